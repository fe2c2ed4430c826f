import { PAUSING } from '@/domain/clocks/hold-pauses';
import type { FollowUpKind, Outcome, Stage, Urgency, WaitingOn } from '@/domain/vocabulary';
import { DAY_MS } from '@/lib/spans';
import { clockPlaceOf } from '@/reference/place';
import { EXITS, SHARES } from './config';
import {
  arrivalOf,
  earlierCaseOf,
  laterCaseOf,
  patientNumberOf,
  queueOf,
  togetherOf,
  type Ground,
} from './ground';
import { campusAt, HOLD_DAYS, HOLDS, specialtyAt, TARGET, TARGET_NEW, urgencyAt } from './paces';
import { drawsOf, type Draws } from './random';
import { addWork, positionOf, type WorkDays, withinHours } from './work-days';

/** A hold that lay over a step; `untilMs` is `null` while it still does. */
interface LaidHold {
  readonly waitingOn: WaitingOn;
  readonly sinceMs: number;
  readonly untilMs: number | null;
  readonly reviewAfterDays: number;
}

/** One stage of a case's life; `toMs` is `null` for the stage it stands in. */
interface Step {
  readonly stage: Stage;
  readonly fromMs: number;
  readonly toMs: number | null;
  readonly hold: LaidHold | null;
}

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

/** Length in parts of the target: most within, one in three beyond it, none absurdly. */
const lengthOf = (draws: Draws): number =>
  draws.chance(0.36) ? draws.between(1.15, 1.9) : draws.between(0.12, 1.1);

const exitOf = (stage: keyof typeof EXITS, draws: Draws, mayDie: boolean): Outcome | null => {
  let draw = draws.next();
  for (const [outcome, share] of EXITS[stage]) {
    draw -= share;
    if (draw < 0) return outcome === 'patient-died' && !mayDie ? null : outcome;
  }
  return null;
};

const QUARTER_MS = 15 * 60_000;

/** Nobody is asked to come at 09:07, or when the doors close. */
const quarterHour = (days: WorkDays, ms: number | null): number | null => {
  if (ms === null) return null;
  const quarter = Math.floor(ms / QUARTER_MS) * QUARTER_MS;
  return quarter === days.closes[positionOf(days, quarter) - 1] ? quarter - QUARTER_MS : quarter;
};

/** Working days from landing to the first appointment: on the next one, and not everybody at nine. */
const firstAfter = (n: number): number => 1.02 + 0.55 * ((n * 0.618_034) % 1);

/** The life of case `n`: pure, and independent of every other case's life. */
export const lifeOf = (ground: Ground, n: number): Life => {
  const patientNumber = patientNumberOf(ground, n);
  const earlier = earlierCaseOf(ground, n);
  const later = laterCaseOf(ground, n);
  const { office } = queueOf(ground, patientNumber);
  // Who comes together with another goes the same way on the same days.
  const path = togetherOf(ground, n)?.[0] ?? n;
  const draws = drawsOf(ground.seed, path, 'path');
  const now = ground.laidAtMs;
  const drawn = specialtyAt(draws.next());
  const specialty = path === n ? drawn : specialtyAt(drawsOf(ground.seed, n, 'path').next());
  const another = specialtyAt(draws.next());
  const hasSecond = draws.chance(SHARES.secondSpecialty) && another !== specialty;
  const urgency = urgencyAt(draws.next());
  const londonShare = office === 'london' ? SHARES.londonFromLondon : SHARES.londonElsewhere;
  const london = draws.chance(londonShare);
  const anywhere = campusAt(draws.next());
  const campus = london ? 'london' : anywhere;
  const noCampusYet = draws.chance(SHARES.noCampusYet);
  const arrivedAtMs = arrivalOf(ground, path);
  const officePlace = clockPlaceOf(office, noCampusYet ? null : campus);
  const officeDays = ground.daysOf(officePlace);
  const campusDays = ground.daysOf(campus);

  const steps: Step[] = [];
  let at = arrivedAtMs;
  let outcome: Outcome | null = null;
  let decidedAtMs: number | null = null;
  let arrivalDayMs: number | null = null;
  let offeredFromMs: number | null = null;
  let dischargedAtMs: number | null = null;
  let followUps: readonly FollowUpKind[] = [];
  let prepared = 0;
  let isSilent = false;

  /** Adds a stage that ends at `endMs` (before a hold lengthens it); false when it is still on. */
  const live = (stage: Stage, endMs: number): boolean => {
    const [share, waitingOnAt] = HOLDS[stage] ?? [0, null];
    let hold: LaidHold | null = null;
    let end = endMs;
    const isHeld = draws.chance(share);
    const [who, where, long, review] = [draws.next(), draws.next(), draws.next(), draws.int(3, 16)];
    if (isHeld && waitingOnAt && end > at) {
      const waitingOn = waitingOnAt(who);
      const days = stage === 'contacting' || stage === 'records' ? officeDays : campusDays;
      const [least, most] = HOLD_DAYS[waitingOn];
      const since = withinHours(days, at + (0.15 + 0.7 * where) * (end - at), who);
      const until = addWork(days, since, least + long * (most - least));
      // Others' time is added to the stage; our own runs on, and may make it late.
      const paused = positionOf(days, until) - positionOf(days, since);
      end = PAUSING.has(waitingOn) ? addWork(days, end, paused) : Math.max(end, until);
      const over = Math.min(until, end);
      if (since < now && since < end) {
        hold = {
          waitingOn,
          sinceMs: since,
          untilMs: over <= now ? over : null,
          reviewAfterDays: review,
        };
      }
    }
    const isOver = end <= now;
    steps.push({ stage, fromMs: at, toMs: isOver ? end : null, hold });
    if (isOver) at = end;
    return isOver;
  };
  /** Attempts on three working days, then a hold on the patient, then the end. */
  const liveSilent = (): boolean => {
    const since = addWork(officeDays, at, 2.6 + draws.next());
    const end = addWork(officeDays, since, draws.between(3, 8));
    const isOver = end <= now;
    const hold: LaidHold = {
      waitingOn: 'patient',
      sinceMs: since,
      untilMs: isOver ? end : null,
      reviewAfterDays: draws.int(3, 12),
    };
    steps.push({
      stage: 'new',
      fromMs: at,
      toMs: isOver ? end : null,
      hold: since < now ? hold : null,
    });
    if (isOver) at = end;
    return isOver;
  };
  /** Leaves the life early; true when it ends here. */
  const leave = (stage: keyof typeof EXITS): boolean => {
    outcome = exitOf(stage, draws, later === null);
    return outcome !== null;
  };
  const workIn = (days: typeof officeDays, stage: Stage, scale = 1): number =>
    addWork(days, at, (TARGET[stage] ?? 1) * lengthOf(draws) * scale);

  const run = (): void => {
    if (earlier !== null && draws.chance(SHARES.opensInFollowUp)) {
      followUps = [draws.chance(0.7) ? 'report' : draws.chance(0.5) ? 'billing' : 'insurance'];
      if (!live('follow-up', addWork(campusDays, at, 10.4 * lengthOf(draws)))) return;
      outcome = 'completed';
      return;
    }
    isSilent = draws.chance(SHARES.silent);
    if (isSilent) {
      if (liveSilent()) outcome = 'no-response';
      return;
    }
    if (!live('new', addWork(officeDays, at, TARGET_NEW[urgency] * 1.2 * lengthOf(draws)))) return;
    if (!live('contacting', workIn(officeDays, 'contacting')) || leave('contacting')) return;
    if (!live('records', workIn(officeDays, 'records')) || leave('records')) return;
    if (draws.chance(0.07)) {
      if (!live('review', workIn(campusDays, 'review', 0.7))) return;
      if (!live('records', workIn(officeDays, 'records', 0.6))) return;
    }
    if (!live('review', workIn(campusDays, 'review'))) return;
    decidedAtMs = at;
    if (leave('review')) return;
    if (!live('clearance', workIn(campusDays, 'clearance')) || leave('clearance')) return;
    const leadDays = 25 + 105 * draws.next() ** 1.2;
    const beforeDays = draws.between(3, 13);
    const offeredFrom = addWork(campusDays, at + leadDays * DAY_MS, 1.12);
    if (!live('scheduling', workIn(campusDays, 'scheduling'))) {
      // With some, nobody has offered a first time yet.
      if (path % 6 !== 0) offeredFromMs = Math.max(offeredFrom, addWork(campusDays, now, 5));
      return;
    }
    if (leave('scheduling')) return;
    const preparingFrom = at;
    arrivalDayMs = addWork(campusDays, at + leadDays * DAY_MS, 0.02);
    const readyAt = addWork(officeDays, arrivalDayMs - beforeDays * DAY_MS, 0.01);
    prepared = Math.min(1, (now - preparingFrom) / (readyAt - preparingFrom));
    const isPrepared = live('preparing', Math.min(readyAt, arrivalDayMs));
    if (!isPrepared || leave('preparing')) {
      if (arrivalDayMs < now) arrivalDayMs = addWork(campusDays, now + beforeDays * DAY_MS, 0.02);
      return;
    }
    // A hold may have pushed the departure out.
    if (at > arrivalDayMs - 2 * DAY_MS) arrivalDayMs = addWork(campusDays, at + 5 * DAY_MS, 0.02);
    const late = draws.chance(0.06) ? 1 : 0;
    if (!live('ready', addWork(campusDays, arrivalDayMs, 0.1 + late))) return;
    const stay = 3 + 27 * draws.next() ** 1.7;
    if (!live('on-site', addWork(campusDays, at + stay * DAY_MS, 0.3)) || leave('on-site')) return;
    dischargedAtMs = at;
    const ends: readonly (readonly [FollowUpKind, number])[] = [
      ['report', addWork(campusDays, at, 10.4 * lengthOf(draws))],
      ['billing', at + 90 * DAY_MS * draws.between(0.45, 1.04)],
      ['insurance', at + 30 * DAY_MS * draws.between(0.35, 1.1)],
      ['next-visit', at + 60 * DAY_MS * draws.between(0.2, 1.04)],
    ];
    const end = Math.max(...ends.map(([, ms]) => ms));
    followUps = ends.filter(([, ms]) => ms > now || ms === end).map(([kind]) => kind);
    if (live('follow-up', addWork(campusDays, end, 0.05))) {
      outcome = exitOf('follow-up', draws, later === null) ?? 'completed';
    }
  };
  run();

  const last = steps.at(-1);
  const closed = outcome !== null;
  const stage: Stage = closed ? 'closed' : (last?.stage ?? 'new');
  const stageSinceMs = closed ? at : (last?.fromMs ?? at);
  const first = steps[0];
  const claimDraw = draws.next();
  const isStillNew = stage === 'new';
  const firstEnd = first?.toMs ?? now;
  const claimed = withinHours(
    officeDays,
    arrivedAtMs + (isStillNew && isSilent ? 0.05 : claimDraw) * (firstEnd - arrivedAtMs),
    claimDraw,
  );
  const isClaimed = !isStillNew || ((isSilent || claimDraw < 0.4) && claimed <= now);
  const claimedAtMs = isClaimed ? Math.min(claimed, firstEnd) : null;
  const isEarly = stage === 'new' || stage === 'contacting' || stage === 'records';
  return {
    n,
    path,
    patientNumber,
    earlier,
    later,
    office,
    campus,
    officePlace,
    isSilent,
    isCampusOpen: noCampusYet && isEarly && office !== 'london',
    specialty,
    secondSpecialty: hasSecond ? another : null,
    urgency,
    arrivedAtMs,
    steps,
    stage,
    stageSinceMs,
    outcome,
    claimedAtMs,
    decidedAtMs,
    arrivalDayMs,
    firstAppointmentMs: quarterHour(
      campusDays,
      arrivalDayMs === null ? offeredFromMs : addWork(campusDays, arrivalDayMs, firstAfter(path)),
    ),
    dischargedAtMs,
    followUps,
    prepared,
  };
};
