import { beforeAll, describe, expect, it } from 'vitest';
import { ensureTemporal } from '@/lib/zoned-time';
import type { CaseRecord } from '@/domain/case';
import { explainDeadline } from '@/domain/clocks/explain-deadline';
import type { FollowUp } from '@/domain/follow-up/follow-up';
import { followUpClock } from '@/domain/follow-up/follow-up-clock';
import { followUpRow } from '@/domain/follow-up/follow-up-row';
import { runningBalances } from '@/domain/follow-up/ledger';
import { aCase } from '../../support/case-builders';
import {
  aBilling,
  aChase,
  aClaim,
  anEntry,
  aNextVisit,
  anInsurance,
  aReport,
  DISCHARGED_AT,
} from '../../support/follow-up-builders';

beforeAll(ensureTemporal);

const home = (over: Partial<CaseRecord> = {}): CaseRecord =>
  aCase({
    stage: 'follow-up',
    stageSince: DISCHARGED_AT,
    ownerId: 'person-1',
    progress: { ...aCase().progress, dischargedAt: DISCHARGED_AT },
    ...over,
  });
const dueOf = (followUp: FollowUp, record = home()) => followUpRow(record, followUp, []).dueAt;
const later = { stateSince: '2026-11-10T16:00:00.000Z' } as const;

describe('the clock of a follow-up', () => {
  it.each<[string, FollowUp, string]>([
    // 11 November is a holiday of the campus (Veterans Day), and not of Mexico City.
    ['a report: ten campus working days', aReport(), '2026-11-18T23:00:00.000Z'],
    [
      'its translation: five more',
      aReport({ state: 'released', ...later }),
      '2026-11-18T23:00:00.000Z',
    ],
    [
      'sending: two of the office',
      aReport({ state: 'released', language: 'en', ...later }),
      '2026-11-13T00:00:00.000Z',
    ],
    ['a final bill: ninety days', aBilling(), '2027-02-02T05:59:00.000Z'],
    [
      'a refund: thirty',
      aBilling({
        state: 'reconciled',
        entries: [anEntry(), anEntry({ id: 'entry-2', kind: 'payment', minor: -150_00 })],
      }),
      '2026-12-11T05:59:00.000Z',
    ],
    ['a claim: filed in thirty days', anInsurance(), '2026-12-04T05:59:00.000Z'],
    [
      'a filed one: chased every fourteen',
      anInsurance({ state: 'filed', claims: [aClaim({ state: 'filed', ...later })] }),
      '2026-11-25T05:59:00.000Z',
    ],
    [
      'a visit: reminded sixty days before',
      aNextVisit({ fromOn: '2027-03-01' }),
      '2027-01-01T05:59:00.000Z',
    ],
  ])('%s', (_name, followUp, due) => {
    expect(dueOf(followUp)).toBe(due);
    const start = followUpClock(home(), followUp);
    expect(start === null ? null : explainDeadline(start).dueAtMs).toBe(Date.parse(due));
  });

  it('stands still while the case is held on others, and stops with an end or a death', () => {
    const held = home({
      hold: { reason: 'x', waitingOn: 'insurer', since: DISCHARGED_AT, reviewOn: '2026-12-01' },
    });
    expect(followUpRow(held, aReport(), [])).toMatchObject({
      dueAt: null,
      pausedSince: DISCHARGED_AT,
    });
    const ended = { at: DISCHARGED_AT, by: 'person-1', how: 'acknowledged', note: null } as const;
    expect(followUpRow(home(), aReport({ ended }), [])).toMatchObject({
      dueAt: null,
      isClosed: true,
    });
    const died = home({
      stage: 'closed',
      closing: {
        outcome: 'patient-died',
        reason: null,
        alternative: null,
        closedAt: DISCHARGED_AT,
        closedBy: 'person-1',
      },
    });
    expect(followUpRow(died, aBilling(), [])).toMatchObject({
      dueAt: null,
      waitingOn: null,
      promisedOn: null,
      onlyFor: 'person-1',
    });
  });
});

describe('a chase', () => {
  const sent = { state: 'sent', ...later } as const;

  it('begins the wait anew; a promise stands in its place and passes with its day', () => {
    const chase = aChase({ at: '2026-11-13T16:00:00.000Z' });
    // Revolution Day is kept on Monday 16 November.
    expect(dueOf(aReport({ ...sent, chases: [chase] }))).toBe('2026-11-24T00:00:00.000Z');
    const promised = { ...chase, answer: 'On Thursday', promisedOn: '2026-11-19' };
    expect(followUpRow(home(), aReport({ ...sent, chases: [promised] }), [])).toMatchObject({
      dueAt: '2026-11-20T05:59:00.000Z',
      promisedOn: '2026-11-19',
      promisePassesAt: '2026-11-20T06:00:00.000Z',
      lastChaseAt: chase.at,
      unansweredChases: 0,
    });
  });

  it.each([
    ['on the day itself', '2026-11-19T16:00:00.000Z', '2026-11-19', '2026-11-20T05:59:00.000Z'],
    // Five working days of the office from then.
    ['after it was broken', '2026-11-20T16:00:00.000Z', null, '2026-11-28T00:00:00.000Z'],
  ])('in vain, %s, waits by the promise or anew', (_when, at, promisedOn, dueAt) => {
    const promised = { answer: 'On Thursday', promisedOn: '2026-11-19' };
    const chases = [
      aChase({ at: '2026-11-13T16:00:00.000Z', ...promised }),
      aChase({ id: 'chase-2', at }),
    ];
    const row = followUpRow(home(), aReport({ ...sent, chases }), []);
    expect(row).toMatchObject({ promisedOn, dueAt, lastChaseAt: at });
    expect(row.promisePassesAt === null).toBe(promisedOn === null);
  });

  it('that is written down with a promise which has passed by then does not take that one back', () => {
    const late = { answer: 'It was due on Thursday', promisedOn: '2026-11-19' };
    const chases = [aChase({ at: '2026-11-20T16:00:00.000Z', ...late })];
    expect(followUpRow(home(), aReport({ ...sent, chases }), [])).toMatchObject({
      promisedOn: '2026-11-19',
      dueAt: '2026-11-20T05:59:00.000Z',
    });
  });

  it('counts while nobody answers, and a promise of an earlier state binds nobody', () => {
    const chases = [
      aChase({ answer: 'Soon', promisedOn: '2026-11-12', at: '2026-11-09T16:00:00.000Z' }),
      aChase({ id: 'chase-2' }),
      aChase({ id: 'chase-3', at: '2026-11-12T16:00:00.000Z' }),
    ];
    expect(followUpRow(home(), aReport({ ...sent, chases }), [])).toMatchObject({
      unansweredChases: 2,
      promisedOn: null,
    });
  });
});

describe('the money of a follow-up', () => {
  it('is the balance of a bill and what is claimed', () => {
    const entries = [anEntry(), anEntry({ id: 'entry-2', kind: 'payment', minor: -30_00 })];
    expect(runningBalances(entries)).toEqual([100_00, 70_00]);
    expect(followUpRow(home(), aBilling({ entries }), [])).toMatchObject({
      amount: 70_00,
      currency: 'USD',
    });
    // A bill that nobody knows is not one of nothing; a deposit is held from before it.
    const unknown = aBilling({ state: 'reconciling', entries: [] });
    expect(followUpRow(home(), unknown, [])).toMatchObject({ amount: null, currency: null });
    const held = aBilling({ state: 'reconciling', entries: [anEntry({ minor: -40_00 })] });
    expect(followUpRow(home(), held, [])).toMatchObject({ amount: -40_00, currency: 'USD' });
    const claimed = { minor: 500, currency: 'JPY' };
    const claims = [aClaim({ claimed }), aClaim({ id: 'claim-2', claimed })];
    expect(followUpRow(home(), anInsurance({ claims }), [])).toMatchObject({
      amount: 1000,
      currency: 'JPY',
    });
    expect(followUpRow(home(), aNextVisit(), []).amount).toBeNull();
  });
});
