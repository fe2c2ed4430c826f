import type { FollowUpKind, Outcome, Stage, Urgency } from '@/domain/vocabulary';
import { clockPlaceOf } from '@/reference/place';
import { SHARES } from './config';
import {
  arrivalOf,
  earlierCaseOf,
  type Ground,
  laterCaseOf,
  patientNumberOf,
  queueOf,
  togetherOf,
} from './ground';
import { withHoldsThatFit } from './holds';
import { campusAt, specialtyAt, urgencyAt } from './paces';
import { type Draws, drawsOf } from './random';
import { type Step, Walk } from './walk';
import { addWork, positionOf, type WorkDays, withinHours } from './work-days';

/** The whole history of a seeded case up to the moment of laying: what every record is made from. */
export interface Life {
  readonly n: number;
  /** The number whose days it shares: its own, or that of the relative who comes along. */
  readonly path: number;
  readonly patientNumber: number;
  readonly earlier: number | null;
  readonly later: number | null;
  readonly office: string;
  /** Where it is (or will be) treated; the record shows it only once it is known. */
  readonly campus: string;
  readonly isCampusOpen: boolean;
  /** Whose hours and holidays the office's part of the work keeps. */
  readonly officePlace: string;
  readonly specialty: string;
  readonly secondSpecialty: string | null;
  readonly urgency: Urgency;
  readonly arrivedAtMs: number;
  readonly steps: readonly Step[];
  readonly stage: Stage;
  readonly stageSinceMs: number;
  readonly outcome: Outcome | null;
  readonly claimedAtMs: number | null;
  /** Moment of the lead's acceptance, refusal, or `null`. */
  readonly decidedAtMs: number | null;
  readonly arrivalDayMs: number | null;
  readonly firstAppointmentMs: number | null;
  readonly dischargedAtMs: number | null;
  readonly followUps: readonly FollowUpKind[];
  /** Three attempts, and nobody ever answered. */
  readonly isSilent: boolean;
  /** 0 … 1: how far `preparing` has come. */
  readonly prepared: number;
}

const QUARTER_MS = 15 * 60_000;

/** Nobody is asked to come at 09:07, or when the doors close. */
const quarterHour = (days: WorkDays, ms: number | null): number | null => {
  if (ms === null) return null;
  const quarter = Math.floor(ms / QUARTER_MS) * QUARTER_MS;
  return quarter === days.closes[positionOf(days, quarter) - 1] ? quarter - QUARTER_MS : quarter;
};

/** Working days from landing to the first appointment: on the next one, and not everybody at nine. */
const firstAfter = (n: number): number => 1.02 + 0.55 * ((n * 0.618_034) % 1);

/** Who comes, from where, to which campus, and how urgently: drawn before anything happens. */
function drawFacts(ground: Ground, n: number, path: number, draws: Draws) {
  const { office } = queueOf(ground, patientNumberOf(ground, n));
  const drawn = specialtyAt(draws.next());
  const specialty = path === n ? drawn : specialtyAt(drawsOf(ground.seed, n, 'path').next());
  const another = specialtyAt(draws.next());
  const hasSecond = draws.chance(SHARES.secondSpecialty) && another !== specialty;
  const urgency = urgencyAt(draws.next());
  const londonShare = office === 'london' ? SHARES.londonFromLondon : SHARES.londonElsewhere;
  const isLondon = draws.chance(londonShare);
  const anywhere = campusAt(draws.next());
  const campus = isLondon ? 'london' : anywhere;
  const noCampusYet = draws.chance(SHARES.noCampusYet);
  return {
    office,
    campus,
    noCampusYet,
    officePlace: clockPlaceOf(office, noCampusYet ? null : campus),
    specialty,
    secondSpecialty: hasSecond ? another : null,
    urgency,
  };
}

/** When somebody claimed it; null while nobody has. Who is silent was called before anybody waited long. */
function claimedAtOf(walk: Walk, stage: Stage, days: WorkDays, nowMs: number, draw: number) {
  const [first] = walk.steps;
  const fromMs = first?.fromMs ?? nowMs;
  const toMs = first?.toMs ?? nowMs;
  const isStillNew = stage === 'new';
  const share = isStillNew && walk.isSilent ? 0.05 : draw;
  const claimedMs = withinHours(days, fromMs + share * (toMs - fromMs), draw);
  const isClaimed = !isStillNew || ((walk.isSilent || draw < 0.4) && claimedMs <= nowMs);
  return isClaimed ? Math.min(claimedMs, toMs) : null;
}

/** The life of case `n`: pure, and independent of every other case's life. */
export const lifeOf = (ground: Ground, n: number): Life => {
  const earlier = earlierCaseOf(ground, n);
  const later = laterCaseOf(ground, n);
  // Who comes together with another goes the same way on the same days.
  const path = togetherOf(ground, n)?.[0] ?? n;
  const draws = drawsOf(ground.seed, path, 'path');
  const nowMs = ground.laidAtMs;
  const { noCampusYet, ...facts } = drawFacts(ground, n, path, draws);
  const arrivedAtMs = arrivalOf(ground, path);
  const officeDays = ground.daysOf(facts.officePlace);
  const campusDays = ground.daysOf(facts.campus);
  const walk = new Walk(
    {
      urgency: facts.urgency,
      arrivedAtMs,
      officeDays,
      campusDays,
      path,
      isReturning: earlier !== null,
      comesAgain: later !== null,
      nowMs,
    },
    draws,
  ).go();
  const { outcome, isSilent, decidedAtMs, arrivalDayMs, dischargedAtMs } = walk;
  const patientNumber = patientNumberOf(ground, n);
  const steps = withHoldsThatFit(ground, patientNumber, facts.campus, walk.steps);
  const last = steps.at(-1);
  const isClosed = outcome !== null;
  const stage: Stage = isClosed ? 'closed' : (last?.stage ?? 'new');
  const isEarly = stage === 'new' || stage === 'contacting' || stage === 'records';
  return {
    n,
    path,
    patientNumber,
    earlier,
    later,
    ...facts,
    isSilent,
    isCampusOpen: noCampusYet && isEarly && facts.office !== 'london',
    arrivedAtMs,
    steps,
    stage,
    stageSinceMs: isClosed ? walk.atMs : (last?.fromMs ?? walk.atMs),
    outcome,
    claimedAtMs: claimedAtOf(walk, stage, officeDays, nowMs, draws.next()),
    decidedAtMs,
    arrivalDayMs,
    firstAppointmentMs: quarterHour(
      campusDays,
      arrivalDayMs === null
        ? walk.offeredFromMs
        : addWork(campusDays, arrivalDayMs, firstAfter(path)),
    ),
    dischargedAtMs,
    followUps: walk.followUps,
    prepared: walk.prepared,
  };
};
