import { expect, test } from 'vitest';
import { nameOfClinic } from '@/parts/later-names';

test.each([
  ['Medical oncology', 'zh', '肿瘤内科'],
  ['Medical oncology', 'es', 'Oncología médica'],
  ['Medical oncology', 'en', 'Medical oncology'],
  // As somebody typed it, in whichever language.
  ['Sala 4, con la doctora Ruiz', 'zh', 'Sala 4, con la doctora Ruiz'],
])('%s is read in %s as %s', (typed, locale, shown) => {
  expect(nameOfClinic(typed, locale)).toBe(shown);
});
