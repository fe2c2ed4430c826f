import { describe, expect, test } from 'vitest';
import { typedLanguageOf, untranslatedClinics, untranslatedOf } from '@/domain/letters/typed-words';
import { anAppointment } from './appointment-builders';

const FASTING = 'Fasting from midnight';

describe('the language of words that were typed', () => {
  test.for([
    [FASTING, null],
    ['En ayunas desde medianoche', null],
    ['صائمًا من منتصف الليل', 'ar'],
    ['午夜起禁食', 'zh'],
    // Written in both: the family can read its own.
    [`${FASTING} / 午夜起禁食`, 'zh'],
    ['', null],
  ] as const)('%s', ([words, expected]) => {
    expect(typedLanguageOf(words)).toBe(expected);
  });
});

describe('what stands untranslated in an itinerary', () => {
  const appointments = [
    anAppointment({ id: 'none', preparation: null }),
    anAppointment({ id: 'latin', preparation: FASTING }),
    anAppointment({ id: 'chinese', preparation: '午夜起禁食' }),
    anAppointment({ id: 'given-up', preparation: FASTING, status: 'cancelled' }),
  ];
  test.for([
    ['en', ['chinese']],
    // Latin letters may be English or Spanish: somebody has to look.
    ['es', ['chinese', 'latin']],
    ['ar', ['chinese', 'latin']],
    ['zh', ['latin']],
  ] as const)('with %s beside English', ([language, expected]) => {
    expect(untranslatedOf(appointments, language).map(({ id }) => id)).toEqual(expected);
  });
});

describe('clinics that stand in an itinerary as they were typed', () => {
  const appointments = [
    'Laboratory',
    'laboratorio ',
    'Sleep clinic',
    'Sleep clinic',
    '睡眠门诊',
  ].map((clinic, at) => anAppointment({ id: String(at), clinic }));
  test.for([
    ['en', ['睡眠门诊']],
    ['es', ['Sleep clinic', '睡眠门诊']],
    ['ar', ['Sleep clinic', '睡眠门诊']],
    ['zh', ['Sleep clinic']],
  ] as const)('with %s beside English', ([language, expected]) => {
    expect(untranslatedClinics(appointments, language)).toEqual(expected);
  });
});
