import type { AbsenceEntry } from '@/contract/absence';
import type { Absence } from '@/domain/absence/absence-record';

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
