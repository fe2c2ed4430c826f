import { localDateOf, type PlainDate } from '@/lib/zoned-time';
import { campusPlaceOf, placeOf } from '@/reference/place';
import type { CaseRecord, Patient } from '../case';
import { billsAfterReopening } from '../follow-up/deposits-left';
import { type CasePlan, planAfter, type PlanWrite } from '../plan/case-plan';
import { coverageMetOf } from '../plan/money/covered';
import { plannedArrival } from '../plan/progress';
import type { Task } from '../plan/task';
import { dueMsOf } from '../plan/tasks/reminder';
import { dueAgain } from '../plan/tasks/task-due';
import { isSettled } from '../plan/tasks/task-state';
import type { Leg, TravelPapers, Trip, VisaStanding } from '../plan/travel';
import { stageToReopen } from './closing';

interface ReopeningFacts {
  readonly case: CaseRecord;
  readonly patient: Patient;
  readonly plan: CasePlan;
  /** ISO instant of the reopening. */
  readonly at: string;
  readonly by: string;
}

interface Reopening {
  /** The closed case with its progress as it is by now: the stage to go back to follows from it. */
  readonly case: CaseRecord;
  readonly writes: readonly PlanWrite[];
}

/**
 * What opening a case again does to its plan (Product reference, §4, §7). What was planned for a
 * journey that did not come about is no part of the one that is yet to come: flights that have left,
 * a visa that has ended, a pick-up from such a flight. Deposits that went back cover nothing. What is
 * still to be done is due anew. Whoever is on campus, or home again, has had their journey.
 */
export function reopening(facts: ReopeningFacts): Reopening {
  const { case: record, plan, at } = facts;
  if (record.progress.dischargedAt !== null) return { case: record, writes: [] };
  const bills = billsAfterReopening(plan, facts);
  const today = localDateOf(Date.parse(at), placeOf(campusPlaceOf(record.campus)).timeZone);
  const coverageMet = coverageMetOf(planAfter(plan, bills), today) ?? record.progress.coverageMet;
  const standing = { ...record, progress: { ...record.progress, coverageMet } };
  const stage = stageToReopen(standing);
  if (stage === 'on-site') return { case: standing, writes: bills };
  const journey = pastJourney(facts, today);
  const writes = [...bills, ...journey];
  const arrivalOn = plannedArrival({
    case: { ...standing, stage },
    patient: facts.patient,
    plan: planAfter(plan, writes),
  });
  const isVisaOver = journey.some(({ table }) => table === 'papers');
  const due = { office: record.office, campus: record.campus, arrivalOn };
  const tasks = plan.tasks.flatMap((task): readonly PlanWrite[] => {
    const isAgain = isVisaOver && isSettled(task) && VISA_STEPS.has(task.template ?? '');
    const open: Task = isAgain ? { ...task, status: 'to-do', doneAt: null, doneBy: null } : task;
    const next = isSettled(open) || !isPast(open, at) ? open : dueAgain(open, due, at);
    return next === task ? [] : [{ table: 'tasks', id: task.id, record: next }];
  });
  return { case: standing, writes: [...writes, ...tasks] };
}

/** Steps before the visa that are settled by what is written down of it, and by no gate. */
const VISA_STEPS: ReadonlySet<string> = new Set(['visa-letter', 'visa-appointment']);

const isPast = (task: Task, at: string): boolean => {
  const dueMs = dueMsOf(task);
  return dueMs !== null && dueMs < Date.parse(at);
};

function pastJourney(facts: ReopeningFacts, today: PlainDate): readonly PlanWrite[] {
  const { plan } = facts;
  const gone = plan.legs.filter((leg) => isGone(leg, facts));
  const isPickUpGone = gone.some(({ direction }) => direction === 'out');
  return [
    ...gone.map((leg): PlanWrite => ({
      table: 'legs',
      id: leg.id,
      record: { ...leg, status: 'cancelled' },
    })),
    ...plan.papers
      .filter((papers) => [papers, ...papers.otherVisas].some((each) => isOver(each, today)))
      .map((papers): PlanWrite => ({
        table: 'papers',
        id: papers.id,
        record: withVisasAnew(papers, today),
      })),
    ...plan.trips
      .filter(({ pickUp }) => isPickUpGone && pickUp === 'arranged')
      .map((trip): PlanWrite => ({ table: 'trips', id: trip.id, record: withoutPickUp(trip) })),
  ];
}

/**
 * A flight that has left while the case was closed: what left before was flown (`flights-left.ts`).
 * What another family flies as well is theirs to say.
 */
function isGone(leg: Leg, { case: { closing }, at }: ReopeningFacts): boolean {
  const departMs = Date.parse(leg.departAt);
  return (
    leg.status !== 'cancelled' &&
    leg.sharedFrom === null &&
    leg.sharedWith.length === 0 &&
    departMs < Date.parse(at) &&
    departMs > Date.parse(closing?.closedAt ?? at)
  );
}

const isOver = ({ visa, visaToOn }: VisaStanding, today: PlainDate): boolean =>
  visa === 'granted' && visaToOn !== null && visaToOn < today;

const TO_START: VisaStanding = {
  visa: 'to-start',
  visaAppointmentOn: null,
  visaFromOn: null,
  visaToOn: null,
};

const withVisasAnew = (papers: TravelPapers, today: PlainDate): TravelPapers => ({
  ...papers,
  ...(isOver(papers, today) ? TO_START : {}),
  otherVisas: papers.otherVisas.map((each) =>
    isOver(each, today) ? { ...each, ...TO_START } : each,
  ),
});

const withoutPickUp = (trip: Trip): Trip => ({
  ...trip,
  pickUp: 'open',
  pickUpFor: null,
  pickUpNote: null,
});
