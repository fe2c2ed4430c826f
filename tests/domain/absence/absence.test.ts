import { beforeAll, describe, expect, it } from 'vitest';
import { absenceAt, answeringFor, coverOf, coversOf } from '@/domain/absence/absence';
import { absenceFaults, absenceFlags, timeOf } from '@/domain/absence/absence-check';
import { backFrom } from '@/domain/absence/back-from';
import { ownerAway } from '@/domain/absence/owner-away';
import type { Absence } from '@/domain/absence/absence-record';
import { coveredBy } from '@/domain/absence/covered-by';
import { receiverFor } from '@/domain/hand-off/receivers';
import { isOwnCase } from '@/domain/own-case';
import { ensureTemporal } from '@/lib/zoned-time';
import { aPerson } from '@tests/support/case-builders';
import { figure } from '@tests/support/figure';

beforeAll(ensureTemporal);

const shared: Absence = {
  fromOn: '2026-11-23',
  toOn: '2026-11-27',
  coverId: 'main',
  covers: [
    { personId: 'spanish', languages: ['es'], offices: [] },
    { personId: 'lima', languages: [], offices: ['peru'] },
  ],
};
const NOON = Date.parse('2026-11-24T17:00:00.000Z');

describe('who covers', () => {
  it.each([
    ['es', 'panama', 'spanish'],
    ['es-PE', 'panama', 'spanish'],
    ['pt', 'peru', 'lima'],
    // The first that fits, in the order in which they were written down.
    ['es', 'peru', 'spanish'],
    ['fr', 'panama', 'main'],
    [null, 'panama', 'main'],
  ])('a case in %s of %s: %s', (language, office, cover) => {
    expect(coverOf(shared, { language, office })).toBe(cover);
  });

  it('names everybody who covers some of it once', () => {
    expect(coversOf(shared)).toEqual(['main', 'spanish', 'lima']);
    expect(coversOf({ ...shared, coverId: null, covers: [] })).toEqual([]);
    expect(coverOf({ ...shared, coverId: null }, { language: 'fr' })).toBeNull();
  });

  it('is said of a case whose owner is away, until when, and of no other', () => {
    const owner = aPerson({ id: 'owner', place: 'peru', absences: [shared] });
    const asked = { ownerId: 'owner', office: 'panama', language: 'es' };
    const told = { untilOn: '2026-11-27', coverId: 'spanish' };
    expect(ownerAway(asked, [owner], NOON)).toEqual(told);
    const alone = { ...owner, absences: [{ ...shared, coverId: null, covers: [] }] };
    expect(ownerAway(asked, [alone], NOON)).toEqual({ ...told, coverId: null });
    expect(ownerAway({ ...asked, ownerId: null }, [owner], NOON)).toBeNull();
    expect(ownerAway(asked, [owner], Date.parse('2026-11-28T17:00:00.000Z'))).toBeNull();
    // The directory has not arrived yet.
    expect(ownerAway(asked, [], NOON)).toBeNull();
  });

  it('is asked by hand-offs, by whose case it is, and by who answers for whom', () => {
    const away = aPerson({ id: 'away', place: 'peru', absences: [shared] });
    const sees = { role: 'liaison', offices: ['peru', 'panama'], campuses: [] } as const;
    const people = [
      away,
      ...['main', 'spanish', 'lima'].map((id) =>
        aPerson({ id, place: 'peru', absences: [], grants: [sees] }),
      ),
    ];
    const given = (office: string) =>
      receiverFor('away', people, { office, campus: null }, NOON).toPerson;
    expect([given('peru'), given('panama')]).toEqual(['lima', 'main']);
    expect(coveredBy('lima', people, NOON)).toEqual(['away']);
    const facts = { owner: away, handOffTo: [], language: 'fr', nowMs: NOON };
    const own = (id: string, office: string) => isOwnCase(id, { ownerId: 'away', office }, facts);
    const cells = ['main', 'spanish', 'lima', 'away'].map((id) => [
      own(id, 'peru'),
      own(id, 'panama'),
    ]);
    expect(cells).toEqual([
      [false, true],
      [false, false],
      [true, false],
      [true, true],
    ]);
    figure('C1 own cases of covers', 8, 0);
  });
});

describe('a cover who is away as well', () => {
  const until = (coverId: string | null): Absence => ({ ...shared, covers: [], coverId });
  const person = (id: string, coverId?: string | null) => {
    const absences = coverId === undefined ? [] : [until(coverId)];
    const sees = { role: 'liaison', offices: ['peru'], campuses: [] } as const;
    return aPerson({ id, place: 'peru', absences, grants: [sees] });
  };
  const CASE = { office: 'peru', language: 'fr', campus: null };
  it.each([
    ['is there', [person('ann', 'bob'), person('bob')], 'bob'],
    ['has a cover', [person('ann', 'bob'), person('bob', 'cho'), person('cho')], 'cho'],
    ['has none', [person('ann', 'bob'), person('bob', null)], null],
    ['is covered by the first', [person('ann', 'bob'), person('bob', 'ann')], null],
  ])('%s', (_name, people, id) => {
    expect(answeringFor('ann', people, CASE, NOON)).toBe(id);
    expect(ownerAway({ ...CASE, ownerId: 'ann' }, people, NOON)?.coverId).toBe(id);
    expect(receiverFor('ann', people, CASE, NOON).toPerson).toBe(id ?? 'ann');
    const answering = people.map((each) => each.id).filter((each) => each !== 'ann');
    const who = answering.filter((each) => coveredBy(each, people, NOON).includes('ann'));
    expect(who).toEqual(answering);
    const [owner = null] = people;
    const facts = { owner, answeringId: id, handOffTo: [], nowMs: NOON };
    const own = answering.filter((each) => isOwnCase(each, { ownerId: 'ann' }, facts));
    expect(own).toEqual(answering);
  });
});

describe('an absence in time', () => {
  const person = { place: 'peru', absences: [shared] };
  it.each([
    // In Lima midnight is five in the morning, UTC.
    ['2026-11-23T04:59:59.000Z', false, false],
    ['2026-11-23T05:00:00.000Z', true, false],
    ['2026-11-28T04:59:59.000Z', true, false],
    ['2026-11-28T05:00:00.000Z', false, true],
    ['2026-12-04T12:00:00.000Z', false, true],
    // The seventh day after it is over.
    ['2026-12-05T04:59:59.000Z', false, true],
    ['2026-12-05T05:00:00.000Z', false, false],
  ])('at %s: away %s, lately back %s', (at, isAway, isBack) => {
    expect(absenceAt(person, Date.parse(at)) !== null).toBe(isAway);
    expect(backFrom(person, Date.parse(at)) !== null).toBe(isBack);
  });

  it('is now, coming or over', () => {
    const times = ['2026-11-22', '2026-11-23', '2026-11-27', '2026-11-28'];
    expect(times.map((today) => timeOf(shared, today))).toEqual(['coming', 'now', 'now', 'over']);
  });
});

describe('what is wrong with an absence', () => {
  const people = ['away', 'main', 'spanish', 'lima'].map((id) => ({ id }));
  const faults = (over: Partial<Absence>, others: readonly Absence[] = []) =>
    absenceFaults({ ...shared, ...over }, others, {
      personId: 'away',
      people,
      held: [{ fromOn: '2025-01-01', toOn: '2025-01-05' }],
      today: '2026-11-24',
    });

  it.each([
    ['nothing', {}, [], {}],
    ['the end before the beginning', { toOn: '2026-11-22' }, [], { toOn: 'out-of-order' }],
    ['the longest that is believed', { toOn: '2027-11-28' }, [], {}],
    ['a day more', { toOn: '2027-11-29' }, [], { toOn: 'too-far-ahead' }],
    [
      'over for longer than any list shows',
      { fromOn: '2026-10-20', toOn: '2026-10-24' },
      [],
      { toOn: 'in-the-past' },
    ],
    ['over lately', { fromOn: '2026-10-20', toOn: '2026-10-25' }, [], {}],
    ['over long ago, as it was written down', { fromOn: '2025-01-01', toOn: '2025-01-05' }, [], {}],
    ['another on the same day', {}, [{ ...shared, toOn: '2026-11-23' }], { fromOn: 'overlaps' }],
    ['oneself', { coverId: 'away' }, [], { coverId: 'unknown-person' }],
    [
      'nobody',
      { covers: [{ personId: '', languages: ['es'], offices: [] }] },
      [],
      { 'covers.0.personId': 'required' },
    ],
    ['nobody known', { coverId: 'x' }, [], { coverId: 'unknown-person' }],
    [
      'a part of nothing',
      { covers: [{ personId: 'main', languages: [], offices: [] }] },
      [],
      { 'covers.0.languages': 'required' },
    ],
  ] as const)('%s', (_name, over, others, expected) => {
    expect(faults(over, others)).toEqual(expected);
  });

  it.each([
    ['2026-11-24', 3, 0, [], 'main', []],
    ['2026-11-24', 3, 2, [], 'main', ['cover-blind']],
    ['2026-11-24', 3, 0, [], null, ['no-cover']],
    ['2026-11-24', 0, 0, [], null, []],
    ['2026-11-24', 1, 0, [{ fromOn: '2026-11-26', toOn: '2026-12-01' }], 'main', ['cover-away']],
    // Back before today: nothing to see to.
    ['2026-11-26', 1, 0, [{ fromOn: '2026-11-23', toOn: '2026-11-25' }], 'main', []],
    ['2026-11-28', 1, 0, [], 'main', ['not-back']],
  ])('on %s with %i open and %i unseen', (today, open, unseen, away, coverId, flags) => {
    const absences = away.map((each) => ({ ...each, coverId: null }));
    const colleagues = [{ id: 'main', place: 'peru', absences }];
    const uncovered = coverId === null ? open : 0;
    const facts = { people: colleagues, today, open, uncovered, unseen, hasSignedIn: false };
    expect(absenceFlags({ ...shared, covers: [], coverId }, facts)).toEqual(flags);
  });

  it('of which a cover has a part only says that nobody covers the rest', () => {
    const facts = { people: [], today: '2026-11-24', open: 3, unseen: 0, hasSignedIn: false };
    const partly = { ...shared, coverId: null };
    expect(absenceFlags(partly, { ...facts, uncovered: 2 })).toEqual(['part-uncovered']);
    expect(absenceFlags(partly, { ...facts, uncovered: 0 })).toEqual([]);
  });
});
