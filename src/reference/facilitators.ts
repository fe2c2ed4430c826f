import type { FacilitatorCode } from './codes';
import type { LocalName } from './local-name';

/**
 * Independent referral facilitators (Product reference, §3): named organisations that bring
 * requests, hold their own consent, and never see the dashboard. These three are invented.
 */
export interface Facilitator {
  readonly code: FacilitatorCode;
  readonly name: LocalName;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly city: LocalName;
}

export const FACILITATORS: readonly Facilitator[] = [
  {
    code: 'jade-bridge',
    name: {
      en: 'Jade Bridge Health Consulting',
      es: 'Jade Bridge Health Consulting',
      ar: 'جسر اليشم للاستشارات الصحية',
      zh: '玉桥健康咨询',
    },
    country: 'CN',
    city: { en: 'Shanghai', es: 'Shanghái', ar: 'شنغهاي', zh: '上海' },
  },
  {
    code: 'northern-lantern',
    name: {
      en: 'Northern Lantern Medical Services',
      es: 'Northern Lantern Medical Services',
      ar: 'فانوس الشمال للخدمات الطبية',
      zh: '北灯医疗服务',
    },
    country: 'CN',
    city: { en: 'Beijing', es: 'Pekín', ar: 'بكين', zh: '北京' },
  },
  {
    code: 'pearl-delta',
    name: {
      en: 'Pearl Delta Patient Travel',
      es: 'Pearl Delta Patient Travel',
      ar: 'دلتا اللؤلؤ لسفر المرضى',
      zh: '珠湾就医服务',
    },
    country: 'CN',
    city: { en: 'Guangzhou', es: 'Cantón', ar: 'قوانغتشو', zh: '广州' },
  },
];

export function findFacilitator(code: FacilitatorCode): Facilitator | undefined {
  return FACILITATORS.find((facilitator) => facilitator.code === code);
}
