import type { FollowUpListRow } from '@/contract/follow-up-list';
import { dueZoneOf } from '@/domain/clocks/due-zone';
import { askRefusal, readerOf } from '@/domain/follow-up/ask-whom';
import {
  type ChaseField,
  filledTemplate,
  isWrittenAtHome,
} from '@/domain/follow-up/chase-template';
import type { FollowUpRefusal } from '@/domain/follow-up/follow-up-refusal';
import { askedOf, isUnowed } from '@/domain/follow-up/owed';
import type { FollowUpParty } from '@/domain/follow-up/vocabulary';
import { letterLanguageOf } from '@/domain/letters/letter-language';
import { LOCALES, type Locale } from '@/i18n/locale';
import { formatsOf } from '@/i18n/use-formats';
import { localDateOf } from '@/lib/zoned-time';

/** One message: to readers of one part, in one language. */
export interface ChaseDraft {
  readonly reader: FollowUpParty;
  readonly locale: Locale;
}

export const draftKeyOf = ({ reader, locale }: ChaseDraft): string => `${reader}/${locale}`;

/** Who reads what goes to whom is asked about a row, and in which language. */
function draftOf(row: FollowUpListRow, whom: FollowUpParty): ChaseDraft {
  const reader = readerOf(row, whom);
  if (!isWrittenAtHome(whom)) return { reader, locale: 'en' };
  const theirs = reader === 'caller' ? row.caller.language : null;
  return { reader, locale: letterLanguageOf(theirs ?? row.language).language };
}

/** The messages that some rows need: by reader, in the order of the interface's languages. */
export function draftsOf(
  rows: readonly FollowUpListRow[],
  whom: FollowUpParty,
): readonly ChaseDraft[] {
  const needed = new Map<string, ChaseDraft>();
  for (const row of rows) {
    const draft = draftOf(row, whom);
    needed.set(draftKeyOf(draft), draft);
  }
  const place = ({ reader, locale }: ChaseDraft): number =>
    LOCALES.indexOf(locale) + (reader === whom ? 0 : LOCALES.length);
  return [...needed.values()].toSorted((a, b) => place(a) - place(b));
}

/** One of the selected that nobody is asked about, and why. */
export interface LeftOut {
  readonly row: FollowUpListRow;
  readonly refusal: FollowUpRefusal;
}

/** Whom of the selected one may ask: the same rules by which the server refuses each. */
export function partedBy(
  rows: readonly FollowUpListRow[],
  whom: FollowUpParty,
): { readonly asked: readonly FollowUpListRow[]; readonly leftOut: readonly LeftOut[] } {
  const asked: FollowUpListRow[] = [];
  const leftOut: LeftOut[] = [];
  for (const row of rows) {
    const refusal =
      askRefusal(row, whom) ?? (isUnowed(row, whom) ? ({ code: 'nothing-owed' } as const) : null);
    if (refusal === null) asked.push(row);
    else leftOut.push({ row, refusal });
  }
  return { asked, leftOut };
}

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
    receiver: receiverOf(row, readerOf(row, whom)) ?? '–',
    patient: patientName,
    reference,
    amount: amount === null || currency === null ? '–' : money(amount, currency),
    due: dueAt === null ? '–' : plainDate(localDateOf(Date.parse(dueAt), dueZoneOf(row))),
    sender,
  };
}

/** The name of whoever reads it; null where the case knows none. */
export function receiverOf(row: FollowUpListRow, reader: FollowUpParty): string | null {
  switch (reader) {
    case 'patient':
      return row.patientName;
    case 'caller':
      return row.caller.name;
    case 'home-physician':
      return row.homePhysicianName;
    case 'specialty':
    case 'translator':
    case 'finance':
    case 'insurer':
    case 'sponsor':
    case 'employer':
    case 'other':
      return null;
  }
}

export interface ChaseLetter extends ChaseDraft {
  readonly row: FollowUpListRow;
  readonly text: string;
}

/** The message to each, from the template of its reader and language. */
export const lettersFor = (
  rows: readonly FollowUpListRow[],
  whom: FollowUpParty,
  templateOf: (draft: ChaseDraft) => string,
  sender: string,
): readonly ChaseLetter[] =>
  rows.map((row) => {
    const draft = draftOf(row, whom);
    const values = valuesOf(row, whom, draft.locale, sender);
    return { row, ...draft, text: filledTemplate(templateOf(draft), values) };
  });
