import type { LocalName } from './local-name';

/** What clinics, and rooms of tests, are called in each language of the letters. A new one is one entry. */
export const CLINICS: readonly LocalName[] = [
  { en: 'Medical oncology', es: 'Oncología médica', ar: 'طب الأورام', zh: '肿瘤内科' },
  { en: 'Cardiology clinic', es: 'Consulta de cardiología', ar: 'عيادة القلب', zh: '心脏内科门诊' },
  {
    en: 'Cardiac surgery clinic',
    es: 'Consulta de cirugía cardíaca',
    ar: 'عيادة جراحة القلب',
    zh: '心脏外科门诊',
  },
  {
    en: 'Executive health',
    es: 'Chequeo ejecutivo',
    ar: 'الفحص الصحي للتنفيذيين',
    zh: '高管体检中心',
  },
  {
    en: 'Digestive diseases clinic',
    es: 'Consulta de enfermedades digestivas',
    ar: 'عيادة أمراض الجهاز الهضمي',
    zh: '消化科门诊',
  },
  { en: 'Neurology clinic', es: 'Consulta de neurología', ar: 'عيادة الأعصاب', zh: '神经内科门诊' },
  {
    en: 'Neurosurgery clinic',
    es: 'Consulta de neurocirugía',
    ar: 'عيادة جراحة الأعصاب',
    zh: '神经外科门诊',
  },
  { en: 'Joint clinic', es: 'Consulta de articulaciones', ar: 'عيادة المفاصل', zh: '关节门诊' },
  {
    en: 'Transplant clinic',
    es: 'Consulta de trasplantes',
    ar: 'عيادة زراعة الأعضاء',
    zh: '移植门诊',
  },
  { en: 'Laboratory', es: 'Laboratorio', ar: 'المختبر', zh: '化验室' },
  {
    en: 'Magnetic resonance imaging',
    es: 'Resonancia magnética',
    ar: 'التصوير بالرنين المغناطيسي',
    zh: '磁共振成像',
  },
  {
    en: 'Computed tomography',
    es: 'Tomografía computarizada',
    ar: 'التصوير المقطعي المحوسب',
    zh: '计算机断层扫描',
  },
  { en: 'Heart tests', es: 'Pruebas del corazón', ar: 'فحوص القلب', zh: '心脏检查' },
  { en: 'Endoscopy', es: 'Endoscopia', ar: 'التنظير الداخلي', zh: '内镜检查' },
  { en: 'Biopsy', es: 'Biopsia', ar: 'الخزعة', zh: '活检' },
  { en: 'Operating theatre', es: 'Quirófano', ar: 'غرفة العمليات', zh: '手术室' },
  { en: 'Infusion centre', es: 'Centro de infusión', ar: 'مركز التسريب الوريدي', zh: '输液中心' },
  { en: 'Patient education', es: 'Educación del paciente', ar: 'تثقيف المرضى', zh: '患者教育' },
  {
    en: 'Pre-operative assessment',
    es: 'Evaluación preoperatoria',
    ar: 'التقييم قبل الجراحة',
    zh: '术前评估',
  },
  { en: 'Review of results', es: 'Revisión de resultados', ar: 'مراجعة النتائج', zh: '结果复核' },
];

const keyOf = (words: string): string => words.trim().replaceAll(/\s+/gu, ' ').toLowerCase();

const BY_NAME: ReadonlyMap<string, LocalName> = new Map(
  CLINICS.flatMap((name) => Object.values(name).map((each) => [keyOf(each), name] as const)),
);

/**
 * The clinic of this name, in whichever of the languages somebody wrote it; or undefined. A clinic is
 * typed, as each campus has some of its own: what is not in this list stands in letters as it was typed.
 */
export const findClinic = (typed: string): LocalName | undefined => BY_NAME.get(keyOf(typed));
