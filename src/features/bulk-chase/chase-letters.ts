import type { FollowUpListRow } from '@/contract/follow-up-list';
import { dueZoneOf } from '@/domain/clocks/due-zone';
import {
  type ChaseField,
  filledTemplate,
  isWrittenAtHome,
} from '@/domain/follow-up/chase-template';
import { askedOf } from '@/domain/follow-up/owed';
import type { FollowUpParty } from '@/domain/follow-up/vocabulary';
import { letterLanguageOf } from '@/domain/letters/letter-language';
import type { Locale } from '@/i18n/locale';
import { formatsOf } from '@/i18n/use-formats';
import { localDateOf } from '@/lib/zoned-time';

/** The language in which whom is asked about a row. */
export const languageOf = (row: FollowUpListRow, whom: FollowUpParty): Locale =>
  isWrittenAtHome(whom) ? letterLanguageOf(row.language).language : 'en';

/** The languages that some rows need, in the order of the interface. */
export const languagesOf = (
  rows: readonly FollowUpListRow[],
  whom: FollowUpParty,
): readonly Locale[] => {
  const needed = new Set(rows.map((row) => languageOf(row, whom)));
  return (['en', 'es', 'ar', 'zh'] as const).filter((locale) => needed.has(locale));
};

/** What the fields of a message stand for in one row, worded in its language. */
export function valuesOf(
  row: FollowUpListRow,
  whom: FollowUpParty,
  locale: Locale,
  sender: string,
): Readonly<Record<ChaseField, string>> {
  const { money, plainDate } = formatsOf(locale);
  const { patientName, reference, currency, dueAt } = row;
  const amount = askedOf(row, whom);
  return {
    patient: patientName,
    reference,
    amount: amount === null || currency === null ? '–' : money(amount, currency),
    due: dueAt === null ? '–' : plainDate(localDateOf(Date.parse(dueAt), dueZoneOf(row))),
    sender,
  };
}

export interface ChaseLetter {
  readonly row: FollowUpListRow;
  readonly locale: Locale;
  readonly text: string;
}

/** The message to each, from the template of its language. */
export const lettersFor = (
  rows: readonly FollowUpListRow[],
  whom: FollowUpParty,
  templates: Readonly<Partial<Record<Locale, string>>>,
  sender: string,
): readonly ChaseLetter[] =>
  rows.map((row) => {
    const locale = languageOf(row, whom);
    const text = filledTemplate(templates[locale] ?? '', valuesOf(row, whom, locale, sender));
    return { row, locale, text };
  });
