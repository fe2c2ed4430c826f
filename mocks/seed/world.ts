import type { CaseRecord, Patient, Person } from '@/domain/case';
import { DAY_MS } from '@/lib/spans';
import type { DutyRoster } from '@/reference/duty';
import { makeCase, patientNumbered, type MadeCase } from './cases';
import { DEFAULT_SIZE, MAX_SIZE, MIN_SIZE, SPAN_DAYS } from './config';
import { makeDuty } from './duty';
import { earlierCaseOf, laterCaseOf, patientNumberOf, type Ground } from './ground';
import { makeTeam, type Team } from './owners';
import { makePeople } from './people';
import { numberOfReference } from './seed-ids';
import { hasTexts } from './texts';
import { compileWorkDays, type WorkDays } from './work-days';

/** Of the world that is laid where nobody asked for another. */
export const USUAL_SEED = 'demo';

export interface WorldOptions {
  /** Any text or whole number; the same one lays the same world. */
  readonly seed: string | number;
  /** How many cases; kept within 100 … 100,000. */
  readonly size?: number;
  /** The moment around which the data is laid, epoch ms. */
  readonly laidAtMs: number;
}

/** The demo's data. Every record is made when asked for, and always the same. */
export interface World {
  readonly seed: string;
  readonly size: number;
  readonly laidAtMs: number;
  /** What every draw of the world rests on; its other records are made from it (`world-records.ts`). */
  readonly ground: Ground;
  readonly team: Team;
  readonly people: readonly Person[];
  readonly duty: readonly DutyRoster[];
  /** Case number 1 … size; `null` outside. */
  readonly madeCase: (n: number) => MadeCase | null;
  readonly caseAt: (n: number) => CaseRecord | null;
  /** The patient of that number; `null` where no patient bears it. */
  readonly patientAt: (number: number) => Patient | null;
  /** The numbers of all cases of a patient, oldest first. */
  readonly casesOfPatient: (number: number) => readonly number[];
  readonly byReference: (reference: string) => CaseRecord | null;
}

/** A whole number from any text (FNV-1a), so that `?seed=` may be a word. */
export const seedNumber = (seed: string | number): number => {
  let hash = 0x811c9dc5;
  for (const unit of String(seed)) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
};

/** The size that is laid for what was asked: 100 … 100,000, the default for nonsense. */
const clampSize = (size: number | undefined): number =>
  size === undefined || !Number.isFinite(size)
    ? DEFAULT_SIZE
    : Math.min(MAX_SIZE, Math.max(MIN_SIZE, Math.floor(size)));

/**
 * The demo data of Product reference, §11: deterministic from seed, size and moment. Needs
 * `ensureTemporal()` to have been awaited.
 */
export const createWorld = ({ seed, size: asked, laidAtMs }: WorldOptions): World => {
  const size = clampSize(asked);
  const calendars = new Map<string, WorkDays>();
  const daysOf = (place: string): WorkDays => {
    let days = calendars.get(place);
    if (!days) {
      days = compileWorkDays(place, laidAtMs - (SPAN_DAYS + 14) * DAY_MS, laidAtMs + 420 * DAY_MS);
      calendars.set(place, days);
    }
    return days;
  };
  const ground: Ground = { seed: seedNumber(seed), size, laidAtMs, daysOf };
  const people = makePeople(laidAtMs);
  const team = makeTeam(people);

  let last: MadeCase | null = null;
  let hadTexts = false;
  const madeCase = (n: number): MadeCase | null => {
    if (last?.life.n === n && hadTexts === hasTexts()) return last;
    if (!Number.isInteger(n) || n < 1 || n > size) return null;
    hadTexts = hasTexts();
    last = makeCase(ground, team, n);
    return last;
  };
  const isPatient = (number: number): boolean =>
    Number.isInteger(number) &&
    number >= 1 &&
    number <= size &&
    earlierCaseOf(ground, number) === null;

  return {
    seed: String(seed),
    size,
    laidAtMs,
    ground,
    team,
    people,
    duty: makeDuty(people),
    madeCase,
    caseAt: (n) => madeCase(n)?.caseRecord ?? null,
    patientAt: (number) => (isPatient(number) ? patientNumbered(ground, number) : null),
    casesOfPatient: (number) => {
      if (!isPatient(number)) return [];
      const numbers: number[] = [];
      for (let n: number | null = patientNumberOf(ground, number); n !== null;) {
        numbers.push(n);
        n = laterCaseOf(ground, n);
      }
      return numbers;
    },
    byReference: (reference) => {
      const n = numberOfReference(reference);
      const found = n === null ? null : (madeCase(n)?.caseRecord ?? null);
      return found?.reference === reference ? found : null;
    },
  };
};
