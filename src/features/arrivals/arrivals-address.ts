import type { PersonWire } from '@/contract/person';
import { mondayOf } from '@/lib/week';
import { yearFault } from '@/lib/known-years';
import { addDays, isPlainDate, localDateOf } from '@/lib/zoned-time';
import type { KnownValues } from '@/parts/list-kit/dropped-values';
import { CAMPUSES, findCampus } from '@/reference/campuses';
import { campusPlaceOf, placeOf } from '@/reference/place';

/** How the demand is drawn, as the address says it; a map says nothing. */
const TABLE = 'table';

/** What of the demand is shown: one hour of the day in one language. */
export interface ShownHour {
  readonly language: string;
  readonly hour: number;
}

/** What `/arrivals` shows, as it stands in the address. */
export interface ArrivalsAddress {
  /** Null: all campuses that the reader sees. */
  readonly campus: string | null;
  /** A Monday. */
  readonly week: string;
  /** Of the week: whose hours the demand shows. */
  readonly day: string;
  readonly hour: ShownHour | null;
  /** The demand as a table instead of a map. */
  readonly isTable: boolean;
}

/** The campuses that a person can choose: a coordinator's own, everybody else's all. */
export function campusesOf({ grants }: Pick<PersonWire, 'grants'>): readonly string[] {
  const isEverywhere = grants.some(({ role }) => role !== 'coordinator');
  if (isEverywhere) return CAMPUSES.map(({ code }) => code);
  const own = new Set(grants.flatMap(({ campuses }) => campuses));
  return CAMPUSES.map(({ code }) => code).filter((code) => own.has(code));
}

/** Where a person begins: at the campus where he or she works, else at all. */
function homeOf(person: PersonWire): string | null {
  const own = campusesOf(person);
  if (findCampus(person.place) !== undefined && own.includes(person.place)) return person.place;
  return own.length === 1 ? (own[0] ?? null) : null;
}

/** The date on the wall of the campus, or of the first where all are shown. */
export const todayAt = (campus: string | null, nowMs: number): string =>
  localDateOf(nowMs, placeOf(campusPlaceOf(campus)).timeZone);

const isHour = (text: string): boolean => /^[a-z]{2,3}\.(1?\d|2[0-3])$/.test(text);

/** What means something in the address of this person's arrivals; the rest is told and left out. */
export const knownInArrivals = (person: PersonWire): KnownValues => ({
  campus: (value) => value === 'all' || campusesOf(person).includes(value),
  week: isKnownDate,
  day: isKnownDate,
  hour: isHour,
  demand: (value) => value === TABLE,
});

/** Reads the address; what it does not know stands for the usual. */
export function readArrivalsAddress(
  params: URLSearchParams,
  person: PersonWire,
  nowMs: number,
): ArrivalsAddress {
  const asked = params.get('campus');
  const isKnown = asked !== null && campusesOf(person).includes(asked);
  const campus = asked === 'all' ? null : isKnown ? asked : homeOf(person);
  const today = todayAt(campus, nowMs);
  const week = mondayOf(dateOr(params.get('week'), today));
  const usual = week === mondayOf(today) ? today : week;
  const day = dateOr(params.get('day'), usual);
  const isInWeek = mondayOf(day) === week;
  const shown = params.get('hour') ?? '';
  const [language = '', hour = ''] = shown.split('.');
  return {
    campus,
    week,
    day: isInWeek ? day : usual,
    hour: isInWeek && isHour(shown) ? { language, hour: Number(hour) } : null,
    isTable: params.get('demand') === TABLE,
  };
}

/** The query of an address, with what changes in it; another week or campus begins at its usual day. */
export function arrivalsQuery(
  address: ArrivalsAddress,
  change: Partial<ArrivalsAddress> = {},
): string {
  const { campus, week, day, hour, isTable } = { ...address, ...change };
  const params = new URLSearchParams({ campus: campus ?? 'all', week });
  const isElsewhere = change.week !== undefined || change.campus !== undefined;
  const keepsHour = !isElsewhere && (change.day === undefined || change.hour !== undefined);
  if (!isElsewhere) params.set('day', day);
  if (hour !== null && keepsHour) params.set('hour', `${hour.language}.${hour.hour}`);
  if (isTable) params.set('demand', TABLE);
  return params.toString();
}

export const weekAfter = (week: string, weeks: number): string => addDays(week, 7 * weeks);

const isKnownDate = (text: string): boolean => isPlainDate(text) && yearFault(text) === null;

const dateOr = (text: string | null, usual: string): string =>
  text !== null && isKnownDate(text) ? text : usual;
