import { isTimeZone, offsetMsAt } from '@/lib/zoned-time';
import { clockZoneOf, DIRECT } from '@/reference/place';
import type { CaseRecord } from '../case';

/**
 * The zone in which the phone is answered: the caller's own, else that of the country's office.
 * Null where neither is known (Direct has no country).
 */
export function callZoneOf({
  caller,
  office,
  campus,
}: Pick<CaseRecord, 'caller' | 'office' | 'campus'>): string | null {
  if (caller.timeZone !== null && isTimeZone(caller.timeZone)) return caller.timeZone;
  return office === DIRECT ? null : clockZoneOf(office, campus);
}

/**
 * The caller's zone where its clock shows another time than the campus's at this moment: only then
 * is it said beside the time of an appointment. Never while the patient is on site: whoever is
 * there goes by the campus's clock.
 *
 * @param atMs epoch milliseconds.
 */
export function callZoneBeside(
  record: Pick<CaseRecord, 'caller' | 'office' | 'campus' | 'stage'>,
  campusZone: string,
  atMs: number,
): string | null {
  const zone = record.stage === 'on-site' ? null : callZoneOf(record);
  if (zone === null) return null;
  return offsetMsAt(atMs, zone) === offsetMsAt(atMs, campusZone) ? null : zone;
}
