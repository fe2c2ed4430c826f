import type { Person } from '../case';
import { seesCase } from '../hand-off/receivers';
import { speaks } from '../plan/interpreters/languages';
import { actorOf, can, type PolicySubject } from '../policy';
import { loadOf, type LoadFacts } from './load';

/** Somebody who gives or takes cases, with what they carry now. */
export interface Carrier extends Pick<Person, 'id' | 'grants' | 'languages' | 'place'> {
  /** Points that they can carry in the days ahead; 0 for whoever is away. */
  readonly capacity: number;
  readonly load: number;
}

/** An open case of somebody. */
export interface CarriedCase extends PolicySubject {
  readonly id: string;
  readonly ownerId: string;
  readonly facts: LoadFacts;
  /** The same for all cases of a family, and of a patient, whoever owns them. */
  readonly family: string;
  /** Who has talked with the family. */
  readonly talked: readonly string[];
  /** Something waits for an answer about who has it, or the patient is in the building. */
  readonly stays: boolean;
}

/** Why a move suits, the weightiest first; a screen words them. */
export const MOVE_REASONS = [
  'reunites-family',
  'has-talked',
  'speaks-language',
  'same-place',
  'has-room',
] as const;
export type MoveReason = (typeof MOVE_REASONS)[number];

/** Cases of one owner that go together or stay: those of one family. */
interface Unit {
  readonly cases: readonly CarriedCase[];
  readonly from: string;
  /** At its owner. */
  readonly points: number;
  /** Others of the family are with somebody else, to whom alone it may go. */
  readonly reunites: boolean;
  /** Everybody to whom it may go, with the points that it would be there; room is not looked at. */
  readonly options: readonly { readonly to: string; readonly points: number }[];
}

interface Move {
  readonly unit: Unit;
  readonly to: string;
  readonly reasons: readonly MoveReason[];
}

export interface Proposal {
  readonly moves: readonly Move[];
  /** Who still carries more than they can, and by how much: nobody who may has room. */
  readonly left: readonly { readonly id: string; readonly over: number }[];
  /** Points of each carrier after the moves. */
  readonly after: ReadonlyMap<string, number>;
}

export interface RebalanceFacts {
  readonly people: readonly Carrier[];
  /** All open cases of those who give, and of the families of these. */
  readonly cases: readonly CarriedCase[];
  /** Who gives; from nobody else is anything taken. */
  readonly givers: readonly string[];
  /** The date from which arrivals weigh. */
  readonly today: string;
}

/**
 * Which cases could go to whom, so that nobody carries more than they can (Product reference, §10).
 * Deterministic, and it breaks no rule to get there: only to those who see the case and may do all
 * that its owner may, never away from a language, never a family apart, never beyond a capacity.
 * Who gives takes nothing. One who still carries too much at the end has no case left that could go.
 */
export function proposeMoves(facts: RebalanceFacts): Proposal {
  const { people, givers, today } = facts;
  const carriers = new Map(people.map((person) => [person.id, person]));
  const after = new Map(people.map(({ id, load }) => [id, load]));
  const takers = people.filter(({ id, capacity, grants }) => {
    const works = grants.some(({ role }) => role !== 'supervisor');
    return works && capacity > 0 && !givers.includes(id);
  });
  const loadNow = (id: string): number => after.get(id) ?? 0;
  const overOf = (id: string): number => loadNow(id) - (carriers.get(id)?.capacity ?? 0);
  const units = unitsOf(facts, takers);
  const moves: Move[] = [];
  // Who is worst off comes first; ties by id, so that the same question has the same answer.
  const inNeed = givers
    .filter((id) => carriers.has(id) && overOf(id) > 0)
    .toSorted((a, b) => overOf(b) - overOf(a) || (a < b ? -1 : 1));
  for (const giver of inNeed) {
    const from = carriers.get(giver);
    let own = units.filter((unit) => unit.from === giver);
    while (overOf(giver) > 0 && own.length > 0) {
      const over = overOf(giver);
      const [unit, ...others] = own.toSorted((a, b) => compareUnits(a, b, over));
      own = others;
      // Room only shrinks: what finds none now finds none later.
      const to = unit === undefined ? undefined : bestOf(unit, from);
      if (unit === undefined || to === undefined) continue;
      after.set(giver, loadNow(giver) - unit.points);
      after.set(to.id, loadNow(to.id) + pointsAt(unit.cases, to, today));
      moves.push({ unit, to: to.id, reasons: reasonsOf(unit, to, from) });
    }
  }
  const left = inNeed.filter((id) => overOf(id) > 0).map((id) => ({ id, over: overOf(id) }));
  return { moves, left, after };

  /** Whom it suits best of those who have room for it. */
  function bestOf(unit: Unit, from: Carrier | undefined): Carrier | undefined {
    const ranked = unit.options
      .filter(({ to, points }) => points <= -overOf(to))
      .map(({ to }) => carriers.get(to))
      .filter((taker) => taker !== undefined)
      .map((taker) => ({ taker, rank: rankOf(unit, taker, from), over: overOf(taker.id) }))
      .toSorted((a, b) => b.rank - a.rank || a.over - b.over || (a.taker.id < b.taker.id ? -1 : 1));
    return ranked[0]?.taker;
  }
}

/** Points of cases at whoever has them or would get them. */
const pointsAt = (cases: readonly CarriedCase[], person: Carrier, today: string): number =>
  cases.reduce((sum, { facts }) => sum + loadOf(facts, person.languages, today), 0);

function unitsOf(
  { cases, givers, people, today }: RebalanceFacts,
  takers: readonly Carrier[],
): readonly Unit[] {
  const carriers = new Map(people.map((person) => [person.id, person]));
  const families = Map.groupBy(cases, ({ family }) => family);
  return [...families.values()].flatMap((family) =>
    [...Map.groupBy(family, ({ ownerId }) => ownerId)].flatMap(([from, own]): readonly Unit[] => {
      const owner = carriers.get(from);
      if (owner === undefined || !givers.includes(from) || own.some(({ stays }) => stays))
        return [];
      // Apart already: it may come together again, and not further apart.
      const others = new Set(family.map(({ ownerId }) => ownerId).filter((id) => id !== from));
      const reunites = others.size > 0;
      const options = takers
        .filter((taker) => !reunites || others.has(taker.id))
        .filter((taker) => own.every((each) => mayTake(taker, owner, each)))
        .map((taker) => ({ to: taker.id, points: pointsAt(own, taker, today) }));
      if (options.length === 0) return [];
      return [{ cases: own, from, points: pointsAt(own, owner, today), reunites, options }];
    }),
  );
}

/** Whether nothing of the case would be lost with this person. */
function mayTake(taker: Carrier, owner: Carrier, one: CarriedCase): boolean {
  const { language } = one.facts;
  if (!seesCase(taker, one)) return false;
  if (language !== null && speaks(owner.languages, language) && !speaks(taker.languages, language))
    return false;
  return !can(actorOf(owner), 'case.decide', one) || can(actorOf(taker), 'case.decide', one);
}

/** First what nobody has talked about yet, then what arrives late; then what relieves at one go. */
function compareUnits(a: Unit, b: Unit, over: number): number {
  const byTies = tiesOf(a) - tiesOf(b);
  if (byTies !== 0) return byTies;
  const [isOneEnough, isTwoEnough] = [a.points >= over, b.points >= over];
  if (isOneEnough !== isTwoEnough) return isOneEnough ? -1 : 1;
  const bySize = isOneEnough ? a.points - b.points : b.points - a.points;
  return bySize || (idOf(a) < idOf(b) ? -1 : 1);
}

const idOf = ({ cases }: Unit): string => cases[0]?.id ?? '';

/** How much a family would miss its owner. */
function tiesOf({ cases, from }: Unit): number {
  const hasTalked = cases.some(({ talked }) => talked.includes(from));
  const isNear = cases.some(({ facts }) => facts.stage === 'preparing' || facts.stage === 'ready');
  return (hasTalked ? 1 : 0) + (isNear ? 2 : 0);
}

function reasonsOf(
  { cases, reunites }: Unit,
  to: Carrier,
  owner: Carrier | undefined,
): readonly MoveReason[] {
  const holds: Readonly<Record<MoveReason, boolean>> = {
    'reunites-family': reunites,
    'has-talked': cases.some(({ talked }) => talked.includes(to.id)),
    'speaks-language': cases.every(
      ({ facts: { language } }) => language !== null && speaks(to.languages, language),
    ),
    'same-place': to.place === owner?.place,
    'has-room': true,
  };
  return MOVE_REASONS.filter((reason) => holds[reason]);
}

/** What suits more counts more than all that suits less. */
const rankOf = (unit: Unit, to: Carrier, owner: Carrier | undefined): number =>
  reasonsOf(unit, to, owner).reduce(
    (sum, reason) => sum + 2 ** (MOVE_REASONS.length - MOVE_REASONS.indexOf(reason)),
    0,
  );
