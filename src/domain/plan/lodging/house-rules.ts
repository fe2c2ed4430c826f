import { addDays, instantOf, localDateOf, type PlainDate } from '@/lib/zoned-time';
import type { CampusCode } from '@/reference/codes';
import { placeOf } from '@/reference/place';
import { closeOfWorkingDayBefore } from '../../calendar/working-time';
import type { Stay } from '../lodging';

/** What the task is called by which a house is asked; it comes with a house that is planned, and not with a stage. */
export const HOUSE_TASK = 'house-asked';

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
 * campus that it is near, before the first night (Product reference, §5).
 */
export function houseConfirmsOn({
  campus,
  checkInOn,
}: Pick<Stay, 'campus' | 'checkInOn'>): PlainDate {
  const { timeZone } = placeOf(campus);
  const eve = instantOf(addDays(checkInOn, -1), NOON_MINUTE, timeZone);
  return localDateOf(closeOfWorkingDayBefore(campus, eve, 0), timeZone);
}

/** On which date a house is to be asked whether it has room, by the calendar of which campus. */
export interface HouseAsked {
  readonly on: PlainDate;
  readonly campus: CampusCode;
}

/** When the first of the houses is to be asked; null where none is left to ask. */
export function nextHouseToAsk(
  stays: readonly Pick<Stay, 'kind' | 'status' | 'campus' | 'checkInOn'>[],
): HouseAsked | null {
  const asked = stays
    .filter(isPlannedHouse)
    .map((stay) => ({ on: houseConfirmsOn(stay), campus: stay.campus }));
  return (
    asked.toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))[0] ?? null
  );
}
