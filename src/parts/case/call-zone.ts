import type { CaseWire } from '@/contract/case';
import { isTimeZone, offsetMsAt } from '@/lib/zoned-time';
import { clockPlaceOf, DIRECT, findPlace } from '@/reference/place';

/**
 * The zone in which the phone is answered: the caller's own, else that of the country's office.
 * Null where neither is known (Direct has no country).
 */
export function callZoneOf({
  caller,
  office,
  campus,
}: Pick<CaseWire, 'caller' | 'office' | 'campus'>): string | null {
  if (caller.timeZone !== null && isTimeZone(caller.timeZone)) return caller.timeZone;
  if (office === DIRECT) return null;
  return findPlace(clockPlaceOf(office, campus))?.timeZone ?? null;
}

/**
 * The caller's zone where its clock shows another time than the campus's at this moment: only then
 * is it said beside the time of an appointment. Never while the patient is on site: whoever is
 * there goes by the campus's clock.
 *
 * @param atMs epoch milliseconds.
 */
export function callZoneBeside(
  record: Pick<CaseWire, 'caller' | 'office' | 'campus' | 'stage'>,
  campusZone: string,
  atMs: number,
): string | null {
  const zone = record.stage === 'on-site' ? null : callZoneOf(record);
  if (zone === null) return null;
  return offsetMsAt(atMs, zone) === offsetMsAt(atMs, campusZone) ? null : zone;
}
