import { beforeAll, describe, expect, it } from 'vitest';
import { ensureTemporal } from '@/lib/zoned-time';
import { blockerOf } from '@/domain/blocker-of';
import type { CaseRecord } from '@/domain/case';
import { deriveRow } from '@/domain/derive-row';
import { isForDutyPerson, placesOnDuty, whoIsOnDuty } from '@/domain/duty';
import { datesToKeep, rosterFaults } from '@/domain/duty-dates';
import { movesFrom } from '@/domain/moves-from';
import { isOwnCase, maySeeNumbers, type OwnCaseFacts } from '@/domain/own-case';
import { clockOf } from '@/domain/stage-clock';
import { decide } from '@/domain/stage-machine';
import { reviewDateIn } from '@/domain/stage/holds';
import { proposalOf } from '@/domain/stage/proposal';
import type { Role, Stage } from '@/domain/vocabulary';
import { aCase, aPatient, aPerson } from '@tests/support/case-builders';
import { figure } from '@tests/support/figure';
import { factsIn, ME, NOW } from './stage/stage-cases';

beforeAll(ensureTemporal);

const ms = (moment: string): number => Date.parse(moment);
const TRIED = [
  '2026-11-18T16:00:00.000Z',
  '2026-11-19T16:00:00.000Z',
  '2026-11-23T16:00:00.000Z',
] as const;

describe('where nobody answers', () => {
  const held = (reviewOn: string): Partial<CaseRecord> => ({
    unansweredAt: TRIED,
    hold: { reason: 'x', waitingOn: 'patient', since: TRIED[2], reviewOn },
  });
  const dismissed = (kind: 'hold' | 'no-response', at: string) => ({
    dismissed: { kind, reason: 'They wrote', at, by: ME },
  });

  it.each<[string, Partial<CaseRecord>, Stage, string | null]>([
    ['two days of attempts propose nothing', { unansweredAt: TRIED.slice(1) }, 'contacting', null],
    ['three propose a hold', { unansweredAt: TRIED }, 'contacting', 'hold'],
    ['also before the first contact', { unansweredAt: TRIED }, 'new', 'hold'],
    ['not once the family travels', { unansweredAt: TRIED }, 'preparing', null],
    ['not while the hold is young', held('2026-12-01'), 'contacting', null],
    ['a hold past its review proposes the end', held('2026-11-23'), 'contacting', 'no-response'],
    [
      'a hold on somebody else does not',
      { ...held('2026-11-23'), hold: { ...held('2026-11-23').hold!, waitingOn: 'sponsor' } },
      'contacting',
      null,
    ],
    [
      'what was turned down is not proposed again',
      { unansweredAt: TRIED, ...dismissed('hold', NOW) },
      'contacting',
      null,
    ],
    [
      'but by a further attempt',
      { unansweredAt: TRIED, ...dismissed('hold', TRIED[1]) },
      'contacting',
      'hold',
    ],
    [
      'nor the end',
      { ...held('2026-11-23'), ...dismissed('no-response', NOW) },
      'contacting',
      null,
    ],
    [
      'but by a further review',
      { ...held('2026-11-23'), ...dismissed('no-response', TRIED[2]) },
      'contacting',
      'no-response',
    ],
  ])('%s', (_name, over, stage, kind) => {
    const { case: record } = factsIn(stage, over);
    expect(proposalOf(record, ms(NOW))?.kind ?? null).toBe(kind);
  });

  it('is turned down with a reason, and somebody rings again instead', () => {
    const facts = factsIn('contacting', { unansweredAt: TRIED });
    const dismiss = (reason: string) =>
      decide(facts, { type: 'dismissProposal', kind: 'hold', reason });
    expect(dismiss(' ')).toMatchObject({ refusal: { code: 'reason-missing' } });
    const done = dismiss('They wrote');
    if (!done.ok) throw new Error(done.refusal.code);
    const after = { ...facts.case, ...done.change };
    expect(blockerOf(facts.case, aPatient())?.next).toBe('propose-hold');
    expect(blockerOf(after, aPatient())?.next).toBe('call-again');
    const other = { type: 'dismissProposal', kind: 'no-response', reason: 'x' } as const;
    expect(decide(facts, other)).toMatchObject({ refusal: { code: 'no-proposal' } });
  });
});

describe('a hold', () => {
  it('is looked at again after working days of whoever must act', () => {
    // Tuesday; in Rochester Thanksgiving and the day after are no working days.
    expect(reviewDateIn(factsIn('contacting'), 3)).toBe('2026-11-27');
    expect(reviewDateIn(factsIn('review'), 3)).toBe('2026-12-01');
  });

  it('goes on from when it began, with another date', () => {
    const hold = {
      reason: 'x',
      waitingOn: 'sponsor',
      since: TRIED[0],
      reviewOn: '2026-11-20',
    } as const;
    const facts = factsIn('contacting', { hold });
    const extend = (reviewOn: string) => decide(facts, { type: 'extendHold', reviewOn });
    expect(extend('2026-12-01')).toMatchObject({
      ok: true,
      change: { hold: { ...hold, reviewOn: '2026-12-01' } },
    });
    expect(extend('2026-11-24')).toMatchObject({ refusal: { code: 'review-date-not-ahead' } });
    expect(
      decide(factsIn('contacting'), { type: 'extendHold', reviewOn: '2026-12-01' }),
    ).toMatchObject({ refusal: { code: 'not-on-hold' } });
  });
});

describe('the duty person', () => {
  const rosters = [
    { place: 'peru', byWeekday: ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'sa'], dates: [] },
  ];
  const grants = [{ role: 'liaison', offices: ['peru'], campuses: [] }] as const;
  const people = ['mo', 'tu', 'we', 'th', 'fr', 'sa'].map((id) => aPerson({ id, grants }));
  const staff = { rosters, people };

  it.each([
    ['Tuesday evening in Lima', '2026-11-25T01:00:00Z', 'tu'],
    ['before eight, still Tuesday’s', '2026-11-25T12:59:00Z', 'tu'],
    ['from eight, Wednesday’s', '2026-11-25T13:00:00Z', 'we'],
    ['Sunday', '2026-11-29T18:00:00Z', 'sa'],
  ])('%s', (_name, moment, id) => {
    expect(whoIsOnDuty(staff, 'peru', ms(moment))).toBe(id);
  });

  it('is whom a single date names, for that duty day alone, and also nobody', () => {
    const swapped = (personId: string | null) => ({
      ...staff,
      rosters: rosters.map((each) => ({ ...each, dates: [{ on: '2026-11-24', personId }] })),
    });
    // Tuesday evening and the small hours after it; not Monday night, nor Wednesday.
    const at = (moment: string, personId: string | null) =>
      whoIsOnDuty(swapped(personId), 'peru', ms(moment));
    const moments = [
      '2026-11-24T12:59:00Z',
      '2026-11-25T01:00:00Z',
      '2026-11-25T12:59:00Z',
      '2026-11-25T13:00:00Z',
    ];
    expect(moments.map((moment) => at(moment, 'fr'))).toEqual(['mo', 'fr', 'fr', 'we']);
    expect(moments.map((moment) => at(moment, null))).toEqual(['mo', null, null, 'we']);
    expect(placesOnDuty(swapped('fr'), 'fr', ms('2026-11-25T01:00:00Z'))).toEqual(['peru']);
  });

  it('keeps the single dates that still say something, and names a day once', () => {
    const dates = ['2026-11-26', '2026-11-22', '2026-11-23'].map((on) => ({ on, personId: null }));
    const kept = datesToKeep({ place: 'peru', dates }, ms('2026-11-25T04:59:00Z'));
    expect(kept.map(({ on }) => on)).toEqual(['2026-11-23', '2026-11-26']);
    const lima = { role: 'liaison', offices: ['peru'], campuses: [] } as const;
    const own = aPerson({ id: 'own', grants: [lima] });
    const [roster] = rosters;
    const named = [
      ...dates,
      { on: '2026-11-22', personId: 'own' },
      { on: '2026-11-30', personId: 'x' },
    ];
    const week = {
      place: 'peru',
      byWeekday: ['own', 'x', null, null, null, null, null],
      dates: [],
    };
    const facts = { people: [own], nowMs: ms('2026-11-25T04:59:00Z') };
    const faults = { 'byWeekday.1': 'unknown-person', 'dates.3.on': 'overlaps' } as const;
    const stranger = { 'dates.4.personId': 'unknown-person' } as const;
    expect(rosterFaults({ ...roster, ...week, dates: named }, { ...facts, held: dates })).toEqual({
      ...faults,
      ...stranger,
    });
    // What is over says nothing any more, unless it stood there before.
    expect(rosterFaults({ ...roster, ...week, dates: named }, { ...facts, held: [] })).toEqual({
      ...faults,
      ...stranger,
      'dates.1.on': 'in-the-past',
    });
  });

  it('is the cover of somebody who is away, and nobody where no roster names one', () => {
    const away = { fromOn: '2026-11-24', toOn: '2026-11-24', coverId: 'fr' };
    const withCover = people.map((each) =>
      each.id === 'tu' ? { ...each, absences: [away] } : each,
    );
    expect(whoIsOnDuty({ rosters, people: withCover }, 'peru', ms('2026-11-25T01:00:00Z'))).toBe(
      'fr',
    );
    expect(whoIsOnDuty(staff, 'canada', ms(NOW))).toBeNull();
  });

  it('is nobody who cannot answer', () => {
    const onTuesday = (change: (id: string) => object): string | null => {
      const changed = people.map((each) => ({ ...each, ...change(each.id) }));
      return whoIsOnDuty({ rosters, people: changed }, 'peru', ms('2026-11-25T01:00:00Z'));
    };
    const away = { fromOn: '2026-11-24', toOn: '2026-11-24', coverId: 'fr' };
    expect(onTuesday(() => ({}))).toBe('tu');
    expect(onTuesday((id) => (id === 'tu' ? { absences: [away] } : {}))).toBe('fr');
    // The cover is away as well; nobody of that name is left; no longer works there.
    expect(onTuesday((id) => (['tu', 'fr'].includes(id) ? { absences: [away] } : {}))).toBeNull();
    const coverIsGone = { absences: [{ ...away, coverId: 'gone' }] };
    expect(onTuesday((id) => (id === 'tu' ? coverIsGone : {}))).toBeNull();
    expect(onTuesday((id) => (id === 'tu' ? { grants: [] } : {}))).toBeNull();
    expect(onTuesday((id) => (id === 'tu' ? { id: 'another' } : {}))).toBeNull();
  });

  it('has what is urgent while the place is shut, and nothing while it is open', () => {
    const urgent = { office: 'peru', campus: null, urgency: 'urgent', stage: 'new' } as const;
    const [open, shut] = [ms('2026-11-24T16:00:00Z'), ms('2026-11-25T01:00:00Z')];
    expect(isForDutyPerson(urgent, shut)).toBe(true);
    expect(isForDutyPerson(urgent, open)).toBe(false);
    expect(isForDutyPerson({ ...urgent, urgency: 'soon' }, shut)).toBe(false);
    expect(isForDutyPerson({ ...urgent, stage: 'review' }, shut)).toBe(false);
    expect(placesOnDuty(staff, 'tu', shut)).toEqual(['peru']);
    expect(placesOnDuty(staff, 'tu', open)).toEqual([]);
    expect(placesOnDuty(staff, 'we', shut)).toEqual([]);
  });
});

describe('own case', () => {
  const owner = aPerson({
    id: 'owner',
    place: 'peru',
    absences: [{ fromOn: '2026-11-24', toOn: '2026-11-25', coverId: 'cover' }],
  });
  const facts = { owner, handOffTo: ['receiver'], nowMs: ms(NOW) };

  it('is the owner’s, the cover’s while the owner is away, the receiver’s of a hand-off', () => {
    const mine = (id: string, over: OwnCaseFacts = facts) =>
      isOwnCase(id, { ownerId: 'owner' }, over);
    expect(['owner', 'cover', 'receiver', 'other'].map((id) => mine(id))).toEqual([
      true,
      true,
      true,
      false,
    ]);
    // In Lima the second day is over at five in the morning, UTC.
    expect(mine('cover', { ...facts, nowMs: ms('2026-11-26T04:59:00Z') })).toBe(true);
    expect(mine('cover', { ...facts, nowMs: ms('2026-11-26T05:00:00Z') })).toBe(false);
    expect(isOwnCase('cover', { ownerId: null }, { ...facts, owner: null })).toBe(false);
    // Whoever answered for the owner does no more once the owner is back.
    const back = { ...facts, answeringId: 'other', nowMs: ms('2026-11-26T05:00:00Z') };
    expect([mine('other', { ...facts, answeringId: 'other' }), mine('other', back)]).toEqual([
      true,
      false,
    ]);
    // Facts of somebody else who is away say nothing of this case.
    expect(isOwnCase('cover', { ownerId: 'somebody' }, facts)).toBe(false);
  });

  it.each<[Role, boolean]>([
    ['liaison', true],
    ['coordinator', true],
    ['supervisor', false],
  ])('shows its numbers to a %s: %s', (role, isShown) => {
    const actor = { id: 'owner', grants: [{ role, offices: [], campuses: [] }] };
    const unasked = { ...facts, reveal: null };
    expect(maySeeNumbers(actor, { ownerId: 'owner' }, unasked)).toBe(isShown);
    expect(maySeeNumbers({ ...actor, id: 'other' }, { ownerId: 'owner' }, unasked)).toBe(false);
  });
});

it('G5 a stage that only a newer server knows is shown, without a clock, a blocker or a move', () => {
  const stage = 'unknown' as Stage;
  const wrong: string[] = [];
  const variants: readonly Partial<CaseRecord>[] = [
    {},
    { ownerId: ME, claimedAt: NOW },
    { ownerId: ME, claimedAt: NOW, unansweredAt: TRIED },
    { hold: { reason: 'x', waitingOn: 'patient', since: NOW, reviewOn: '2026-12-01' } },
  ];
  for (const over of variants) {
    const record = aCase({ ...over, stage });
    const row = deriveRow(record, aPatient());
    if (row.stage !== stage || row.dueAt !== null || clockOf(record) !== null) wrong.push('row');
    if (movesFrom({ case: record, patient: aPatient(), at: NOW, by: ME }).length > 0)
      wrong.push('move');
    if (proposalOf(record, ms(NOW)) !== null) wrong.push('proposal');
  }
  figure('G5 a case in a stage of a newer server', variants.length, wrong.length);
  expect(wrong).toEqual([]);
});
