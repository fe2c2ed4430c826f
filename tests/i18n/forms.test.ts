import { i18n } from '@lingui/core';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '@/i18n/locale';
import { LANGUAGE_NAMES } from '@/i18n/language-names';
import { formatsOf } from '@/i18n/use-formats';
import { USUAL_FORMS } from '@/lib/looks';
import { DAY_MS, MINUTE_MS } from '@/lib/spans';

i18n.loadAndActivate({ locale: 'en', messages: {} });

const AT = Date.UTC(2026, 10, 6, 4, 5);

describe('forms of dates and digits', () => {
  it.each(LOCALES)('write the same ISO date in %s, in the day of the zone', (locale) => {
    const { exact, plainDate, narrowDate } = formatsOf(locale, { ...USUAL_FORMS, dates: 'iso' });
    expect(exact(AT, 'America/Bogota')).toBe('2026-11-05 23:05');
    expect(plainDate('2026-11-06')).toBe('2026-11-06');
    expect(narrowDate('2026-11-06')).toBe('2026-11-06');
  });

  it('write Arabic digits in Arabic alone, in dates, times, numbers and money', () => {
    const own = { dates: 'iso', digits: 'own' } as const;
    const { exact, number, money } = formatsOf('ar', own);
    expect(exact(AT, 'UTC')).toBe('٢٠٢٦-١١-٠٦ ٠٤:٠٥');
    expect(number(1234)).toBe('١٬٢٣٤');
    expect(money(125_050, 'USD')).toContain('١٬٢٥٠٫٥٠');
    expect(formatsOf('es', own).number(12_345)).toBe(formatsOf('es').number(12_345));
  });

  it('keep the currency of an amount at its side, whatever the sign', () => {
    const { money } = formatsOf('ar');
    const plain = (text: string): string => text.replaceAll(/[\u200E\u200F]/gu, '');
    expect(plain(money(7_162_000, 'BHD'))).toBe('7,162.000\u00A0BHD');
    // The number alone reads from left to right, with its sign: an isolate, and no mark before it.
    expect(money(-7_162_000, 'BHD')).toBe('\u200F\u2066-7,162.000\u2069\u00A0BHD');
    expect(formatsOf('en').money(-235_00, 'USD')).toBe('-USD\u00A0235.00');
  });

  it('keep a number and its word apart in Chinese, as the sentences do', () => {
    const { duration } = formatsOf('zh');
    expect(duration(29 * DAY_MS)).toBe('29 天');
    expect(duration(200 * MINUTE_MS)).toMatch(/^3 \p{sc=Han}+ 20 \p{sc=Han}+$/u);
    expect(formatsOf('en').duration(29 * DAY_MS)).toBe('29 days');
  });

  it.each([
    ['the page’s clock has not come to it', -40_000, 'a moment ago'],
    ['it was just now', 59_000, 'a moment ago'],
    ['it was a minute ago', MINUTE_MS, '1m ago'],
    ['it was an hour ago', 65 * MINUTE_MS, '1h 5m ago'],
  ])('say how long ago something was as one says it, where %s', (_, ms, said) => {
    expect(formatsOf('en').ago(AT - ms, AT)).toBe(said);
  });

  it('leave what goes out on paper in the usual forms', () => {
    expect(formatsOf('ar').number(1234)).toMatch(/1.234/u);
    expect(formatsOf('en').plainDate('2026-11-06')).toBe('Fri 6 Nov 2026');
  });
});

describe('names', () => {
  it('a language that the platform may not know has one in every language of the interface', () => {
    const raw = Object.entries(LANGUAGE_NAMES).filter(([tag, names]) =>
      LOCALES.some((locale) => formatsOf(locale).language(tag) !== names[locale]),
    );
    expect(raw).toEqual([]);
    const told = (['en', 'es', 'ar', 'zh'] as const).map((each) => formatsOf(each).language('quc'));
    expect(told).toEqual(['K’iche’', 'quiché', 'الكيشية', '基切语']);
  });
});
