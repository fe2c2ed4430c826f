import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CaseRecord } from '@/domain/case';
import { billingSteps, instalmentsOf } from '@/domain/follow-up/billing-steps';
import { settlingOf } from '@/domain/follow-up/settling';
import { stepBilling, type BillingStep } from '@/domain/follow-up/billing-steps';
import { answerChase, chase } from '@/domain/follow-up/chase-steps';
import { endAsNotNeeded, reopenFollowUp } from '@/domain/follow-up/ending';
import type { BillingFollowUp, FollowUp, LedgerEntry } from '@/domain/follow-up/follow-up';
import { followUpClock } from '@/domain/follow-up/follow-up-clock';
import { followUpRow } from '@/domain/follow-up/follow-up-row';
import { firstDueOf, startOfDue } from '@/domain/follow-up/first-due';
import { stepInsurance, type InsuranceStep } from '@/domain/follow-up/insurance-steps';
import { balanceOf, reversedIds } from '@/domain/follow-up/ledger';
import { addEntry, paidOf, reverseEntry, writeOff } from '@/domain/follow-up/ledger-steps';
import { stepReport, type ReportStep } from '@/domain/follow-up/report-steps';
import { followUpProgress } from '@/domain/follow-up/standing';
import type { StepFacts, Stepped } from '@/domain/follow-up/step';
import { linkVisit, stepVisit, type VisitStep } from '@/domain/follow-up/visit-steps';
import { deriveRow } from '@/domain/derive-row';
import { decide } from '@/domain/stage-machine';
import { computeDeadline } from '@/domain/clocks/deadline';
import { ensureTemporal } from '@/lib/zoned-time';
import { aCase, aPatient } from '@tests/support/case-builders';
import { figure } from '@tests/support/figure';
import {
  aBilling,
  aNextVisit,
  anInsurance,
  aReport,
  DISCHARGED_AT,
  NO_DEPOSITS,
} from '@tests/support/follow-up-builders';
import { rounds } from '@tests/support/scale';

beforeAll(ensureTemporal);

const RUNS = rounds(300, 2_000);
const SEED = 20_261_128;

/** Any step of any kind, with amounts and dates that may or may not fit. */
type AnyStep =
  | { readonly on: 'report'; readonly step: ReportStep }
  | { readonly on: 'billing'; readonly step: BillingStep }
  | { readonly on: 'insurance'; readonly step: InsuranceStep }
  | { readonly on: 'next-visit'; readonly step: VisitStep }
  | {
      readonly on: 'entry';
      readonly kind: 'payment' | 'refund' | 'write-off' | 'reverse';
      readonly minor: number;
      readonly nth: number;
    }
  | {
      readonly on: 'any';
      readonly kind: 'chase' | 'answer' | 'end' | 'reopen' | 'link';
      readonly nth: number;
    };

/** Before the discharge, since then, and ahead. */
const day = fc.constantFrom('2026-11-01', '2026-12-01', '2026-12-01', '2026-12-02', '2027-02-01');
const minor = fc.constantFrom(0, 1, 30_00, 70_00, 100_00, 130_00);
const id = fc.nat({ max: 10_000 }).map((n) => `id-${n}`);
const isOurs = fc.boolean();
const queries = [
  fc.record({
    step: fc.constant('ask' as const),
    id,
    from: fc.constant('caller' as const),
    subject: fc.constant('Why'),
    dueOn: day,
    text: fc.constant('Why so much'),
  }),
  fc.record({
    step: fc.constant('reply' as const),
    queryId: id,
    id,
    isOurs,
    text: fc.constant('So'),
  }),
] as const;

const anyStep: fc.Arbitrary<AnyStep> = fc.oneof(
  fc
    .oneof(
      fc.constant({
        step: 'prepare' as const,
        documents: ['discharge-summary'] as const,
        language: 'es',
        recipients: ['patient'] as const,
      }),
      fc.constant({ step: 'release' as const }),
      fc.constant({ step: 'translate' as const }),
      fc.record({
        step: fc.constant('send' as const),
        id,
        on: day,
        to: fc.constant(['patient'] as const),
        way: fc.constant('portal' as const),
        consent: fc.constant('signed-release' as const),
      }),
      fc.record({
        step: fc.constant('acknowledge' as const),
        by: fc.constant('patient' as const),
        on: day,
      }),
      fc.record({ step: fc.constant('correct' as const), id, what: fc.constant('A date') }),
    )
    .map((step) => ({ on: 'report' as const, step })),
  fc
    .oneof(
      fc.record({
        step: fc.constant('reconcile' as const),
        id,
        lines: minor.map((actual) => [{ group: 'surgery' as const, actual }]),
        estimated: fc.constant(100_00),
        variance: fc.constantFrom(null, 'An implant'),
      }),
      fc.record({
        step: fc.constant('statement' as const),
        id,
        way: fc.constant('portal' as const),
        dueOn: day,
      }),
      ...queries,
      fc.record({
        step: fc.constant('plan' as const),
        id,
        instalments: fc.tuple(minor, minor).map(([one, other]) => [
          { dueOn: '2027-02-01', minor: one },
          { dueOn: '2027-03-01', minor: other },
        ]),
        note: fc.constant(null),
      }),
      fc.constant({ step: 'settle' as const, note: null }),
    )
    .map((step) => ({ on: 'billing' as const, step })),
  fc
    .oneof(
      fc.constant({
        step: 'gather' as const,
        claimId: 'claim-1',
        gathered: ['itemized-bill', 'medical-report'] as const,
      }),
      fc.record({
        step: fc.constant('file' as const),
        claimId: fc.constant('claim-1'),
        claimed: minor.map((amount) => ({ minor: amount, currency: 'USD' })),
        filedOn: day,
        number: fc.constant(null),
      }),
      fc.record({
        step: fc.constant('decide' as const),
        claimId: fc.constant('claim-1'),
        on: day,
        result: fc.constantFrom('paid' as const, 'part' as const, 'refused' as const),
        minor,
        reason: fc.constantFrom(null, 'not-covered' as const),
        note: fc.constant(null),
      }),
      fc.record({
        step: fc.constant('appeal' as const),
        claimId: fc.constant('claim-1'),
        on: day,
        grounds: fc.constant('The letter'),
      }),
      fc.constant({ step: 'settle' as const, claimId: 'claim-1' }),
    )
    .map((step) => ({ on: 'insurance' as const, step })),
  fc
    .oneof(
      fc.record({
        step: fc.constant('propose' as const),
        purpose: fc.constant('Control'),
        specialty: fc.constant(null),
        fromOn: day,
        toOn: fc.constant(null),
      }),
      fc.record({ step: fc.constant('agree' as const), fromOn: day, toOn: day }),
      fc.constant({ step: 'decline' as const, reason: 'cost' as const, note: null }),
    )
    .map((step) => ({ on: 'next-visit' as const, step })),
  fc.record({
    on: fc.constant('entry' as const),
    kind: fc.constantFrom('payment', 'refund', 'write-off', 'reverse'),
    minor,
    nth: fc.nat({ max: 5 }),
  }),
  fc.record({
    on: fc.constant('any' as const),
    kind: fc.constantFrom('chase', 'answer', 'end', 'end', 'reopen', 'link'),
    nth: fc.nat({ max: 3 }),
  }),
);

const KINDS = ['report', 'billing', 'insurance', 'next-visit'] as const;

interface World {
  readonly record: CaseRecord;
  readonly followUps: readonly FollowUp[];
}

const begun = (): World => {
  const followUps = [
    aReport({ recipients: ['patient'] }),
    aBilling(),
    anInsurance(),
    aNextVisit(),
  ] as const;
  const record = aCase({
    stage: 'follow-up',
    stageSince: DISCHARGED_AT,
    ownerId: 'person-1',
    progress: { ...aCase().progress, dischargedAt: DISCHARGED_AT },
  });
  return following(record, followUps);
};

function following(record: CaseRecord, followUps: readonly FollowUp[]): World {
  const progress = { ...record.progress, ...followUpProgress(record, followUps) };
  return { record: { ...record, progress }, followUps };
}

function taken(facts: StepFacts, held: FollowUp, step: AnyStep, at: number): Stepped {
  if (step.on === 'any') {
    switch (step.kind) {
      case 'chase':
        return chase(
          facts,
          held,
          {
            id: `chase-${at}`,
            whom: 'patient',
            way: 'phone',
            asked: 'Whether',
            answer: null,
            promisedOn: null,
          },
          [held],
        );
      case 'answer':
        return answerChase(facts, held, held.chases.at(-1)?.id ?? '', {
          answer: 'Soon',
          promisedOn: null,
        });
      case 'end':
        return endAsNotNeeded(facts, held, 'Nobody asks for it', NO_DEPOSITS);
      case 'reopen':
        return reopenFollowUp(facts, held, 'After all', [held]);
      case 'link':
        return held.kind === 'next-visit'
          ? linkVisit({ ...facts, patient: aPatient() }, held, 'IC-2027-000001')
          : { ok: false, faults: {} };
    }
  }
  if (step.on === 'entry') return entered(facts, held as BillingFollowUp, step, at);
  if (step.on === 'report' && held.kind === 'report') return stepReport(facts, held, step.step);
  if (step.on === 'billing' && held.kind === 'billing')
    return stepBilling(facts, held, step.step, NO_DEPOSITS);
  if (step.on === 'insurance' && held.kind === 'insurance') {
    return stepInsurance(facts, held, step.step, []);
  }
  if (step.on === 'next-visit' && held.kind === 'next-visit') {
    return stepVisit(facts, held, step.step);
  }
  return { ok: false, faults: {} };
}

function entered(
  facts: StepFacts,
  billing: BillingFollowUp,
  { kind, minor: amount, nth }: Extract<AnyStep, { on: 'entry' }>,
  at: number,
): Stepped<BillingFollowUp> {
  const entryId = `entry-${at}`;
  if (kind === 'write-off') {
    return writeOff(facts, billing, {
      id: entryId,
      minor: amount,
      currency: 'USD',
      reason: 'Small',
    });
  }
  if (kind === 'reverse') {
    const held = billing.entries[nth]?.id ?? '';
    return reverseEntry(facts, billing, { id: entryId, entryId: held, reason: 'Bounced' });
  }
  return addEntry(facts, billing, {
    id: entryId,
    kind,
    minor: amount,
    currency: 'USD',
    on: '2026-12-01',
    party: 'patient',
    reference: null,
    note: null,
    conversion: null,
  });
}

const kindOf = (step: AnyStep): (typeof KINDS)[number] =>
  step.on === 'entry' ? 'billing' : step.on === 'any' ? (KINDS[step.nth] ?? 'report') : step.on;

const START_MS = Date.parse('2026-12-02T16:00:00.000Z');

/** Walks a sequence of steps, an hour apart, and looks at the world after each. */
function walk(steps: readonly AnyStep[], look: (world: World, before: World) => void): void {
  let world = begun();
  for (const [index, step] of steps.entries()) {
    const kind = kindOf(step);
    const held = world.followUps.find((each) => each.kind === kind);
    if (held === undefined) continue;
    const at = new Date(START_MS + index * 3_600_000).toISOString();
    const facts = { case: world.record, at, by: 'person-1' };
    const next = taken(facts, held, step, index);
    if (!next.ok) continue;
    const before = world;
    world = following(
      world.record,
      world.followUps.map((each) => (each === held ? next.followUp : each)),
    );
    look(world, before);
  }
}

const sequences = fc.array(anyStep, { minLength: 1, maxLength: 60 });

describe('follow-ups over any sequence of steps', () => {
  it('the balance is the sum of the entries, which are never changed', () => {
    let entries = 0;
    fc.assert(
      fc.property(sequences, (steps) =>
        walk(steps, ({ followUps }, before) => {
          const one = followUps[1] as BillingFollowUp;
          const old = (before.followUps[1] as BillingFollowUp).entries;
          expect(one.entries.slice(0, old.length)).toEqual(old);
          const sum = one.entries.reduce((total, each) => total + each.minor, 0);
          expect(balanceOf(one.entries)).toBe(sum);
          expect(Object.is(sum, -0)).toBe(false);
          // No more is given back than came. That a payment never came may be known only afterwards:
          // its reversal says so, and the balance that the family owes it again.
          const taken = reversedIds(one.entries);
          const isTakenBack = one.entries.some(
            ({ id, kind }) => taken.has(id) && (kind === 'payment' || kind === 'deposit'),
          );
          const isRefund = one.entries.length > old.length && one.entries.at(-1)?.kind === 'refund';
          expect(paidOf(one.entries) >= 0 || (isTakenBack && !isRefund)).toBe(true);
          entries += one.entries.length - old.length;
          const reversed = reversedIds(one.entries);
          const reversals = one.entries.filter(({ kind }) => kind === 'reversal');
          expect(reversals.length).toBe(reversed.size);
          for (const { reverses, minor: back } of reversals) {
            const first = one.entries.find((each) => each.id === reverses) as LedgerEntry;
            expect(first.minor + back).toBe(0);
          }
        }),
      ),
      { numRuns: RUNS, seed: SEED },
    );
    figure('balance equals its entries, entries written', entries, 0, SEED);
    expect(entries).toBeGreaterThan(RUNS / 4);
  });

  it('no case is closed while one of them is open', () => {
    let closed = 0;
    let looked = 0;
    fc.assert(
      fc.property(sequences, (steps) =>
        walk(steps, ({ record, followUps }) => {
          looked += 1;
          const open = followUps.filter(({ ended }) => ended === null);
          const decision = decide(
            { case: record, patient: aPatient(), at: '2027-04-01T16:00:00.000Z', by: 'person-1' },
            { type: 'close', outcome: 'completed', reason: null, alternative: null },
          );
          expect(decision.ok).toBe(open.length === 0);
          if (decision.ok) closed += 1;
        }),
      ),
      { numRuns: RUNS, seed: SEED + 1 },
    );
    figure('closing asked of open follow-ups', looked, 0, SEED + 1);
    // The walk must reach cases that can be closed at all, or it would show nothing.
    expect(looked).toBeGreaterThan(RUNS);
    expect(closed).toBeGreaterThan(0);
  });

  it('each clock is the same in its row, on the card and in the case’s own row', () => {
    let compared = 0;
    fc.assert(
      fc.property(sequences, (steps) =>
        walk(steps, ({ record, followUps }) => {
          const dues: number[] = [];
          for (const each of followUps) {
            const start = followUpClock(record, each);
            const dueAtMs = start === null ? null : computeDeadline(start).dueAtMs;
            const row = followUpRow(record, each, followUps);
            expect(row.dueAt === null ? null : Date.parse(row.dueAt)).toBe(dueAtMs);
            if (dueAtMs !== null) dues.push(dueAtMs);
            compared += 1;
          }
          const { dueAt } = deriveRow(record, aPatient());
          expect(dueAt === null ? Infinity : Date.parse(dueAt)).toBe(Math.min(Infinity, ...dues));
          const first = firstDueOf(record);
          const firstMs =
            first === null ? null : computeDeadline(startOfDue(record, first)).dueAtMs;
          expect(firstMs ?? Infinity).toBe(Math.min(Infinity, ...dues));
        }),
      ),
      { numRuns: RUNS, seed: SEED + 2 },
    );
    figure('clocks of follow-ups compared', compared, 0, SEED + 2);
  });

  it('the steps that a bill offers are those that its rules know', () => {
    const billing = aBilling();
    expect(billingSteps(billing, false)).toEqual(['reconcile']);
    expect(settlingOf(billing, false)).toBeNull();
    expect(instalmentsOf(billing)).toEqual([]);
  });
});
