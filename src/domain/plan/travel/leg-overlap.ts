import { zoneOfAirport } from '@/reference/airports';
import type { Refusal } from '../../stage/decision';
import type { Leg } from '../travel';

/** Told of the flight that somebody sits in at that time already. */
export const overlapOf = ({ airline, number, departAt, from }: Leg): Refusal => ({
  code: 'legs-overlap',
  flight: `${airline} ${number}`,
  departAt,
  timeZone: zoneOfAirport(from) ?? 'UTC',
});
