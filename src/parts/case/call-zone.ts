import type { CaseWire } from '@/contract/case';
import { isTimeZone } from '@/lib/zoned-time';
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
