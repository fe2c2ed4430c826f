import { DAY_MS } from '@/lib/spans';
import { absenceAt } from '../absence/absence';
import { backFrom } from '../absence/back-from';
import type { Person } from '../case';
import { startOfDateAt } from '../place-days';

/** A mention that is older than so many days calls nobody any more (config). */
const MENTION_DAYS = 14;

/**
 * From when on a mention calls somebody, epoch ms. Days of an absence are none of these, neither while
 * it lasts, for the cover, nor in the days after it: else what was written to them meanwhile is over
 * before they could read it.
 */
export function mentionsFromMs(person: Pick<Person, 'place' | 'absences'>, nowMs: number): number {
  const absence = absenceAt(person, nowMs) ?? backFrom(person, nowMs);
  const untilMs = absence === null ? nowMs : startOfDateAt(person.place, absence.fromOn);
  return untilMs - MENTION_DAYS * DAY_MS;
}
