import { latinDigits } from '@/lib/latin-digits';
import type { FieldCode } from '@/contract/fields';
import type { EditLeg } from '@/contract/plan/travel';
import type { Leg, LegDirection, LegStatus, SeatService } from '@/domain/plan/travel';
import { addDays, daysBetween, isPlainDate, localDateOf, localTimeOf } from '@/lib/zoned-time';
import { readMoment, type TypedMoment } from '@/parts/form/typed-moment';
import { zoneAt, zoneOfAirport } from '@/reference/airports';

/** The form of a flight as it is typed: times are those on the ticket, local at each airport. */
export interface LegValues {
  readonly direction: LegDirection;
  readonly airline: string;
  readonly number: string;
  readonly from: string;
  readonly to: string;
  readonly departOn: string;
  readonly departTime: string;
  readonly departTurn: TypedMoment['turn'];
  readonly arriveOn: string;
  readonly arriveTime: string;
  readonly arriveTurn: TypedMoment['turn'];
  readonly travellerIds: readonly string[];
  readonly services: readonly SeatService[];
  readonly status: LegStatus;
  readonly isSureOfTimes: boolean;
}

/** What of a flight is decided together where two people change it: its way and its times. */
export const LEG_FIELDS_TOGETHER = [
  [
    'from',
    'to',
    'departOn',
    'departTime',
    'departTurn',
    'arriveOn',
    'arriveTime',
    'arriveTurn',
    'airline',
    'number',
  ],
] as const satisfies readonly (readonly (keyof LegValues)[])[];

/** A flight that nobody has typed anything of. */
export const newLeg = (
  direction: LegDirection,
  travellerIds: readonly string[],
  services: readonly SeatService[],
): LegValues => ({
  direction,
  airline: '',
  number: '',
  from: '',
  to: '',
  departOn: '',
  departTime: '',
  departTurn: null,
  arriveOn: '',
  arriveTime: '',
  arriveTurn: null,
  travellerIds,
  services,
  status: 'booked',
  isSureOfTimes: false,
});

/**
 * A booked flight that is put on another day lands as many days later or earlier: the ticket's days
 * belong together, and whoever rebooks types one of them.
 *
 * @param before the last day of departure that was a date; on its way to another one a field may hold none
 */
export function departingOn(
  { arriveOn }: Pick<LegValues, 'arriveOn'>,
  before: string,
  departOn: string,
): Partial<LegValues> {
  if (![before, departOn, arriveOn].every(isPlainDate)) return { departOn };
  return { departOn, arriveOn: addDays(arriveOn, daysBetween(before, departOn)) };
}

/** What is known of a flight, to go on with it. */
export function legValuesOf(leg: EditLeg | Leg): LegValues {
  const [departMs, arriveMs] = [Date.parse(leg.departAt), Date.parse(leg.arriveAt)];
  const [departZone, arriveZone] = [zoneAt(leg.from), zoneAt(leg.to)];
  return {
    ...newLeg(leg.direction, leg.travellerIds, leg.services),
    airline: leg.airline,
    number: leg.number,
    from: leg.from,
    to: leg.to,
    departOn: localDateOf(departMs, departZone),
    departTime: localTimeOf(departMs, departZone),
    arriveOn: localDateOf(arriveMs, arriveZone),
    arriveTime: localTimeOf(arriveMs, arriveZone),
    status: leg.status,
  };
}

type LegErrors = Partial<Record<keyof LegValues, FieldCode>>;
type ReadLeg =
  | { readonly ok: true; readonly body: EditLeg }
  | { readonly ok: false; readonly errors: LegErrors };

/** The body of a flight as the contract has it; times need the airports' clocks. */
export function readLeg(values: LegValues): ReadLeg {
  const [departZone, arriveZone] = [zoneOfAirport(values.from), zoneOfAirport(values.to)];
  const errors: LegErrors = {
    ...(departZone === null ? { from: missing(values.from) } : {}),
    ...(arriveZone === null ? { to: missing(values.to) } : {}),
  };
  if (departZone === null || arriveZone === null) return { ok: false, errors };
  const { departOn, departTime, departTurn, arriveOn, arriveTime, arriveTurn } = values;
  const depart = readMoment({ date: departOn, time: departTime, turn: departTurn }, departZone);
  if (!depart.ok) return { ok: false, errors: { [DEPART[depart.part]]: depart.code } };
  const arrive = readMoment({ date: arriveOn, time: arriveTime, turn: arriveTurn }, arriveZone);
  if (!arrive.ok) return { ok: false, errors: { [ARRIVE[arrive.part]]: arrive.code } };
  return {
    ok: true,
    body: {
      direction: values.direction,
      airline: values.airline,
      number: latinDigits(values.number).trim(),
      from: values.from,
      to: values.to,
      departAt: new Date(depart.ms).toISOString(),
      arriveAt: new Date(arrive.ms).toISOString(),
      travellerIds: [...values.travellerIds],
      services: [...values.services],
      status: values.status,
      isSureOfTimes: values.isSureOfTimes,
    },
  };
}

const missing = (code: string): FieldCode => (code === '' ? 'required' : 'unknown-airport');
const DEPART = { date: 'departOn', time: 'departTime', turn: 'departTurn' } as const;
const ARRIVE = { date: 'arriveOn', time: 'arriveTime', turn: 'arriveTurn' } as const;

/** The fields of the contract by those of the form in which they are typed. */
export const LEG_FIELDS: Readonly<Record<string, keyof LegValues>> = {
  departAt: 'departOn',
  arriveAt: 'arriveOn',
};
