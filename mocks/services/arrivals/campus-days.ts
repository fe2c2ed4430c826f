import type { Span } from '@/domain/plan/interpreters/taken-time';
import { addDays, type PlainDate, startOfDay } from '@/lib/zoned-time';
import { campusOf, findCampus } from '@/reference/campuses';
import { ProblemError } from '../call/problem-error';

/** @throws {ProblemError} 400 for a campus that there is not. */
export function zonedCampus(campus: string) {
  if (findCampus(campus) === undefined) {
    throw new ProblemError('unreadable', { fields: { 'query.campus': 'unknown-place' } });
  }
  return campusOf(campus);
}

/** These days of a campus, by its own clock. @throws {ProblemError} 400, as there. */
export function spanOfDays(campus: string, dates: readonly PlainDate[]): Span {
  const { timeZone } = zonedCampus(campus);
  const [first, last] = [dates[0] ?? '', dates.at(-1) ?? ''];
  return { fromMs: startOfDay(first, timeZone), toMs: startOfDay(addDays(last, 1), timeZone) };
}
