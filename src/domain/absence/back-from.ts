import { addDays, localDateOf } from '@/lib/zoned-time';
import { placeOf } from '@/reference/place';
import { absenceAt, type Away } from './absence';
import type { Absence } from './absence-record';

/** For so many days after it, what happened meanwhile is told (config). */
const BACK_DAYS = 7;

/** The absence that somebody has come back from in the last days; null without one. */
export function backFrom(person: Away, nowMs: number): Absence | null {
  if (absenceAt(person, nowMs) !== null) return null;
  const today = localDateOf(nowMs, placeOf(person.place).timeZone);
  const ended = person.absences.filter(
    ({ toOn }) => toOn < today && today <= addDays(toOn, BACK_DAYS),
  );
  return ended.toSorted((a, b) => (a.toOn < b.toOn ? 1 : -1))[0] ?? null;
}
