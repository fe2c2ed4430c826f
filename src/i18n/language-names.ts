import type { Locale } from './locale';

/** Languages of patients that not every platform can name, BCP 47 (CLDR, and Ethnologue beside it). */
export const LANGUAGE_NAMES: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  hak: { en: 'Hakka Chinese', es: 'chino hakka', ar: 'الهاكا الصينية', zh: '客家语' },
  kek: { en: 'Q’eqchi’', es: 'kekchí', ar: 'الكيكتشية', zh: '凯克奇语' },
  mam: { en: 'Mam', es: 'mam', ar: 'المامية', zh: '马姆语' },
  nah: { en: 'Nahuatl', es: 'náhuatl', ar: 'الناهواتل', zh: '纳瓦特尔语' },
  nan: { en: 'Min Nan Chinese', es: 'chino min nan', ar: 'المين-نان الصينية', zh: '闽南语' },
  pap: { en: 'Papiamento', es: 'papiamento', ar: 'البابيامينتو', zh: '帕皮阿门托语' },
  quc: { en: 'K’iche’', es: 'quiché', ar: 'الكيشية', zh: '基切语' },
  srn: { en: 'Sranan Tongo', es: 'sranan tongo', ar: 'السرانان تونجو', zh: '苏里南语' },
  wuu: { en: 'Wu Chinese', es: 'chino wu', ar: 'الوو الصينية', zh: '吴语' },
  yua: { en: 'Yucatec Maya', es: 'maya yucateco', ar: 'المايا اليوكاتيكية', zh: '尤卡坦玛雅语' },
};
