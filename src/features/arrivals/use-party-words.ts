import { useLingui } from '@lingui/react/macro';
import type { ArrivalEntry, CampusVisit } from '@/contract/arrivals';
import type { ArrivalGroupName } from '@/domain/arrivals/groups';
import { useFormats } from '@/i18n/use-formats';
import { localDateOf } from '@/lib/zoned-time';
import { NEED_WORDS } from '@/parts/words/case-detail-words';
import { readinessSentence } from '@/parts/words/readiness-words';
import { useWord } from '@/parts/words/use-word';
import { campusOf } from '@/reference/campuses';
import { GROUP_DAYS } from './group-words';

/** Unknown, on screen and on paper. */
export const UNKNOWN = '–';

/** What a line says of a party, on screen and on paper alike; null for what there is nothing of. */
export function usePartyWords() {
  const { i18n } = useLingui();
  const { language } = useFormats();
  const day = useDayOrUnknown();
  const word = useWord();
  return ({ row, needs }: ArrivalEntry) => ({
    language: row.language === null ? UNKNOWN : language(row.language),
    needs: needs.length === 0 ? null : needs.map((need) => word(NEED_WORDS, need)).join(' · '),
    readiness: readinessSentence(i18n, row),
    day: (by: 'arrivalOn' | 'departureOn'): string => day(row[by]),
  });
}

/** A day in few letters; a dash for one that nobody knows. */
export function useDayOrUnknown() {
  const { narrowDate } = useFormats();
  return (date: string | null): string => (date === null ? UNKNOWN : narrowDate(date));
}

/** On which days a trip of another campus is here, by the campus's clock. */
export function useVisitDays(campus: string) {
  const { narrowDate } = useFormats();
  const { timeZone } = campusOf(campus);
  return ({ startAt, endAt }: Pick<CampusVisit, 'startAt' | 'endAt'>): string => {
    const [from, to] = [startAt, endAt].map((at) => localDateOf(Date.parse(at), timeZone));
    const days = new Set([from, to].map((date) => narrowDate(date ?? '')));
    return [...days].join(' – ');
  };
}

/** What the two ends of a stay are called in a group: the one that it is told by, and the other. */
export function useEndNames(name: ArrivalGroupName): readonly [by: string, other: string] {
  const { t } = useLingui();
  const [by] = GROUP_DAYS[name];
  return by === 'arrivalOn' ? [t`Arrival`, t`Departure`] : [t`Departure`, t`Arrival`];
}
