import { beforeAll, describe, expect, it } from 'vitest';
import type { Coverage, CoverageStatus, EstimateStatus } from '@/domain/plan/money';
import {
  type CoverageChange,
  decideAskCoverage,
  decideChangeCoverage,
  decideChaseCoverage,
} from '@/domain/plan/money/decide-coverage';
import { decideMakeEstimate, decideMoveEstimate } from '@/domain/plan/money/decide-estimate';
import { EXTENSION_TASK, extensionTasks } from '@/domain/plan/money/extension-task';
import { COVERAGE_STATUSES, ESTIMATE_STATUSES } from '@/domain/plan/money';
import { STAGES } from '@/domain/vocabulary';
import { ensureTemporal } from '@/lib/zoned-time';
import { aCase } from '@tests/support/case-builders';
import { aCoverage, anEstimate, usd } from './money-builders';

beforeAll(ensureTemporal);

const AT = '2026-11-25T16:00:00.000Z';
const LATER = '2026-11-26T16:00:00.000Z';
const facts = { case: aCase({ stage: 'clearance', payer: 'sponsor' }), at: AT, by: 'person-1' };
const newId = () => 'task-1';
const asked = { amount: usd(150_00), fromOn: '2026-11-01', toOn: '2026-12-20' };
const EXTENSION = { ...asked, askedAt: AT, chases: [] };

const { kind, issuer, policyNumber, amount, fromOn, toOn, conditions } = aCoverage();
const fields = { kind, issuer, policyNumber, amount, fromOn, toOn, conditions };
const told = { total: usd(900_000), deposit: usd(100_000), note: null };

const inStatus = (status: CoverageStatus): Coverage =>
  aCoverage({ status, extension: status === 'extension-asked' ? EXTENSION : null });

const changed = (held: Coverage, change: Partial<CoverageChange>, at = AT) =>
  decideChangeCoverage({ ...facts, at, coverages: [held], tasks: [], followUps: [], newId }, held, {
    policyNumber: held.policyNumber,
    ...change,
  });

describe('money is planned while a case stands where it is', () => {
  const PLANNED = /review|clearance|scheduling|preparing|ready|on-site|follow-up/u;

  it.each(STAGES)('in %s', (stage) => {
    const here = {
      ...facts,
      case: aCase({ stage }),
      coverages: [],
      tasks: [],
      followUps: [],
      newId,
    };
    const all = { ...here, estimates: [] };
    const held = inStatus('extension-asked');
    const decided = [
      decideMakeEstimate(all, 'e2', told),
      decideMoveEstimate(all, anEstimate({ status: 'draft' }), 'sent'),
      decideAskCoverage(here, 'k2', fields),
      decideChangeCoverage(here, held, { policyNumber: null, status: 'received' }),
      decideChaseCoverage(here, held, { id: 'chase-1', answer: null }),
    ];
    const expected = PLANNED.test(stage)
      ? { ok: true }
      : { ok: false, refusal: { code: 'wrong-stage', stage } };
    expect(decided).toMatchObject(decided.map(() => expected));
  });
});

describe('an estimate', () => {
  const all = [
    anEstimate({ id: 'e1', number: 1, status: 'superseded' }),
    anEstimate({ id: 'e4', number: 4, status: 'accepted' }),
    anEstimate({ id: 'e3', number: 3, status: 'draft' }),
  ];

  it('begins as a draft, numbered after the highest', () => {
    const made = decideMakeEstimate({ ...facts, estimates: all }, 'e5', told);
    const estimate = { ...told, id: 'e5', version: 1, caseId: 'case-1', number: 5 };
    expect(made).toEqual({
      ok: true,
      estimates: [{ ...estimate, status: 'draft', madeAt: AT, madeBy: 'person-1' }],
    });
    const first = decideMakeEstimate({ ...facts, estimates: [] }, 'e1', told);
    expect(first).toMatchObject({ estimates: [{ number: 1 }] });
  });

  it('is refused by the field that does not fit', () => {
    const dear = { ...told, deposit: usd(900_001) };
    expect(decideMakeEstimate({ ...facts, estimates: [] }, 'e1', dear)).toEqual({
      ok: false,
      faults: { deposit: 'more-than-total' },
    });
  });

  /** Written out by hand from Product reference, §5. */
  const MOVES: Readonly<Record<EstimateStatus, readonly EstimateStatus[]>> = {
    draft: ['sent'],
    sent: ['accepted'],
    accepted: [],
    superseded: [],
  };

  it.each(ESTIMATE_STATUSES)(
    'that is %s goes on to what comes next and to nothing else',
    (from) => {
      const held = anEstimate({ status: from });
      for (const to of ESTIMATE_STATUSES) {
        const moved = decideMoveEstimate({ ...facts, estimates: [held] }, held, to);
        const expected = MOVES[from].includes(to)
          ? { ok: true, estimates: [{ ...held, status: to }] }
          : { ok: false, refusal: { code: 'money-moved-on', status: from } };
        expect([to, moved]).toEqual([to, expected]);
      }
    },
  );

  it('that goes out takes the place of those before; one that is agreed to does not', () => {
    const [, accepted, draft] = all;
    const sent = decideMoveEstimate({ ...facts, estimates: all }, draft ?? anEstimate(), 'sent');
    expect(sent).toEqual({
      ok: true,
      estimates: [
        { ...draft, status: 'sent' },
        { ...accepted, status: 'superseded' },
      ],
    });
    const one = anEstimate({ id: 'e6', status: 'sent' });
    const agreed = decideMoveEstimate({ ...facts, estimates: [...all, one] }, one, 'accepted');
    expect(agreed).toEqual({ ok: true, estimates: [{ ...one, status: 'accepted' }] });
  });
});

describe('a coverage', () => {
  it('covers nothing when it is asked for', () => {
    expect(decideAskCoverage(facts, 'k2', fields)).toEqual({
      ok: true,
      coverage: aCoverage({ id: 'k2', status: 'asked', askedAt: AT, receivedAt: null }),
      tasks: [],
    });
    expect(decideAskCoverage(facts, 'k2', { ...fields, toOn: '2026-10-31' })).toEqual({
      ok: false,
      faults: { toOn: 'out-of-order' },
    });
  });

  /** Written out by hand from Product reference, §5; in its own status its terms are changed. */
  const MOVES: Readonly<Record<CoverageStatus, readonly CoverageStatus[]>> = {
    asked: ['asked', 'received', 'ended'],
    received: ['received', 'extension-asked', 'ended'],
    'extension-asked': ['extension-asked', 'received', 'ended'],
    ended: ['ended'],
  };

  it.each(COVERAGE_STATUSES)(
    'that is %s goes on to what comes next and to nothing else',
    (from) => {
      for (const to of COVERAGE_STATUSES) {
        const extension = to === 'extension-asked' && from !== to ? asked : undefined;
        const moved = changed(inStatus(from), { status: to, extension });
        const expected = MOVES[from].includes(to)
          ? { ok: true, coverage: { status: to } }
          : { ok: false, refusal: { code: 'money-moved-on', status: from } };
        expect([to, moved]).toMatchObject([to, expected]);
      }
    },
  );

  it('changes in what is told, and in nothing that is not', () => {
    const held = aCoverage({ policyNumber: 'P-1', conditions: 'Prior consent' });
    const change = { issuer: 'Mutua', conditions: null, amount: undefined, status: undefined };
    expect(changed(held, change)).toMatchObject({
      coverage: { ...held, issuer: 'Mutua', conditions: null },
    });
    expect(changed(held, { policyNumber: 'P-2' })).toMatchObject({
      coverage: { ...held, policyNumber: 'P-2' },
    });
    expect(changed(held, { toOn: '2026-10-31' })).toEqual({
      ok: false,
      faults: { toOn: 'out-of-order' },
    });
  });

  it('is received once, however often more of it comes', () => {
    const first = changed(aCoverage({ status: 'asked', receivedAt: null }), { status: 'received' });
    expect(first).toMatchObject({ coverage: { receivedAt: AT } });
    const held = { ...inStatus('extension-asked'), receivedAt: AT };
    const again = changed(held, { status: 'received' }, LATER);
    expect(again).toMatchObject({ coverage: { receivedAt: AT } });
    const never = changed(aCoverage({ status: 'asked', receivedAt: null }), { status: 'ended' });
    expect(never).toMatchObject({ coverage: { receivedAt: null } });
  });
});

describe('more of a coverage', () => {
  it.each([
    ['with another status', 'received', { status: 'ended', extension: asked }, 'ended'],
    ['with the answer', 'extension-asked', { status: 'received', extension: asked }, 'received'],
    ['with no status', 'received', { extension: asked }, 'received'],
    ['of what never came', 'asked', { extension: asked }, 'asked'],
  ] as const)('is not asked for %s', (_name, from, change, status) => {
    expect(changed(inStatus(from), change)).toEqual({
      ok: false,
      refusal: { code: 'money-moved-on', status },
    });
  });

  it('says how much, and for which days: more than it is', () => {
    const bare = changed(inStatus('received'), { status: 'extension-asked' });
    expect(bare).toEqual({ ok: false, faults: { extension: 'required' } });
    const same = { amount, fromOn, toOn };
    const none = changed(inStatus('received'), { status: 'extension-asked', extension: same });
    expect(none).toEqual({ ok: false, faults: { 'extension.amount': 'nothing-more' } });
  });

  it('is kept while it is open, with when it was asked for and each chase; over with the answer', () => {
    const chases = [{ id: 'chase-1', at: AT, by: 'person-1', answer: null }];
    const held = aCoverage({ status: 'extension-asked', extension: { ...EXTENSION, chases } });
    const extensionOf = (change: Partial<CoverageChange>) => {
      const decision = changed(held, change, LATER);
      return decision.ok ? decision.coverage.extension : decision;
    };
    expect(extensionOf({ conditions: 'By letter' })).toEqual(held.extension);
    const other = { ...asked, amount: usd(180_00) };
    expect(extensionOf({ extension: other })).toEqual({ ...held.extension, ...other });
    expect(extensionOf({ status: 'received' })).toBeNull();
    expect(extensionOf({ status: 'ended' })).toBeNull();
    const begun = changed(inStatus('received'), { status: 'extension-asked', extension: asked });
    expect(begun).toMatchObject({ coverage: { extension: { ...asked, askedAt: AT, chases: [] } } });
  });

  it('waits as a task, which counts the other coverages as they stand', () => {
    const held = inStatus('received');
    const other = aCoverage({ id: 'k2', status: 'extension-asked', extension: EXTENSION });
    const here = { ...facts, coverages: [held, other], tasks: [], followUps: [], newId };
    const open = extensionTasks(here);
    expect(open).toMatchObject([{ template: EXTENSION_TASK, status: 'waiting' }]);
    const change = { policyNumber: null, status: 'ended' } as const;
    expect(decideChangeCoverage({ ...here, tasks: open }, held, change)).toMatchObject({
      tasks: [],
    });
    const last = decideChangeCoverage({ ...here, tasks: open }, other, change);
    expect(last).toMatchObject({ tasks: [{ status: 'done', doneBy: 'person-1' }] });
  });

  it('is chased while it is open, and its task waits again', () => {
    const held = inStatus('extension-asked');
    const open = extensionTasks({ ...facts, coverages: [held], tasks: [], newId });
    const said = { id: 'chase-1', answer: 'They ask the ministry' };
    const chased = decideChaseCoverage({ ...facts, at: LATER, tasks: open }, held, said);
    const chases = [{ ...said, at: LATER, by: 'person-1' }];
    expect(chased).toMatchObject({
      coverage: { ...held, extension: { ...EXTENSION, chases } },
      tasks: [{ id: 'task-1', status: 'waiting', waitingOn: 'sponsor' }],
    });
    const none = decideChaseCoverage({ ...facts, tasks: [] }, inStatus('received'), said);
    expect(none).toEqual({
      ok: false,
      refusal: { code: 'money-moved-on', status: 'received' },
    });
  });
});
