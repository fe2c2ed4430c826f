import { beforeAll, describe, expect, it, test } from 'vitest';
import type { CaseRecord } from '@/domain/case';
import type { BillingFollowUp } from '@/domain/follow-up/follow-up';
import { type CasePlan, EMPTY_PLAN, planAfter } from '@/domain/plan/case-plan';
import type { Task } from '@/domain/plan/task';
import { stageToReopen } from '@/domain/stage/closing';
import { reopening } from '@/domain/stage/reopening';
import type { Outcome, Stage } from '@/domain/vocabulary';
import { ensureTemporal } from '@/lib/zoned-time';
import { aCase, aPatient, aReview } from '@tests/support/case-builders';
import { aBilling, anEntry } from '@tests/support/follow-up-builders';
import { aTask } from '@tests/support/task-builders';
import { aCoverage, anEstimate, usd } from '../plan/money-builders';
import { aLeg } from '../plan/travel/leg-builders';
import { aTrip, somePapers } from '../plan/travel/travel-builders';

beforeAll(ensureTemporal);

const CLOSED_AT = '2026-11-20T16:00:00.000Z';
const SOON = '2026-11-20T18:00:00.000Z';
const MONTHS_LATER = '2027-06-24T16:00:00.000Z';
const paid = usd(100_00);

const deposit = aCoverage({
  amount: paid,
  fromOn: '2027-02-01',
  toOn: '2027-03-10',
  askedAt: CLOSED_AT,
});
const estimate = anEstimate({ total: paid, deposit: paid, status: 'accepted', madeAt: CLOSED_AT });
const flights = (over: Partial<Task>): Task =>
  aTask({
    id: 'flights',
    template: 'flights',
    madeFor: 'preparing',
    dueOn: '2026-12-01',
    duePlace: 'mexico-city',
    gate: 'flights-booked',
    ...over,
  });
const settled = { status: 'done', doneAt: CLOSED_AT, doneBy: null } as const;
const [out, home] = [
  aLeg({
    id: 'out',
    departAt: '2027-02-13T15:00:00.000Z',
    arriveAt: '2027-02-13T20:00:00.000Z',
  }),
  aLeg({
    id: 'home',
    direction: 'back',
    departAt: '2027-02-21T15:00:00.000Z',
    arriveAt: '2027-02-21T20:00:00.000Z',
  }),
];

const closed = (outcome: Outcome, from: Stage, over: Partial<CaseRecord> = {}): CaseRecord => {
  const base = aCase({ reviews: [aReview({ decision: 'accepted' })], ...over });
  return {
    ...base,
    stage: 'closed',
    closing: {
      outcome,
      reason: null,
      alternative: null,
      closedAt: CLOSED_AT,
      closedBy: 'p1',
      from,
    },
    progress: { ...base.progress, coverageMet: true },
  };
};
const planned: CasePlan = {
  ...EMPTY_PLAN,
  coverages: [deposit],
  estimates: [estimate],
  legs: [out, home],
  papers: [somePapers({ visa: 'granted', visaFromOn: '2026-12-01', visaToOn: '2027-05-31' })],
  trips: [aTrip({ pickUp: 'arranged', pickUpFor: 2, pickUpNote: 'A driver waits' })],
  tasks: [
    flights({}),
    flights({ id: 'letter', template: 'visa-letter', gate: null, ...settled }),
    flights({ id: 'own', template: null, gate: null }),
  ],
};

function reopened(record: CaseRecord, plan: CasePlan, at: string) {
  const found = reopening({ case: record, patient: aPatient(), plan, at, by: 'eva' });
  return { stage: stageToReopen(found.case), plan: planAfter(plan, found.writes), ...found };
}

describe('a case that is opened again', () => {
  it('an hour later has all that it had', () => {
    const { stage, writes } = reopened(closed('withdrawn', 'preparing'), planned, SOON);
    expect([stage, writes]).toEqual(['scheduling', []]);
  });

  it('months later has nothing of a journey that did not come about', () => {
    const { stage, plan } = reopened(closed('withdrawn', 'preparing'), planned, MONTHS_LATER);
    const [papers, trip] = [plan.papers[0], plan.trips[0]];
    expect(stage).toBe('clearance');
    expect(plan.legs.map(({ status }) => status)).toEqual(['cancelled', 'cancelled']);
    expect([papers?.visa, papers?.visaToOn]).toEqual(['to-start', null]);
    expect([trip?.pickUp, trip?.pickUpFor, trip?.pickUpNote]).toEqual(['open', null, null]);
  });

  it.each([
    ['is valid on its last day', '2027-06-24', 'granted'],
    ['is over the day after it', '2027-06-23', 'to-start'],
  ] as const)('finds a visa that %s', (_name, visaToOn, visa) => {
    const papers = [somePapers({ visa: 'granted', visaFromOn: '2026-12-01', visaToOn })];
    const { plan } = reopened(
      closed('withdrawn', 'preparing'),
      { ...planned, papers },
      MONTHS_LATER,
    );
    expect(plan.papers.map((each) => each.visa)).toEqual([visa]);
  });

  it.each([
    ['on the day of the arrival', '2026-11-20', 'on-site'],
    ['the day before it', '2026-11-21', 'scheduling'],
  ] as const)(
    'of which nobody wrote down where it stood: a death %s',
    (_name, arrivalOn, stage) => {
      const record = closed('patient-died', 'on-site', {
        progress: { ...aCase().progress, arrivalOn },
      });
      const { from: _unsaid, ...closing } = record.closing ?? {};
      const older = { ...record, closing } as CaseRecord;
      expect(stageToReopen(older)).toBe(stage);
    },
  );

  it('asks anew for what is still to be done, and leaves what somebody wrote by hand', () => {
    const { plan } = reopened(closed('withdrawn', 'preparing'), planned, MONTHS_LATER);
    const [flights, letter, own] = ['flights', 'letter', 'own'].map((id) =>
      plan.tasks.find((each) => each.id === id),
    );
    expect([flights?.status, (flights?.dueOn ?? '') > '2027-06-24']).toEqual(['to-do', true]);
    expect([letter?.status, (letter?.dueOn ?? '') > '2027-06-24']).toEqual(['to-do', true]);
    expect(own).toEqual(planned.tasks[2]);
  });

  it('keeps a flight that left before it was closed, and one that another family flies', () => {
    const early = aLeg({ id: 'early', departAt: '2026-11-10T15:00:00.000Z' });
    const shared = { ...out, id: 'shared', sharedWith: ['IC-2026-000001'] };
    const plan = { ...planned, legs: [early, shared] };
    const after = reopened(closed('withdrawn', 'preparing'), plan, MONTHS_LATER).plan.legs;
    expect(after).toEqual([early, shared]);
  });
});

test.each<[string, Outcome, Stage, Partial<CaseRecord['progress']>, Stage]>([
  ['died on campus, with appointments called off', 'patient-died', 'on-site', {}, 'on-site'],
  ['died before an itinerary was agreed', 'patient-died', 'preparing', {}, 'scheduling'],
  [
    'died when they were to have come',
    'patient-died',
    'ready',
    { arrivalOn: '2026-11-19', itineraryConfirmed: true },
    'preparing',
  ],
  ['has withdrawn', 'withdrawn', 'ready', { itineraryConfirmed: true }, 'preparing'],
])('a case whose patient %s goes back to where they are', (_name, outcome, from, progress, to) => {
  const record = closed(outcome, from);
  const held = { ...record, progress: { ...record.progress, ...progress } };
  expect(reopened(held, planned, SOON).stage).toBe(to);
});

describe('the bill of a closing', () => {
  const held = anEntry({ id: 'n1', kind: 'deposit', minor: -100_00 });
  const back = anEntry({ id: 'n2', kind: 'refund', minor: 100_00 });
  const bill = (over: Partial<BillingFollowUp>): CasePlan => ({
    ...planned,
    followUps: [
      aBilling({ state: 'reconciling', openedAt: CLOSED_AT, entries: [held], chases: [], ...over }),
    ],
  });
  const ended = { at: SOON, by: 'p1', how: 'refunded', note: null } as const;

  it.each<[string, Partial<BillingFollowUp>, readonly string[], string, Stage]>([
    ['nobody has touched is taken back', {}, [], 'received', 'scheduling'],
    [
      'is paid back covers no more',
      { entries: [held, back], ended },
      ['refunded'],
      'ended',
      'clearance',
    ],
    [
      'is paid back and open is settled',
      { entries: [held, back] },
      ['refunded'],
      'ended',
      'clearance',
    ],
    [
      'is paid back in part goes on',
      { entries: [held, { ...back, minor: 40_00 }] },
      ['open'],
      'received',
      'scheduling',
    ],
  ])('that %s', (_name, over, ends, status, to) => {
    const { stage, plan } = reopened(closed('withdrawn', 'preparing'), bill(over), SOON);
    expect(plan.followUps.map((each) => each.ended?.how ?? 'open')).toEqual(ends);
    expect([plan.coverages[0]?.status, stage]).toEqual([status, to]);
  });
});
