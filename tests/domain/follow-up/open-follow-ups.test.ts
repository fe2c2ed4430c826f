import { beforeAll, describe, expect, it } from 'vitest';
import type { FollowUp } from '@/domain/follow-up/follow-up';
import { followUpsFollowing } from '@/domain/follow-up/follow-ups-following';
import { opened } from '@/domain/follow-up/open-follow-ups';
import { openRefusal } from '@/domain/follow-up/second-open';
import { linkVisit } from '@/domain/follow-up/visit-steps';
import type { Coverage, Estimate } from '@/domain/plan/money';
import type { Stage } from '@/domain/vocabulary';
import { ensureTemporal } from '@/lib/zoned-time';
import { aCase, aPatient } from '@tests/support/case-builders';
import { aBilling, aNextVisit, anInsurance } from '@tests/support/follow-up-builders';
import { aCoverage, anEstimate } from '../plan/money-builders';

beforeAll(ensureTemporal);

const AT = '2026-12-02T16:00:00.000Z';
const ended = { at: AT, by: 'person-1', how: 'not-needed', note: 'Paid back' } as const;

const letter = (over: Partial<Coverage>): Coverage =>
  aCoverage({ kind: 'guarantee', issuer: 'Embassy health office', ...over });
const NEVER = { receivedAt: null } as const;

const estimateIn = (currency: string): Estimate =>
  anEstimate({ total: { minor: 500_00, currency }, deposit: { minor: 100_00, currency } });

function open<K extends FollowUp['kind']>(
  kind: K,
  coverages: readonly Coverage[],
  {
    followUps = [],
    estimates = [],
  }: { followUps?: readonly FollowUp[]; estimates?: readonly Estimate[] } = {},
) {
  let count = 0;
  const made = opened(kind, {
    case: aCase({ stage: 'follow-up', payer: 'sponsor', campus: 'rochester' }),
    patient: aPatient(),
    plan: { estimates, coverages, followUps },
    people: [],
    at: AT,
    by: 'person-1',
    newId: () => `id-${(count += 1)}`,
  });
  // Of the kind that was asked for.
  return made as Extract<FollowUp, { kind: K }>;
}

describe('a bill begins with the deposits that came', () => {
  it.each([
    ['asked for', { ...NEVER, status: 'asked' }, []],
    ['received', { status: 'received' }, [-100_00]],
    ['received, its days over', { status: 'received', toOn: '2026-11-10' }, [-100_00]],
    ['received, more asked for', { status: 'extension-asked' }, [-100_00]],
    ['received and ended', { status: 'ended' }, [-100_00]],
    ['ended, never received', { ...NEVER, status: 'ended' }, []],
    ['no deposit', { kind: 'guarantee' }, []],
  ] as const)('%s', (_name, over, credited) => {
    const { entries } = open('billing', [aCoverage(over)]);
    expect(entries.map(({ minor }) => minor)).toEqual(credited);
    expect(entries.filter(({ on }) => on !== '2026-11-05')).toEqual([]);
  });

  it('once only', () => {
    const followUps = [aBilling({ ended }), aNextVisit(), anInsurance()];
    expect(open('billing', [aCoverage({})], { followUps }).entries).toEqual([]);
    const others = followUps.slice(1);
    expect(open('billing', [aCoverage({})], { followUps: others }).entries).toHaveLength(1);
  });

  it('and one that came after an earlier bill had ended', () => {
    const followUps = [aBilling({ ended: { ...ended, at: '2026-11-04T16:00:00.000Z' } })];
    expect(open('billing', [aCoverage({})], { followUps }).entries).toHaveLength(1);
  });
});

describe('a bill of a journey that came to nothing', () => {
  const begun = (stageSince: string): readonly string[] =>
    followUpsFollowing({
      case: aCase({
        stage: 'follow-up',
        stageSince,
        progress: { ...aCase().progress, openFollowUps: ['billing'] },
      }),
      patient: aPatient(),
      plan: { estimates: [], coverages: [], followUps: [aBilling({ ended })] },
      people: [],
      at: '2026-12-20T16:00:00.000Z',
      by: 'person-1',
      newId: () => 'another',
    }).map(({ id }) => id);

  it('is not the one that a discharge opens', () => {
    expect(begun('2026-12-20T16:00:00.000Z')).toEqual(['another']);
  });

  it('and one that ends after the discharge is followed by none', () => {
    expect(begun('2026-12-01T16:00:00.000Z')).toEqual([]);
  });
});

describe('the currency of a bill', () => {
  const eur = { amount: { minor: 90_00, currency: 'EUR' } } as const;
  const asked = letter({ ...eur, ...NEVER, status: 'asked' });
  const never = letter({ ...eur, ...NEVER, status: 'ended' });
  const over = letter({ ...eur, status: 'ended' });
  it.each([
    ['the estimate says', [letter(eur)], [estimateIn('AED')], 'AED'],
    ['else what covers', [never, asked, over, aCoverage({})], [], 'USD'],
    ['else what has covered', [asked, over], [], 'EUR'],
    ['else the place', [asked, never], [], 'USD'],
  ] as const)('%s', (_name, coverages, estimates, currency) => {
    expect(open('billing', coverages, { estimates }).currency).toBe(currency);
  });
});

describe('claims are made of the letters that came', () => {
  it.each([
    ['asked for', { ...NEVER, status: 'asked' }, ['–', null]],
    ['received', { status: 'received' }, ['Embassy health office', 100_00]],
    ['received and ended', { status: 'ended' }, ['Embassy health office', 100_00]],
    ['ended, never received', { ...NEVER, status: 'ended' }, ['–', null]],
  ] as const)('%s', (_name, over, expected) => {
    const { claims } = open('insurance', [letter(over), aCoverage({})]);
    expect(claims.map(({ name, limit }) => [name, limit?.minor ?? null])).toEqual([expected]);
  });

  it('once only', () => {
    const { claims } = open('insurance', [letter({})], { followUps: [anInsurance({ ended })] });
    expect(claims).toMatchObject([{ name: '–', limit: null }]);
  });
});

it('one of a kind at a time is opened by hand, and only in follow-up', () => {
  const asked = { id: 'visit-2', kind: 'next-visit' } as const;
  const refusalOf = (stage: Stage, followUps: readonly FollowUp[]) =>
    openRefusal({ stage }, asked, followUps)?.code ?? null;
  expect(refusalOf('follow-up', [])).toBeNull();
  expect(refusalOf('follow-up', [aBilling(), aNextVisit({ ended })])).toBeNull();
  expect(refusalOf('follow-up', [aNextVisit()])).toBe('follow-up-known');
  expect(refusalOf('on-site', [])).toBe('wrong-stage');
  expect(refusalOf('closed', [])).toBe('wrong-stage');
});

it('the next visit of somebody who has died becomes no case', () => {
  const visit = aNextVisit({ state: 'dates-agreed', fromOn: '2027-01-11', toOn: '2027-01-15' });
  const linked = (diedOn: string | null) => {
    const patient = aPatient({ diedOn });
    const facts = { case: aCase({ stage: 'follow-up' }), patient, at: AT, by: 'person-1' };
    return linkVisit(facts, visit, 'IC-2027-000001');
  };
  expect(linked(null)).toMatchObject({ ok: true, followUp: { linked: 'IC-2027-000001' } });
  expect(linked('2026-12-01')).toEqual({
    ok: false,
    refusal: { code: 'patient-died', reference: 'IC-2026-004217' },
  });
});
