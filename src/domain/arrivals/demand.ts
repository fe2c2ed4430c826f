import {
  instantOf,
  localDateOf,
  minuteOfLocalDay,
  type PlainDate,
  weekdayOf,
} from '@/lib/zoned-time';
import type { CampusCode } from '@/reference/codes';
import { campusPlaceOf, placeOf } from '@/reference/place';
import type { Interpreter } from '../plan/interpreter';
import { baseOf } from '../plan/interpreters/languages';
import { worksBetween } from '../plan/interpreters/on-shift';
import { overlaps, type Span } from '../plan/interpreters/taken-time';

/** An appointment at which somebody must interpret. */
export interface InterpreterNeed extends Span {
  /** Of the appointment. */
  readonly id: string;
  readonly caseId: string;
  readonly campus: CampusCode;
  /** BCP 47. */
  readonly language: string;
}

/** One hour of one day in one language: how many are needed at once, and how many are there. */
export interface DemandCell {
  readonly date: PlainDate;
  /** Of the campus's wall, 0–23. */
  readonly hour: number;
  readonly needed: number;
  /** Interpreters of the campus who are on shift. */
  readonly onShift: number;
  /** Interpreters of other campuses on shift, who could interpret by video. */
  readonly byVideo: number;
}

export interface LanguageDemand {
  /** Without region, script and variant: who speaks a dialect can help in any. */
  readonly language: string;
  readonly cells: readonly DemandCell[];
}

interface DemandFacts {
  readonly campus: CampusCode;
  readonly dates: readonly PlainDate[];
  readonly needs: readonly InterpreterNeed[];
  /** Of all campuses. */
  readonly interpreters: readonly Interpreter[];
}

const HOUR_MIN = 60;
/** Within an hour it is asked twice, since shifts and appointments change at half past as well. */
const STEP_MIN = 30;
const STEP_MS = STEP_MIN * 60_000;
/** The hours that are always shown, in which most appointments lie. */
const USUAL_FROM = 8;
const USUAL_TO = 17;

/**
 * Demand for interpreters against who is on shift, by language and hour (Product reference, §10).
 * Of the half-hours of each hour the one with the greatest lack stands for it. Hours without need
 * are told as well: where nobody is missing somebody is free.
 */
export function demandOf(facts: DemandFacts): readonly LanguageDemand[] {
  const { campus, dates, needs, interpreters } = facts;
  const { timeZone } = placeOf(campusPlaceOf(campus));
  const hours = hoursShown(needs, timeZone);
  const byLanguage = Map.groupBy(needs, ({ language }) => baseOf(language));
  const slots = slotsOf(needs, timeZone);
  return [...byLanguage.keys()]
    .toSorted((one, other) => {
      const more = (byLanguage.get(other)?.length ?? 0) - (byLanguage.get(one)?.length ?? 0);
      return more || (one < other ? -1 : 1);
    })
    .map((language) => {
      const speaking = interpreters.filter((each) =>
        each.languages.some((tag) => baseOf(tag) === language),
      );
      const here = speaking.filter((each) => each.campus === campus);
      const away = speaking.filter(
        (each) => each.campus !== campus && each.modes.includes('video'),
      );
      const cells = dates.flatMap((date) => {
        const weekday = weekdayOf(date);
        return hours.map((hour): DemandCell => {
          const halves = [0, STEP_MIN].map((half) => {
            const from = hour * HOUR_MIN + half;
            const needed = slots.get(`${language} ${date} ${from}`) ?? 0;
            const time = { from, to: from + STEP_MIN };
            const onShift = here.filter((each) => worksBetween(each, weekday, time)).length;
            return { needed, onShift };
          });
          const [worst = { needed: 0, onShift: 0 }] = halves.toSorted(
            (one, other) =>
              other.needed - other.onShift - (one.needed - one.onShift) ||
              other.needed - one.needed,
          );
          const walls = wallsAt(instantOf(date, hour * HOUR_MIN, timeZone));
          const byVideo = away.filter((each) => {
            const wall = walls(each.campus);
            return worksBetween(each, wall.weekday, wall);
          }).length;
          return { date, hour, ...worst, byVideo };
        });
      });
      return { language, cells };
    });
}

/** Who is needed in a cell: the needs of a language that touch the hour. */
export function needsIn<T extends InterpreterNeed>(
  needs: readonly T[],
  language: string,
  hour: Span,
): readonly T[] {
  return needs.filter((need) => baseOf(need.language) === language && overlaps(need, hour));
}

/** How far a cell's need is met: `short` where more are needed than are there. */
export type DemandState = 'none' | 'met' | 'full' | 'short';
export function demandStateOf({
  needed,
  onShift,
}: Pick<DemandCell, 'needed' | 'onShift'>): DemandState {
  if (needed === 0) return 'none';
  if (needed > onShift) return 'short';
  return needed === onShift ? 'full' : 'met';
}

/** What the walls of the campuses show during the hour that begins at this moment. */
function wallsAt(ms: number) {
  const known = new Map<CampusCode, { weekday: number; from: number; to: number }>();
  return (campus: CampusCode) => {
    let wall = known.get(campus);
    if (wall === undefined) {
      const { timeZone } = placeOf(campusPlaceOf(campus));
      const from = minuteOfLocalDay(ms, timeZone);
      wall = { weekday: weekdayOf(localDateOf(ms, timeZone)), from, to: from + HOUR_MIN };
      known.set(campus, wall);
    }
    return wall;
  };
}

/** How many are needed at once in each half-hour, by language, date and minute. */
function slotsOf(needs: readonly InterpreterNeed[], timeZone: string): ReadonlyMap<string, number> {
  const slots = new Map<string, number>();
  for (const { fromMs, toMs, language } of needs) {
    for (let ms = Math.floor(fromMs / STEP_MS) * STEP_MS; ms < toMs; ms += STEP_MS) {
      const minute = minuteOfLocalDay(ms, timeZone);
      const key = `${baseOf(language)} ${localDateOf(ms, timeZone)} ${minute}`;
      slots.set(key, (slots.get(key) ?? 0) + 1);
    }
  }
  return slots;
}

function hoursShown(needs: readonly InterpreterNeed[], timeZone: string): readonly number[] {
  let [from, to] = [USUAL_FROM, USUAL_TO];
  for (const { fromMs, toMs } of needs) {
    from = Math.min(from, Math.floor(minuteOfLocalDay(fromMs, timeZone) / HOUR_MIN));
    to = Math.max(to, Math.floor(minuteOfLocalDay(toMs - 1, timeZone) / HOUR_MIN) + 1);
  }
  return Array.from({ length: to - from }, (_, index) => from + index);
}
