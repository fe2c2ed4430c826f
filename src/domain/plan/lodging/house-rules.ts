import { addDays, instantOf, localDateOf, type PlainDate } from '@/lib/zoned-time';
import type { CampusCode } from '@/reference/codes';
import { campusPlaceOf, placeOf } from '@/reference/place';
import { closeOfWorkingDayBefore } from '../../calendar/working-time';
import type { Stay } from '../lodging';

/** Noon, which no clock ever skips. */
const NOON_MINUTE = 12 * 60;

/** A hospitality house that the family means to go to: it takes no reservation and is yet to be asked. */
export const isPlannedHouse = ({ kind, status }: Pick<Stay, 'kind' | 'status'>): boolean =>
  kind === 'hospitality-house' && status === 'booked';

/** Some houses are shown before they take a family in: without a date for that nobody confirms it. */
export const lacksTour = ({ needsTour, tourOn }: Pick<Stay, 'needsTour' | 'tourOn'>): boolean =>
  needsTour && tourOn === null;

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

/** When the first of the houses is to be asked whether it has room; null where none is left to ask. */
export function nextHouseToAsk(
  campus: CampusCode | null,
  stays: readonly Pick<Stay, 'kind' | 'status' | 'checkInOn'>[],
): PlainDate | null {
  const dates = stays.filter(isPlannedHouse).map((stay) => houseConfirmsOn(campus, stay));
  return dates.toSorted()[0] ?? null;
}
