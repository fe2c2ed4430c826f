import type { AbsenceEntry } from '@/contract/absence';
import type { Absence } from '@/domain/absence/absence-record';
import { keepMine } from '@/domain/merge/keep-mine';

/** An absence as its form holds it. */
export interface AbsenceValues {
  readonly personId: string;
  readonly fromOn: string;
  readonly toOn: string;
  readonly coverId: string;
  readonly covers: readonly CoverValues[];
}

interface CoverValues {
  readonly personId: string;
  /** `language:es` or `office:peru`; empty while none is chosen. */
  readonly part: string;
}

/** What somebody covers, as one choice. */
export const coverPart = {
  ofLanguage: (tag: string): string => `language:${tag}`,
  ofOffice: (code: string): string => `office:${code}`,
} as const;

const partsAfter = (values: readonly CoverValues[], kind: string): readonly string[] =>
  values.flatMap(({ part }) => (part.startsWith(`${kind}:`) ? [part.slice(kind.length + 1)] : []));

/** What the form begins with: an entry as it stands, or nothing. Each language and office is a row of its own. */
export function formOf(entry: AbsenceEntry | null): AbsenceValues {
  if (entry === null) return { personId: '', fromOn: '', toOn: '', coverId: '', covers: [] };
  const { fromOn, toOn, coverId, covers = [] } = entry.absence;
  return {
    personId: entry.personId,
    fromOn,
    toOn,
    coverId: coverId ?? '',
    covers: covers.flatMap(({ personId, languages, offices }) => [
      ...languages.map((tag) => ({ personId, part: coverPart.ofLanguage(tag) })),
      ...offices.map((code) => ({ personId, part: coverPart.ofOffice(code) })),
    ]),
  };
}

/** The absence that the form says; each row is a cover of its own. */
export function absenceOf({ fromOn, toOn, coverId, covers }: AbsenceValues): Absence {
  return {
    fromOn,
    toOn,
    coverId: coverId === '' ? null : coverId,
    ...(covers.length > 0 && {
      covers: covers.map((cover) => ({
        personId: cover.personId,
        languages: partsAfter([cover], 'language'),
        offices: partsAfter([cover], 'office'),
      })),
    }),
  };
}

/** The person's absences as an entry saw them, with another in its place, or none. */
export const withAbsence = (
  { personId, version, beside }: Pick<AbsenceEntry, 'personId' | 'version' | 'beside'>,
  absence: Absence | null,
) => ({ personId, version, absences: [...beside, ...(absence === null ? [] : [absence])] });

/** What was typed, upon what somebody else has changed meanwhile: the fields left alone follow it. */
export function typedUpon(
  values: AbsenceValues,
  seen: AbsenceEntry,
  newest: AbsenceEntry,
): AbsenceValues {
  const sides = { base: { ...formOf(seen) }, mine: { ...values }, theirs: { ...formOf(newest) } };
  // Each of the three has all the fields of the form.
  return keepMine(sides, []).values as unknown as AbsenceValues;
}
