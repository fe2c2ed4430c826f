import type { BlockedOn } from '@/domain/blocker';
import { GATE_SIDES } from '@/domain/plan/gates/gate-sides';
import { sideIn } from '@/domain/front-desk';
import type { Caller, FailingGate, Progress, RecordItem, SpecialtyReview } from '@/domain/case';
import { pendingReview } from '@/domain/lead-review';
import {
  ALTERNATIVES,
  DECLINE_REASONS,
  GATES,
  RECORD_KINDS,
  STAGES,
  type Gate,
  type RecordState,
  type WaitingOn,
} from '@/domain/vocabulary';
import { utcInstantOrNull } from '@/lib/utc';
import type { Missing } from './intake';
import type { Ground } from './ground';
import { arrivalOnOf, departureOnOf } from './journey-days';
import type { Life } from './life';
import { deciderOf, type Team } from './owners';
import { drawsOf, weighted, type Draws } from './random';
import { CONDITION_NOTES, DECLINE_NOTES, MORE_NOTES } from './texts';
import { visitTimesOf } from './visit-times';

const ordinal = (stage: Life['stage']): number => STAGES.indexOf(stage);

const WAITING_STATES = weighted<RecordState>([
  ['asked', 5],
  ['received', 4],
  ['needs-translation', 2],
  ['not-asked', 2],
]);

/** The record checklist as the stage has it. */
export const recordsOf = (
  life: Life,
  draws: Draws,
): { items: Pick<RecordItem, 'kind' | 'state'>[]; waived: string | null } => {
  const isDone = life.decidedAtMs !== null || life.stage === 'review';
  const isOpen = life.stage === 'records';
  const isWaived = draws.chance(0.08) && isDone;
  const items = RECORD_KINDS.map((kind): Pick<RecordItem, 'kind' | 'state'> => {
    const isNeeded = draws.chance(
      kind === 'genetics' ? 0.2 : kind === 'operative' || kind === 'pathology' ? 0.55 : 0.93,
    );
    const wait = WAITING_STATES(draws.next());
    const done: RecordState = draws.chance(0.25) ? 'translated' : 'received';
    if (!isDone && !isOpen) return { kind, state: 'not-asked' };
    if (!isNeeded) return { kind, state: 'not-needed' };
    if (isOpen) return { kind, state: wait };
    return { kind, state: isWaived && kind === 'labs' ? 'asked' : done };
  });
  return { items, waived: isWaived ? 'Specialty will read what is there' : null };
};

/** Each specialty's answer, the lead's first. */
export const reviewsOf = (
  life: Life,
  missing: Missing,
  team: Team,
  draws: Draws,
): SpecialtyReview[] => {
  const decidedBy = deciderOf(team, life.campus, draws).id;
  const draw = draws.next();
  const condition = draws.chance(0.4) ? draws.pick(CONDITION_NOTES) : null;
  const declined = {
    decision: 'declined',
    reason: draws.pick(DECLINE_REASONS),
    alternative: draws.pick(ALTERNATIVES),
    note: draws.pick(DECLINE_NOTES),
    decidedBy,
  } as const;
  const moreNote = draws.pick(MORE_NOTES);
  if (missing.specialty) return [];
  const lead = pendingReview(life.specialty, true);
  const answered = (): SpecialtyReview => {
    if (life.steps[0]?.stage === 'follow-up') {
      return { ...lead, decision: 'accepted', note: 'Accepted for the earlier visit.' };
    }
    if (life.decidedAtMs !== null) {
      const decidedAt = new Date(life.decidedAtMs).toISOString();
      if (life.outcome === 'declined') return { ...lead, ...declined, decidedAt };
      const wasReviewed = life.steps.at(-1)?.stage !== 'review';
      return wasReviewed
        ? { ...lead, decision: 'accepted', note: condition, decidedAt, decidedBy }
        : lead;
    }
    const since = new Date(life.stageSinceMs).toISOString();
    const wasSentBack =
      life.stage === 'records' && life.steps.some((step) => step.stage === 'review');
    if (wasSentBack) {
      return { ...lead, decision: 'more-information', decidedAt: since, decidedBy, note: moreNote };
    }
    // The specialty has said no; the case waits for somebody to close it.
    const isOpenDecline = life.stage === 'review' && draw < 0.08;
    return isOpenDecline ? { ...lead, ...declined, decidedAt: since } : lead;
  };
  const first = answered();
  if (life.secondSpecialty === null) return [first];
  const agrees = first.decision === 'accepted' && draw < 0.75;
  const declines = first.decision === 'accepted' && draw > 0.9;
  const { decidedAt } = first;
  const second = agrees
    ? { ...first, note: null }
    : declines
      ? { ...lead, ...declined, decidedAt }
      : lead;
  return [first, { ...second, specialty: life.secondSpecialty, isLead: false }];
};

const GATES_IN_ORDER: readonly Gate[] = [
  'visa-valid',
  'passports-valid',
  'flights-booked',
  'lodging-covered',
  'fit-to-fly',
  'interpreters-confirmed',
  'pick-up-arranged',
  'orientation-done',
];

const inOrder = (gates: readonly Gate[]): readonly Gate[] =>
  GATES.filter((gate) => gates.includes(gate));

/** Lodging waits for a provider's word, for the family's choice, or for our search. */
const LODGING_SIDES: readonly BlockedOn[] = ['lodging-provider', 'caller', 'office'];

/** Whose move a seeded gate is: the plan under the case is laid to say the same. */
const sideOf = (gate: Gate, life: Life): BlockedOn => {
  if (gate !== 'lodging-covered') return GATE_SIDES[gate] ?? 'office';
  if (heldGateOf(life) === gate) return 'lodging-provider';
  return LODGING_SIDES[life.n % 3] ?? 'office';
};

const standsSince =
  (life: Life, caller: Caller) =>
  (gate: Gate): FailingGate => ({
    gate,
    on: sideIn({ office: life.office, caller }, sideOf(gate, life)),
    since: new Date(life.stageSinceMs).toISOString(),
  });

/** A few parties live in a rental that nurses come to; none that still waits for a house or a choice. */
function mayHaveCareSite({ seed }: Ground, life: Life, failing: readonly Gate[]): boolean {
  const isOpen = life.stage === 'preparing' && failing.includes('lodging-covered');
  const isOurMove = !isOpen || sideOf('lodging-covered', life) === 'office';
  return isOurMove && drawsOf(seed, life.n, 'careSite').chance(0.06);
}

/** What a hold that lasts waits for cannot have passed its gate. */
const HELD_GATES: Readonly<Partial<Record<WaitingOn, Gate>>> = {
  consulate: 'visa-valid',
  'interpreter-services': 'interpreters-confirmed',
  'lodging-provider': 'lodging-covered',
};

function heldGateOf({ steps }: Life): Gate | undefined {
  const hold = steps.at(-1)?.hold;
  return hold && hold.untilMs === null ? HELD_GATES[hold.waitingOn] : undefined;
}

/** Estimates are laid as made with the stage, and so are appointments. */
const isAwaited = ({ stage, firstAppointmentMs }: Life): boolean =>
  stage === 'clearance' || (stage === 'scheduling' && firstAppointmentMs !== null);

/** What the later stages have reached. */
export const progressOf = (ground: Ground, life: Life, caller: Caller, draws: Draws): Progress => {
  const reached = life.outcome === null ? ordinal(life.stage) : 0;
  const wasTreated = life.dischargedAtMs !== null;
  const heldGate = heldGateOf(life);
  const failing = GATES_IN_ORDER.filter((gate, index) => {
    const draw = draws.next();
    if (gate === heldGate) return true;
    // Most travellers hold a visa already; who does not waits for it until late.
    if (gate === 'visa-valid') return draw < 0.24 && life.prepared < 0.85;
    return (index + draw * 1.6) / GATES_IN_ORDER.length > life.prepared;
  });
  return {
    coverageMet: reached > ordinal('clearance') || wasTreated,
    isEstimateSent: reached >= ordinal('clearance') || wasTreated,
    itineraryConfirmed: reached > ordinal('scheduling') || wasTreated,
    ...(isAwaited(life) && { awaitedSince: new Date(life.stageSinceMs).toISOString() }),
    failingGates: life.stage === 'preparing' ? inOrder(failing).map(standsSince(life, caller)) : [],
    firstAppointmentAt: utcInstantOrNull(life.firstAppointmentMs),
    ...(life.stage === 'on-site' && {
      itinerary: visitTimesOf(ground, life).flatMap(({ startMs }) =>
        startMs === null ? [] : { startAt: new Date(startMs).toISOString(), campus: life.campus },
      ),
    }),
    arrivalOn: arrivalOnOf(life),
    departureOn: departureOnOf(ground, life),
    dischargedAt: utcInstantOrNull(life.dischargedAtMs),
    openFollowUps: life.stage === 'follow-up' ? life.followUps : [],
    hasCareSite: reached > ordinal('scheduling') && mayHaveCareSite(ground, life, failing),
  };
};
