import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seesCase } from '@/domain/hand-off/receivers';
import { speaks } from '@/domain/plan/interpreters/languages';
import { actorOf, can } from '@/domain/policy';
import { OPEN_STAGES } from '@/domain/stage/open-stages';
import { URGENCIES } from '@/domain/vocabulary';
import { loadOf } from '@/domain/workload/load';
import {
  type CarriedCase,
  type Carrier,
  proposeMoves,
  type RebalanceFacts,
} from '@/domain/workload/rebalance';
import { figure } from '@tests/support/figure';
import { rounds } from '@tests/support/scale';

const TODAY = '2026-11-24';
const SEED = 20_261_128;

const coordinator = (id: string, over: Partial<Carrier> = {}): Carrier => ({
  id,
  grants: [{ role: 'coordinator', offices: [], campuses: ['rochester'] }],
  languages: ['en', 'es'],
  place: 'rochester',
  capacity: 2,
  load: 0,
  ...over,
});

const carried = (id: string, ownerId: string, over: Partial<CarriedCase> = {}): CarriedCase => ({
  id,
  ownerId,
  office: 'panama',
  campus: 'rochester',
  transfer: null,
  facts: {
    stage: 'records',
    urgency: 'routine',
    complexity: [],
    language: 'es',
    arrivalOn: null,
    isDue: false,
  },
  family: id,
  talked: [],
  stays: false,
  ...over,
});

const carriedLoad = (cases: readonly CarriedCase[], { id, languages }: Carrier): number =>
  cases
    .filter(({ ownerId }) => ownerId === id)
    .reduce((sum, { facts }) => sum + loadOf(facts, languages, TODAY), 0);

/** The facts with the loads that the cases make. */
const laid = (
  people: readonly Carrier[],
  cases: readonly CarriedCase[],
  givers: readonly string[],
): RebalanceFacts => ({
  people: people.map((person) => ({ ...person, load: carriedLoad(cases, person) })),
  cases,
  givers,
  today: TODAY,
});

describe('a proposal', () => {
  const four = ['c1', 'c2', 'c3', 'c4'].map((id) => carried(id, 'a'));

  it('takes as much as is too much, and no more', () => {
    const { moves, left } = proposeMoves(laid([coordinator('a'), coordinator('b')], four, ['a']));
    expect(moves.map(({ unit, to }) => [unit.cases.map(({ id }) => id), to])).toEqual([
      [['c1'], 'b'],
      [['c2'], 'b'],
    ]);
    expect(left).toEqual([]);
  });

  it('leaves the rest where nobody has room, and says how much', () => {
    const { moves, left } = proposeMoves(
      laid([coordinator('a'), coordinator('b', { capacity: 1 })], four, ['a']),
    );
    expect(moves).toHaveLength(1);
    expect(left).toEqual([{ id: 'a', over: 1 }]);
  });

  it('prefers who has talked with the family, then who speaks their language', () => {
    const people = [coordinator('a', { languages: ['en'] }), coordinator('b'), coordinator('c')];
    const one = [carried('c1', 'a', { talked: ['c'] })];
    const foreign = [carried('c1', 'a', { facts: { ...four[0]!.facts, language: 'am' } })];
    const none = coordinator('a', { capacity: 0, languages: ['en'] });
    const first = proposeMoves(laid([none, ...people.slice(1)], one, ['a'])).moves[0];
    expect([first?.to, first?.reasons]).toEqual([
      'c',
      ['has-talked', 'speaks-language', 'same-place', 'has-room'],
    ]);
    const speaker = coordinator('c', { languages: ['en', 'am'] });
    expect(proposeMoves(laid([none, people[1]!, speaker], foreign, ['a'])).moves[0]?.to).toBe('c');
  });

  it.each([
    ['that the owner speaks, not away from it', ['en', 'tr'], null],
    ['that nobody speaks, wherever there is room', ['en'], 'b'],
  ])('moves a case of a language %s', (_, languages, to) => {
    const turkish = [carried('c1', 'a', { facts: { ...four[0]!.facts, language: 'tr' } })];
    const people = [
      coordinator('a', { capacity: 0, languages }),
      coordinator('b', { capacity: 9 }),
    ];
    expect(proposeMoves(laid(people, turkish, ['a'])).moves[0]?.to ?? null).toBe(to);
  });

  it('brings a family together again, and takes none apart', () => {
    const people = [coordinator('a', { capacity: 1 }), coordinator('b'), coordinator('c')];
    const apart = [
      carried('c1', 'a', { family: 'f' }),
      carried('c2', 'c', { family: 'f' }),
      carried('c3', 'a'),
    ];
    const [move] = proposeMoves(laid(people, apart, ['a'])).moves;
    expect([move?.to, move?.unit.reunites]).toEqual(['c', true]);
    const together = [carried('c1', 'a', { family: 'f' }), carried('c2', 'a', { family: 'f' })];
    const whole = proposeMoves(laid(people, together, ['a'])).moves;
    expect(whole.map(({ unit }) => unit.cases.length)).toEqual([2]);
  });

  it('takes from a family that somebody has talked with before one that is about to travel', () => {
    const near = carried('near', 'a', { facts: { ...four[0]!.facts, stage: 'preparing' } });
    const talked = carried('talked', 'a', { talked: ['a'] });
    const people = [coordinator('a', { capacity: 1 }), coordinator('b', { capacity: 9 })];
    const { moves } = proposeMoves(laid(people, [near, talked], ['a']));
    expect(moves.map(({ unit }) => unit.cases[0]?.id)).toEqual(['talked', 'near']);
  });

  it('gives nothing to whoever is away, gives already, supervises, or may do less with it', () => {
    const liaison = coordinator('l', {
      grants: [{ role: 'liaison', offices: ['panama'], campuses: [] }],
      place: 'panama',
    });
    const supervisor = coordinator('s', {
      grants: [{ role: 'supervisor', offices: [], campuses: [] }],
    });
    const people = [coordinator('a'), coordinator('b', { capacity: 0 }), liaison, supervisor];
    expect(proposeMoves(laid(people, four, ['a'])).moves).toEqual([]);
    const staying = four.map((one) => ({ ...one, stays: true }));
    expect(proposeMoves(laid([coordinator('a'), coordinator('b')], staying, ['a'])).moves).toEqual(
      [],
    );
  });
});

const LANGUAGES = ['en', 'es', 'ar', 'zh-Hans', 'am'];
const PLACES = ['rochester', 'arizona'] as const;

const aCarrier = fc
  .record({
    languages: fc.uniqueArray(fc.constantFrom(...LANGUAGES), { minLength: 1, maxLength: 3 }),
    capacity: fc.integer({ min: 0, max: 36 }).map((halves) => halves / 2),
    place: fc.constantFrom('rochester', ...PLACES, 'panama'),
    role: fc.constantFrom('liaison' as const, 'coordinator' as const),
  })
  .map(({ languages, capacity, place, role }): Omit<Carrier, 'id' | 'load'> => {
    const isCampus = PLACES.some((each) => each === place);
    const isLiaison = role === 'liaison' && !isCampus;
    return {
      languages,
      capacity,
      place,
      grants: isLiaison
        ? [{ role: 'liaison', offices: [place], campuses: [] }]
        : [{ role: 'coordinator', offices: [], campuses: [isCampus ? place : 'rochester'] }],
    };
  });

const aWorld = fc
  .record({
    people: fc.array(aCarrier, { minLength: 2, maxLength: 8 }),
    cases: fc.array(
      fc.record({
        owner: fc.nat(),
        family: fc.nat({ max: 90 }),
        office: fc.constantFrom('panama', 'panama', 'peru'),
        campus: fc.constantFrom('rochester', 'arizona', null),
        stage: fc.constantFrom(...OPEN_STAGES),
        urgency: fc.constantFrom(...URGENCIES),
        language: fc.constantFrom(...LANGUAGES, null),
        isDue: fc.boolean(),
        stays: fc.nat({ max: 7 }).map((draw) => draw === 0),
        talked: fc.array(fc.nat({ max: 7 }), { maxLength: 2 }),
      }),
      { minLength: 8, maxLength: 30 },
    ),
    givers: fc.array(fc.nat({ max: 7 }), { minLength: 1, maxLength: 4 }),
  })
  .map(({ people: drawn, cases: drawnCases, givers }) => {
    const people = drawn.map((one, at) => ({ ...one, id: `p${at}`, load: 0 }));
    const cases = drawnCases.map(
      ({ owner, family, office, campus, stays, talked, ...facts }, at): CarriedCase => ({
        id: `c${String(at).padStart(2, '0')}`,
        ownerId: `p${owner % people.length}`,
        office,
        campus,
        transfer: null,
        facts: { ...facts, complexity: [], arrivalOn: null },
        family: `f${family}`,
        stays,
        talked: talked.map((n) => `p${n}`),
      }),
    );
    const ids = givers.map((n) => `p${n % people.length}`);
    return laid(people, cases, [...new Set(ids)]);
  });

/** What a single further move would have to be; the same words as the promise, and not the code's. */
function couldGo(
  { people, cases, givers }: RebalanceFacts,
  ownerOf: ReadonlyMap<string, string>,
  loads: ReadonlyMap<string, number>,
): readonly string[] {
  const found: string[] = [];
  for (const owner of people) {
    const over = (loads.get(owner.id) ?? 0) - owner.capacity;
    if (!givers.includes(owner.id) || over <= 0) continue;
    const families = Map.groupBy(cases, ({ family }) => family);
    for (const family of families.values()) {
      const own = family.filter(({ id }) => ownerOf.get(id) === owner.id);
      // What was proposed to move has moved; a family that was apart may come together only.
      const others = new Set(
        family.map(({ id }) => ownerOf.get(id)).filter((id) => id !== owner.id),
      );
      if (own.length === 0 || own.some(({ stays }) => stays)) continue;
      for (const taker of people) {
        const points = own.reduce(
          (sum, { facts }) => sum + loadOf(facts, taker.languages, TODAY),
          0,
        );
        const isFree =
          taker.capacity > 0 &&
          !givers.includes(taker.id) &&
          (loads.get(taker.id) ?? 0) + points <= taker.capacity &&
          (others.size === 0 || others.has(taker.id)) &&
          own.every((one) => keepsAll(owner, taker, one));
        if (isFree) found.push(`${own[0]?.id} → ${taker.id}`);
      }
    }
  }
  return found;
}

function keepsAll(owner: Carrier, taker: Carrier, one: CarriedCase): boolean {
  const { language } = one.facts;
  const losesLanguage =
    language !== null && speaks(owner.languages, language) && !speaks(taker.languages, language);
  const losesRight =
    can(actorOf(owner), 'case.decide', one) && !can(actorOf(taker), 'case.decide', one);
  return seesCase(taker, one) && !losesLanguage && !losesRight;
}

it('never overloads, never loses a language, never splits a family, loses no load, and leaves no move undone', () => {
  let moved = 0;
  let failed = 0;
  const runs = rounds(1_000, 10_000);
  fc.assert(
    fc.property(aWorld, (facts) => {
      const { people, cases } = facts;
      const { moves, after } = proposeMoves(facts);
      const again = proposeMoves(facts);
      expect(again.moves).toEqual(moves);
      const ownerOf = new Map(cases.map(({ id, ownerId }) => [id, ownerId]));
      for (const { unit, to } of moves) for (const { id } of unit.cases) ownerOf.set(id, to);
      const now = cases.map((one) => ({ ...one, ownerId: ownerOf.get(one.id) ?? '' }));
      const loads = new Map(people.map((person) => [person.id, carriedLoad(now, person)]));
      const problems: string[] = [];
      moved += moves.length;
      for (const { id, load, capacity } of people) {
        const [is, said] = [loads.get(id) ?? 0, after.get(id)];
        if (is !== said) problems.push(`${id} carries ${is}, not ${said}`);
        if (is > load && is > capacity) problems.push(`${id} carries more than it can`);
      }
      for (const { unit, to } of moves) {
        const [from, taker] = [unit.from, to].map((id) => people.find((each) => each.id === id));
        if (!unit.cases.every((one) => keepsAll(from!, taker!, one))) problems.push('a loss');
      }
      for (const family of Map.groupBy(cases, (one) => one.family).values()) {
        const before = new Set(family.map(({ ownerId }) => ownerId)).size;
        const since = new Set(family.map(({ id }) => ownerOf.get(id))).size;
        if (since > before) problems.push('a family is apart');
      }
      const own = (all: readonly CarriedCase[]) =>
        // What it weighs for somebody who speaks every language: what no move can change.
        all.reduce((sum, { facts: each }) => sum + loadOf(each, LANGUAGES, TODAY), 0);
      if (own(now) !== own(cases) || now.length !== cases.length) problems.push('load is lost');
      problems.push(...couldGo(facts, ownerOf, loads));
      if (problems.length > 0) failed += 1;
      expect(problems).toEqual([]);
    }),
    { numRuns: runs, seed: SEED },
  );
  figure('proposals that keep their promises', runs, failed, SEED);
  expect(moved).toBeGreaterThan(runs / 4);
});
