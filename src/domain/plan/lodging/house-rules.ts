import { addDays, instantOf, localDateOf, type PlainDate } from '@/lib/zoned-time';
import type { CampusCode } from '@/reference/codes';
import { campusPlaceOf, placeOf } from '@/reference/place';
import { closeOfWorkingDayBefore } from '../../calendar/working-time';
import type { Stay } from '../lodging';

/** Noon, which no clock ever skips. */
const NOON_MINUTE = 12 * 60;

/**
 * From which date on a hospitality house says whether it has room: the last working day of the
 * campus before the first night (Product reference, §5).
 */
export function houseConfirmsOn(
  campus: CampusCode | null,
  { checkInOn }: Pick<Stay, 'checkInOn'>,
): PlainDate {
  const place = campusPlaceOf(campus);
  const { timeZone } = placeOf(place);
  const eve = instantOf(addDays(checkInOn, -1), NOON_MINUTE, timeZone);
  return localDateOf(closeOfWorkingDayBefore(place, eve, 0), timeZone);
}
