import type { SpecialtyCode } from './codes';
import type { LocalName } from './local-name';

export interface Specialty {
  readonly code: SpecialtyCode;
  readonly name: LocalName;
}

/** The nine specialties that read requests (Product reference, §3). */
export const SPECIALTIES: readonly Specialty[] = [
  {
    code: 'cardiovascular-medicine',
    name: {
      en: 'Cardiovascular medicine',
      es: 'Medicina cardiovascular',
      ar: 'طب القلب والأوعية الدموية',
      zh: '心血管内科',
    },
  },
  {
    code: 'cardiovascular-surgery',
    name: {
      en: 'Cardiovascular surgery',
      es: 'Cirugía cardiovascular',
      ar: 'جراحة القلب والأوعية الدموية',
      zh: '心血管外科',
    },
  },
  {
    code: 'executive-health',
    name: {
      en: 'Executive health',
      es: 'Salud ejecutiva',
      ar: 'الفحوص الصحية للتنفيذيين',
      zh: '高管健康体检',
    },
  },
  {
    code: 'gastroenterology',
    name: {
      en: 'Gastroenterology and hepatology',
      es: 'Gastroenterología y hepatología',
      ar: 'أمراض الجهاز الهضمي والكبد',
      zh: '消化与肝病科',
    },
  },
  {
    code: 'neurology',
    name: { en: 'Neurology', es: 'Neurología', ar: 'طب الأعصاب', zh: '神经内科' },
  },
  {
    code: 'neurosurgery',
    name: { en: 'Neurosurgery', es: 'Neurocirugía', ar: 'جراحة الأعصاب', zh: '神经外科' },
  },
  {
    code: 'cancer',
    name: { en: 'Cancer center', es: 'Centro oncológico', ar: 'مركز السرطان', zh: '癌症中心' },
  },
  {
    code: 'orthopedics',
    name: {
      en: 'Complex orthopedics',
      es: 'Ortopedia compleja',
      ar: 'جراحة العظام المعقدة',
      zh: '复杂骨科',
    },
  },
  {
    code: 'transplant',
    name: { en: 'Transplant', es: 'Trasplantes', ar: 'زراعة الأعضاء', zh: '器官移植' },
  },
];

export function findSpecialty(code: SpecialtyCode): Specialty | undefined {
  return SPECIALTIES.find((specialty) => specialty.code === code);
}
