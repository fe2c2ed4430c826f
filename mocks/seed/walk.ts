import { PAUSING } from '@/domain/clocks/hold-pauses';
import type { FollowUpKind, Outcome, Stage, Urgency, WaitingOn } from '@/domain/vocabulary';
import { DAY_MS } from '@/lib/spans';
import { EXITS, SHARES } from './config';
import { HOLD_DAYS, HOLDS, TARGET, TARGET_NEW } from './paces';
import type { Draws } from './random';
import { addWork, positionOf, type WorkDays, withinHours } from './work-days';

/** A hold that lay over a step; `untilMs` is `null` while it still does. */
export interface LaidHold {
  readonly waitingOn: WaitingOn;
  readonly sinceMs: number;
  readonly untilMs: number | null;
  readonly reviewAfterDays: number;
}

/** One stage of a case's life; `toMs` is `null` for the stage it stands in. */
export interface Step {
  readonly stage: Stage;
  readonly fromMs: number;
  readonly toMs: number | null;
  readonly hold: LaidHold | null;
}

/** With what a case sets out. */
interface Beginning {
  readonly urgency: Urgency;
  readonly arrivedAtMs: number;
  /** Working days of those who do the office's part, and of the campus. */
  readonly officeDays: WorkDays;
  readonly campusDays: WorkDays;
  /** The number whose days it shares. */
  readonly path: number;
  /** Whether the patient has been here before, and will come again. */
  readonly isReturning: boolean;
  readonly comesAgain: boolean;
  /** The moment up to which it is told. */
  readonly nowMs: number;
}

type Leaving = keyof typeof EXITS;

/** Length in parts of the target: most within, one in three beyond it, none absurdly. */
const lengthOf = (draws: Draws): number =>
  draws.chance(0.36) ? draws.between(1.15, 1.9) : draws.between(0.12, 1.1);

const exitOf = (stage: Leaving, draws: Draws, mayDie: boolean): Outcome | null => {
  let draw = draws.next();
  for (const [outcome, share] of EXITS[stage]) {
    draw -= share;
    if (draw < 0) return outcome === 'patient-died' && !mayDie ? null : outcome;
  }
  return null;
};

/**
 * The way of a case through its stages, up to now. Each part of the way draws in its turn, so that the
 * same seed walks the same way: another order of draws is another world.
 */
export class Walk {
  readonly steps: Step[] = [];
  outcome: Outcome | null = null;
  /** How far it has come. */
  atMs: number;
  isSilent = false;
  decidedAtMs: number | null = null;
  arrivalDayMs: number | null = null;
  /** Where nothing is confirmed yet: for when a first time is offered. */
  offeredFromMs: number | null = null;
  dischargedAtMs: number | null = null;
  followUps: readonly FollowUpKind[] = [];
  prepared = 0;

  readonly #of: Beginning;
  readonly #draws: Draws;

  constructor(beginning: Beginning, draws: Draws) {
    this.#of = beginning;
    this.#draws = draws;
    this.atMs = beginning.arrivedAtMs;
  }

  /** Walks on until it ends or now is reached. */
  go(): this {
    if (this.#of.isReturning && this.#draws.chance(SHARES.opensInFollowUp)) this.#askAfterVisit();
    else if (this.#draws.chance(SHARES.silent)) this.#callInVain();
    else if (this.#beAccepted() && this.#setOut()) this.#visit();
    return this;
  }

  /** A question on an earlier visit, and nothing else. */
  #askAfterVisit(): void {
    const draws = this.#draws;
    this.followUps = [draws.chance(0.7) ? 'report' : draws.chance(0.5) ? 'billing' : 'insurance'];
    const endMs = addWork(this.#of.campusDays, this.atMs, 10.4 * lengthOf(draws));
    if (this.#live('follow-up', endMs)) this.outcome = 'completed';
  }

  /** Attempts on three working days, then a hold on the patient, then the end. */
  #callInVain(): void {
    this.isSilent = true;
    const { officeDays, nowMs } = this.#of;
    const draws = this.#draws;
    const sinceMs = addWork(officeDays, this.atMs, 2.6 + draws.next());
    const endMs = addWork(officeDays, sinceMs, draws.between(3, 8));
    const untilMs = endMs <= nowMs ? endMs : null;
    const reviewAfterDays = draws.int(3, 12);
    const hold: LaidHold = { waitingOn: 'patient', sinceMs, untilMs, reviewAfterDays };
    if (this.#step('new', endMs, sinceMs < nowMs ? hold : null)) this.outcome = 'no-response';
  }

  /** From the first call to a campus that is paid for; true when it goes on. */
  #beAccepted(): boolean {
    const { officeDays, campusDays, urgency } = this.#of;
    const draws = this.#draws;
    const firstMs = addWork(officeDays, this.atMs, TARGET_NEW[urgency] * 1.2 * lengthOf(draws));
    if (!this.#live('new', firstMs)) return false;
    if (!this.#work(officeDays, 'contacting') || this.#leave('contacting')) return false;
    if (!this.#work(officeDays, 'records') || this.#leave('records')) return false;
    if (draws.chance(0.07)) {
      if (!this.#work(campusDays, 'review', 0.7)) return false;
      if (!this.#work(officeDays, 'records', 0.6)) return false;
    }
    if (!this.#work(campusDays, 'review')) return false;
    this.decidedAtMs = this.atMs;
    if (this.#leave('review')) return false;
    return this.#work(campusDays, 'clearance') && !this.#leave('clearance');
  }

  /** From the first times offered to the arrival; true when it goes on. */
  #setOut(): boolean {
    const { officeDays, campusDays, path, nowMs } = this.#of;
    const draws = this.#draws;
    const leadDays = 25 + 105 * draws.next() ** 1.2;
    const beforeDays = draws.between(3, 13);
    const offeredMs = addWork(campusDays, this.atMs + leadDays * DAY_MS, 1.12);
    if (!this.#work(campusDays, 'scheduling')) {
      // With some, nobody has offered a first time yet.
      if (path % 6 !== 0) this.offeredFromMs = Math.max(offeredMs, addWork(campusDays, nowMs, 5));
      return false;
    }
    if (this.#leave('scheduling')) return false;
    const preparingMs = this.atMs;
    let arrivalMs = addWork(campusDays, this.atMs + leadDays * DAY_MS, 0.02);
    this.arrivalDayMs = arrivalMs;
    const readyMs = addWork(officeDays, arrivalMs - beforeDays * DAY_MS, 0.01);
    this.prepared = Math.min(1, (nowMs - preparingMs) / (readyMs - preparingMs));
    const isPrepared = this.#live('preparing', Math.min(readyMs, arrivalMs));
    if (!isPrepared || this.#leave('preparing')) {
      if (arrivalMs < nowMs) {
        this.arrivalDayMs = addWork(campusDays, nowMs + beforeDays * DAY_MS, 0.02);
      }
      return false;
    }
    // A hold may have pushed the departure out.
    if (this.atMs > arrivalMs - 2 * DAY_MS) {
      arrivalMs = addWork(campusDays, this.atMs + 5 * DAY_MS, 0.02);
      this.arrivalDayMs = arrivalMs;
    }
    const lateDays = draws.chance(0.06) ? 1 : 0;
    return this.#live('ready', addWork(campusDays, arrivalMs, 0.1 + lateDays));
  }

  /** On campus, and home again. */
  #visit(): void {
    const { campusDays, comesAgain, nowMs } = this.#of;
    const draws = this.#draws;
    const stayDays = 3 + 27 * draws.next() ** 1.7;
    const homeMs = addWork(campusDays, this.atMs + stayDays * DAY_MS, 0.3);
    if (!this.#live('on-site', homeMs) || this.#leave('on-site')) return;
    const { atMs } = this;
    this.dischargedAtMs = atMs;
    const ends: readonly (readonly [FollowUpKind, number])[] = [
      ['report', addWork(campusDays, atMs, 10.4 * lengthOf(draws))],
      ['billing', atMs + 90 * DAY_MS * draws.between(0.45, 1.04)],
      ['insurance', atMs + 30 * DAY_MS * draws.between(0.35, 1.1)],
      ['next-visit', atMs + 60 * DAY_MS * draws.between(0.2, 1.04)],
    ];
    const endMs = Math.max(...ends.map(([, ms]) => ms));
    this.followUps = ends.filter(([, ms]) => ms > nowMs || ms === endMs).map(([kind]) => kind);
    if (this.#live('follow-up', addWork(campusDays, endMs, 0.05))) {
      this.outcome = exitOf('follow-up', draws, !comesAgain) ?? 'completed';
    }
  }

  /** A stage that takes its share of the target, in somebody's working days; true when it is over. */
  #work(days: WorkDays, stage: Stage, scale = 1): boolean {
    const length = (TARGET[stage] ?? 1) * lengthOf(this.#draws) * scale;
    return this.#live(stage, addWork(days, this.atMs, length));
  }

  /** Adds a stage that ends then, unless a hold lengthens it; true when it is over. */
  #live(stage: Stage, endMs: number): boolean {
    const { officeDays, campusDays, nowMs } = this.#of;
    const draws = this.#draws;
    const [share, waitingOnAt] = HOLDS[stage] ?? [0, null];
    const isHeld = draws.chance(share);
    const [who, where, long, review] = [draws.next(), draws.next(), draws.next(), draws.int(3, 16)];
    if (!isHeld || !waitingOnAt || endMs <= this.atMs) return this.#step(stage, endMs, null);
    const waitingOn = waitingOnAt(who);
    const days = stage === 'contacting' || stage === 'records' ? officeDays : campusDays;
    const [least, most] = HOLD_DAYS[waitingOn];
    const sinceMs = withinHours(days, this.atMs + (0.15 + 0.7 * where) * (endMs - this.atMs), who);
    const untilMs = addWork(days, sinceMs, least + long * (most - least));
    // Others' time is added to the stage; our own runs on, and may make it late.
    const paused = positionOf(days, untilMs) - positionOf(days, sinceMs);
    const lastMs = PAUSING.has(waitingOn) ? addWork(days, endMs, paused) : Math.max(endMs, untilMs);
    const overMs = Math.min(untilMs, lastMs);
    const hold: LaidHold = {
      waitingOn,
      sinceMs,
      untilMs: overMs <= nowMs ? overMs : null,
      reviewAfterDays: review,
    };
    return this.#step(stage, lastMs, sinceMs < nowMs && sinceMs < lastMs ? hold : null);
  }

  #step(stage: Stage, endMs: number, hold: LaidHold | null): boolean {
    const isOver = endMs <= this.#of.nowMs;
    this.steps.push({ stage, fromMs: this.atMs, toMs: isOver ? endMs : null, hold });
    if (isOver) this.atMs = endMs;
    return isOver;
  }

  /** Leaves the life early; true when it ends here. */
  #leave(stage: Leaving): boolean {
    this.outcome = exitOf(stage, this.#draws, !this.#of.comesAgain);
    return this.outcome !== null;
  }
}
