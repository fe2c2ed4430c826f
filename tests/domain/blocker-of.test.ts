import { beforeAll, describe, expect, it } from 'vitest';
import { blockerOf } from '@/domain/blocker-of';
import type { CaseRecord } from '@/domain/case';
import { deriveRow } from '@/domain/derive-row';
import { type CasePlan, EMPTY_PLAN } from '@/domain/plan/case-plan';
import { gatesOf } from '@/domain/plan/gates/gate-rules';
import { progressOf } from '@/domain/plan/progress';
import { blankItem } from '@/domain/record-checklist';
import type { Gate, Payer, Stage } from '@/domain/vocabulary';
import { ensureTemporal } from '@/lib/zoned-time';
import { aCase, aPatient, aReview } from '@tests/support/case-builders';
import { anAppointment } from './plan/appointment-builders';
import { anEstimate } from './plan/money-builders';

beforeAll(ensureTemporal);

const NOW = '2026-11-24T16:00:00.000Z';
const LATER = '2026-11-25T16:00:00.000Z';
const patient = aPatient();

/** A claimed case of this stage, with what its record tells of this plan. */
function standing(stage: Stage, payer: Payer, written: Partial<CasePlan>) {
  const plan = { ...EMPTY_PLAN, ...written };
  const bare = aCase({ stage, payer, ownerId: 'person-1', stageSince: NOW });
  const record = { ...bare, progress: progressOf({ case: bare, patient, plan }, NOW) };
  return { case: record, patient, plan };
}

describe('whose move clearance and scheduling are', () => {
  const draft = anEstimate({ status: 'draft' });
  const offered = anAppointment();
  const cancelled = anAppointment({ id: 'a2', status: 'cancelled' });
  it.each([
    ['nothing was estimated', 'clearance', 'self', {}, 'coordinator · make-estimate'],
    [
      'a draft is with nobody',
      'clearance',
      'self',
      { estimates: [draft] },
      'coordinator · make-estimate',
    ],
    [
      'the family has it',
      'clearance',
      'self',
      { estimates: [anEstimate()] },
      'patient · chase-coverage',
    ],
    [
      'the insurer has it',
      'clearance',
      'insurer',
      { estimates: [anEstimate()] },
      'insurer · chase-coverage',
    ],
    ['nothing was offered', 'scheduling', 'self', {}, 'coordinator · offer-appointments'],
    [
      'all was cancelled',
      'scheduling',
      'self',
      { appointments: [cancelled] },
      'coordinator · offer-appointments',
    ],
    [
      'one waits for a yes',
      'scheduling',
      'self',
      { appointments: [cancelled, offered] },
      'caller · confirm-itinerary',
    ],
  ] as const)('%s', (_what, stage, payer, written, expected) => {
    const facts = standing(stage, payer, written);
    const blocker = blockerOf(facts.case, patient);
    expect(`${blocker?.on} · ${blocker?.next}`).toBe(expected);
    expect(deriveRow(facts.case, patient).blocker).toEqual(blocker);
    // The panel of readiness beside it says the same.
    const gate: Gate = stage === 'clearance' ? 'financially-cleared' : 'itinerary-confirmed';
    const state = gatesOf(facts).find((each) => each.gate === gate)?.state;
    expect(state).toMatchObject({ kind: 'failing', on: blocker?.on });
  });
});

describe('for how long an answer is awaited', () => {
  const began = '2026-11-02T16:00:00.000Z';
  const asked = '2026-11-20T16:00:00.000Z';
  const offered = [anAppointment()];
  it.each([
    ['clearance', { estimates: [anEstimate()] }],
    ['scheduling', { appointments: offered }],
  ] as const)('counts from the question, not from the beginning of %s', (stage, written) => {
    const bare = aCase({ stage, stageSince: began, ownerId: 'person-1', payer: 'sponsor' });
    const plan = { ...EMPTY_PLAN, ...written };
    const later = (record: CaseRecord, at: string, planned: CasePlan) => ({
      ...record,
      progress: progressOf({ case: record, patient, plan: planned }, at),
    });
    const before = later(bare, began, EMPTY_PLAN);
    expect(blockerOf(before, patient)).toMatchObject({ on: 'coordinator', since: began });
    const waiting = later(before, asked, plan);
    expect(blockerOf(waiting, patient)?.since).toBe(asked);
    // What else changes leaves it, and so does a beginning of the stage that is older.
    expect(blockerOf(later(waiting, NOW, plan), patient)?.since).toBe(asked);
    // What was asked for in the stage before is waited for in this one since it began.
    const moved = { ...waiting, stageSince: NOW };
    expect(blockerOf(moved, patient)?.since).toBe(NOW);
    // Taken back, and asked again.
    const again = later(later(waiting, NOW, EMPTY_PLAN), LATER, plan);
    expect(blockerOf(again, patient)?.since).toBe(LATER);
  });
});

describe('a caller whom nobody may tell', () => {
  it.each([
    ['given', 'caller', 'caller'],
    ['unknown', 'caller', 'caller'],
    ['withdrawn', 'patient', 'patient'],
    ['refused', 'patient', 'patient'],
  ] as const)(
    'is asked for nothing: consent %s, and it is the move of the %s',
    (consent, on, asked) => {
      const { caller } = aCase();
      const offered = [anAppointment()];
      const bare = aCase({
        stage: 'scheduling',
        ownerId: 'person-1',
        stageSince: NOW,
        caller: { ...caller, consent },
      });
      const plan = { ...EMPTY_PLAN, appointments: offered };
      const record = { ...bare, progress: progressOf({ case: bare, patient, plan }, NOW) };
      expect(blockerOf(record, patient)).toMatchObject({ on, next: 'confirm-itinerary' });
      const gates = gatesOf({ case: record, patient, plan });
      const itinerary = gates.find(({ gate }) => gate === 'itinerary-confirmed')?.state;
      expect(itinerary).toMatchObject({ kind: 'failing', on: asked });
      // What an older version kept of a gate that waits for the caller's choice.
      const kept = { gate: 'lodging-covered', on: 'caller', since: NOW } as const;
      const preparing = {
        ...record,
        stage: 'preparing' as const,
        progress: { ...record.progress, failingGates: [kept] },
      };
      expect(blockerOf(preparing, patient)?.on).toBe(on);
    },
  );
});

describe('a hold on the specialty', () => {
  const hold = {
    waitingOn: 'specialty',
    reason: 'They meet on Tuesday',
    since: '2026-11-20T16:00:00.000Z',
    reviewOn: '2026-12-01',
  } as const;
  const declined = { decision: 'declined', reason: 'no-treatment-to-offer' } as const;
  it.each([
    ['has not answered', {}, hold, 'specialty · chase-hold'],
    [
      'has declined since, and it is ours to close',
      { ...declined, decidedAt: NOW, alternative: 'local-care' },
      hold,
      'coordinator · close-declined',
    ],
    [
      'has named another specialty since',
      { ...declined, decidedAt: NOW, alternative: 'other-specialty' },
      hold,
      'coordinator · ask-specialty',
    ],
    [
      'has named another campus since',
      { ...declined, decidedAt: NOW, alternative: 'other-campus' },
      hold,
      'coordinator · ask-campus',
    ],
    [
      'has declined at the moment at which it was laid',
      { ...declined, decidedAt: hold.since, alternative: 'local-care' },
      hold,
      'coordinator · close-declined',
    ],
    [
      'had answered before it was laid',
      { ...declined, decidedAt: '2026-11-19T16:00:00.000Z', alternative: 'local-care' },
      hold,
      'specialty · chase-hold',
    ],
    [
      'has declined, but the family is waited for',
      { ...declined, decidedAt: NOW, alternative: 'local-care' },
      { ...hold, waitingOn: 'patient' },
      'patient · chase-hold',
    ],
  ] as const)('whose lead %s', (_what, review, held, expected) => {
    const record = aCase({
      stage: 'review',
      ownerId: 'person-1',
      reviews: [aReview(review)],
      hold: held,
    });
    const blocker = blockerOf(record, patient);
    expect(`${blocker?.on} · ${blocker?.next}`).toBe(expected);
  });
});

describe('records that were asked for', () => {
  const asked = (from: 'family' | 'home-physician', on: string) => ({
    ...blankItem(from === 'family' ? 'labs' : 'imaging', 'asked' as const),
    request: { on, from, place: null, way: 'e-mail' as const, promisedOn: null, chasedOn: null },
  });
  it.each([
    ['2026-11-10', '2026-11-12', 'patient', '2026-11-10'],
    ['2026-11-12', '2026-11-10', 'home-physician', '2026-11-10'],
  ] as const)(
    'the family on %s, the doctor on %s: whoever has had our question longest, the %s',
    (ofFamily, ofDoctor, on, since) => {
      const records = [asked('family', ofFamily), asked('home-physician', ofDoctor)];
      const record = aCase({ stage: 'records', ownerId: 'person-1', records });
      expect(blockerOf(record, patient)).toMatchObject({ on, next: 'chase-records' });
      expect(blockerOf(record, patient)?.since.slice(0, 10)).toBe(since);
    },
  );
});

describe('three attempts in vain', () => {
  const unansweredAt = ['2026-11-18', '2026-11-19', '2026-11-20'].map(
    (on) => `${on}T16:00:00.000Z`,
  );
  it.each([
    ['nobody has turned it down', null, 'propose-hold'],
    ['it was turned down before the last', '2026-11-20T15:59:59.999Z', 'propose-hold'],
    ['it was turned down at the last', '2026-11-20T16:00:00.000Z', 'call-again'],
  ] as const)('propose a hold or not: %s', (_what, at, next) => {
    const dismissed = at === null ? null : ({ kind: 'hold', reason: 'x', at, by: 'p1' } as const);
    const record = aCase({ stage: 'contacting', ownerId: 'person-1', unansweredAt, dismissed });
    expect(blockerOf(record, patient)).toMatchObject({ on: 'caller', next });
  });
});
