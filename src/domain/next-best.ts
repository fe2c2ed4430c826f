import type { CaseRow } from './case-row';
import { bandOf } from './clocks/band';
import { compareMoments, compareText } from './total-order';
import type { Band, Stage, Urgency } from './vocabulary';

/**
 * The request that should be answered next by one person (Product reference, §1, §10), and why:
 * its clock, its urgency, whether the caller may be rung now, whether one speaks the language.
 */
type NextReason =
  | 'overdue'
  | 'due-today'
  | 'due-next'
  | 'urgent'
  | 'soon'
  | 'mine'
  | 'unclaimed'
  | 'call-window-open'
  | 'speaks-my-language'
  | 'hold-review-due'
  | DutyReason;

/** Urgent, its place is shut, and this person is on duty for it; or nobody is, and they could be. */
export type DutyReason = 'on-duty' | 'nobody-on-duty';

export interface NextBestContext {
  readonly nowMs: number;
  readonly personId: string;
  /** BCP 47 languages that the person speaks. */
  readonly languages: readonly string[];
  /** Whether the caller may be rung now; null where no zone is known. Asked of few rows only. */
  readonly isCallWindowOpen: (row: CaseRow) => boolean | null;
  /** Null where it is not for this person to answer out of hours. */
  readonly dutyReasonOf: (row: CaseRow) => DutyReason | null;
}

export interface NextBest {
  readonly row: CaseRow;
  readonly score: number;
  /** The weightiest first. */
  readonly reasons: readonly NextReason[];
}

/**
 * Weights (config). A band outweighs all that stands below it except that an urgent request goes
 * before routine ones of the next band: four hours are missed sooner than two days.
 */
const NEXT_WEIGHTS = {
  band: { overdue: 400, 'due-today': 250, 'on-track': 100, paused: 0, none: 0 },
  urgency: { urgent: 170, soon: 60, routine: 0 },
  holdReviewDue: 300,
  /** Nobody else answers it before morning: it goes before what can wait till then. */
  onDuty: 450,
  mine: 30,
  callWindowOpen: 45,
  callWindowShut: -90,
  speaksLanguage: 40,
} as const satisfies {
  readonly band: Readonly<Record<Band, number>>;
  readonly urgency: Readonly<Record<Urgency, number>>;
} & Readonly<Record<string, unknown>>;

/** Stages whose next step is to ring the caller. */
const CALLING: ReadonlySet<Stage> = new Set(['new', 'contacting', 'scheduling', 'preparing']);

/**
 * May the row be this person's next? It is open, nobody else's (but for the duty person, while its
 * place is shut, and where nobody is on duty), and awaits a move: on hold only once the hold's review
 * date is past.
 */
export function isNextCandidate(row: CaseRow, context: NextBestContext): boolean {
  if (row.stage === 'closed') return false;
  const isOthers = row.ownerId !== null && row.ownerId !== context.personId;
  if (isOthers && context.dutyReasonOf(row) === null) return false;
  return row.waitingOn === null || isHoldReviewDue(row, context.nowMs);
}

function isHoldReviewDue(row: CaseRow, nowMs: number): boolean {
  return row.holdReviewFrom !== null && nowMs >= Date.parse(row.holdReviewFrom);
}

/** Scores a row; without the call window when `window` is `unasked`. */
export function scoreOf(
  row: CaseRow,
  context: NextBestContext,
  window: boolean | null | 'unasked',
): NextBest {
  const { nowMs, personId, languages } = context;
  const weighed: [NextReason, number][] = [];
  const band = bandOf(row, nowMs);
  if (band === 'overdue' || band === 'due-today') weighed.push([band, NEXT_WEIGHTS.band[band]]);
  if (band === 'on-track') weighed.push(['due-next', NEXT_WEIGHTS.band[band]]);
  if (isHoldReviewDue(row, nowMs)) weighed.push(['hold-review-due', NEXT_WEIGHTS.holdReviewDue]);
  const duty = context.dutyReasonOf(row);
  if (duty !== null) weighed.push([duty, NEXT_WEIGHTS.onDuty]);
  if (row.urgency !== 'routine') weighed.push([row.urgency, NEXT_WEIGHTS.urgency[row.urgency]]);
  if (row.ownerId === personId) weighed.push(['mine', NEXT_WEIGHTS.mine]);
  if (row.ownerId === null) weighed.push(['unclaimed', 0]);
  if (speaks(languages, row.language)) {
    weighed.push(['speaks-my-language', NEXT_WEIGHTS.speaksLanguage]);
  }
  let shut = 0;
  if (CALLING.has(row.stage)) {
    if (window === true) weighed.push(['call-window-open', NEXT_WEIGHTS.callWindowOpen]);
    if (window === false) shut = NEXT_WEIGHTS.callWindowShut;
  }
  const score = weighed.reduce((sum, [, weight]) => sum + weight, shut);
  const reasons = weighed.toSorted((a, b) => b[1] - a[1]).map(([reason]) => reason);
  return { row, score, reasons };
}

/** `zh-Hans` is spoken by who speaks `zh`. */
function speaks(languages: readonly string[], language: string | null): boolean {
  const base = language?.split('-')[0];
  return base !== undefined && languages.some((each) => each.split('-')[0] === base);
}

/**
 * A total order: higher score, earlier deadline, earlier arrival, then the reference, so that two
 * screens never differ.
 */
export function compareNext(a: NextBest, b: NextBest): number {
  return (
    b.score - a.score ||
    compareMoments(a.row.dueAt, b.row.dueAt) ||
    compareMoments(a.row.arrivedAt, b.row.arrivedAt) ||
    compareText(a.row.reference, b.row.reference)
  );
}

/**
 * The best of the rows, or null when none awaits this person. The call window needs more than a
 * row, so it is asked only of rows that could still win with it.
 */
export function nextBest(rows: Iterable<CaseRow>, context: NextBestContext): NextBest | null {
  const scored: NextBest[] = [];
  for (const row of rows) {
    if (isNextCandidate(row, context)) scored.push(scoreOf(row, context, 'unasked'));
  }
  scored.sort(compareNext);
  let best: NextBest | null = null;
  for (const { row, score } of scored) {
    if (best !== null && score + NEXT_WEIGHTS.callWindowOpen < best.score) break;
    const window = CALLING.has(row.stage) ? context.isCallWindowOpen(row) : null;
    const whole = scoreOf(row, context, window);
    if (best === null || compareNext(whole, best) < 0) best = whole;
  }
  return best;
}
