import type { CaseRecord } from '../case';
import type { Refusal } from '../stage/decision';
import { jsonEqual } from '../merge/json-equal';
import type { CasePlan } from '../plan/case-plan';
import { type Leg, travellersOf } from '../plan/travel';
import { isOverlapping } from '../plan/travel/leg-cover';
import { standing } from '../plan/travel/leg-order';
import type { PlanWas, SharedName } from './merge-record';

/** A case with what of its plan families can share. */
export interface SharingCase {
  readonly case: Pick<CaseRecord, 'id' | 'reference' | 'party'>;
  readonly plan: Pick<CasePlan, SharedName>;
}

/** Why two cases stay linked: a flight or a stay of one is shared with the other, and that ends first. */
export const sharedRefusal = (one: SharingCase, two: SharingCase): Refusal | null =>
  sharesWith(one, two) ?? sharesWith(two, one);

function sharesWith(
  { case: { reference }, plan }: SharingCase,
  { case: other }: SharingCase,
): Refusal | null {
  const isShared = ({ sharedWith }: Shared<SharedName>): boolean =>
    sharedWith.includes(other.reference);
  if (plan.legs.some(isShared)) return { code: 'leg-shared', reference };
  return plan.stays.some(isShared) ? { code: 'stay-shared', reference } : null;
}

interface Sides {
  readonly into: SharingCase;
  readonly other: SharingCase;
  /** The cases with which the closed one shares anything. */
  readonly relatives: readonly SharingCase[];
}

type Shared<K extends SharedName> = CasePlan[K][number];

/** Of which record this one is what another case holds of it; null where it is the case's own. */
const sourceOf = ({ sharedFrom }: Shared<SharedName>): string | null =>
  sharedFrom === null ? null : 'legId' in sharedFrom ? sharedFrom.legId : sharedFrom.stayId;

/**
 * What becomes of stays and flights that the closed case of a merge shares with its family: what was
 * its own is the surviving case's, with whom the family shares it from then on; what it shared is
 * shared with the surviving case. Each group belongs together: one record, and what others hold of it.
 */
export const sharedAfterMerge = (sides: Sides): readonly (readonly PlanWas[])[] => [
  ...groupsOf('stays', sides, (stay) => stay),
  ...groupsOf('legs', sides, seatsIn(sides)),
];

function groupsOf<K extends SharedName>(
  table: K,
  sides: Sides,
  fit: (record: Shared<K>, sourceId: string) => Shared<K>,
): readonly (readonly PlanWas[])[] {
  const { into, other } = sides;
  const cases = [other, into, ...sides.relatives];
  const held = cases.flatMap((of) => of.plan[table].map((record: Shared<K>) => ({ of, record })));
  const sources = held.filter(
    ({ of, record: { sharedFrom, sharedWith } }) =>
      sharedFrom === null &&
      sharedWith.length > 0 &&
      (of === other || sharedWith.includes(other.case.reference)),
  );
  return sources.map(({ of: owner, record: source }) => {
    const mirrors = held.filter(({ record }) => sourceOf(record) === source.id);
    const there = mirrors.find(({ of }) => of === into)?.record;
    const keeper = owner === other ? into : owner;
    const sharedWith = new Set(
      source.sharedWith.map((each) => (each === other.case.reference ? into.case.reference : each)),
    );
    sharedWith.delete(keeper.case.reference);
    const kept = { ...source, caseId: keeper.case.id, sharedWith: [...sharedWith] };
    const was = (
      of: SharingCase,
      before: Shared<K> | null,
      after: Shared<K> | null,
    ): readonly PlanWas[] => {
      const id = before?.id ?? after?.id ?? '';
      return jsonEqual(before, after) ? [] : [{ caseId: of.case.id, table, id, before, after }];
    };
    const moved = (record: Shared<K>): Shared<K> =>
      there === undefined ? fit(record, source.id) : seatedAs(record, there);
    const gone = mirrors.find(({ of }) => of === other)?.record ?? null;
    // The closed case first: a record leaves it before it comes to the surviving one.
    if (owner !== other) {
      const come = gone !== null && keeper !== into && there === undefined;
      return [
        ...was(other, gone, null),
        ...was(owner, source, kept),
        ...(come ? was(into, null, fit({ ...gone, caseId: into.case.id }, source.id)) : []),
      ];
    }
    return [
      ...was(other, source, null),
      ...was(into, there ?? null, null),
      ...was(into, null, moved(kept)),
      ...mirrors
        .filter(({ of }) => of !== into && of !== other)
        .flatMap(({ of, record }) => {
          const { sharedFrom } = record;
          const reference = into.case.reference;
          return was(of, record, {
            ...record,
            sharedFrom: sharedFrom && { ...sharedFrom, reference },
          });
        }),
    ];
  });
}

/** Who of the surviving party sits there was said by what it held of the flight before. */
const seatedAs = <T extends Shared<SharedName>>(record: T, there: T): T =>
  'travellerIds' in there
    ? { ...record, travellerIds: there.travellerIds, services: there.services }
    : record;

/**
 * Seats of the closed case's party as the surviving one has them: who is known there, else the
 * patient; nobody who sits elsewhere at that time.
 */
function seatsIn({ into }: Sides): (leg: Leg, sourceId: string) => Leg {
  const party = travellersOf(into.case);
  let flown = standing(into.plan.legs);
  return (leg, sourceId) => {
    const known = leg.travellerIds.filter((id) => party.includes(id));
    const others = flown.filter((each) => each.id !== sourceId && sourceOf(each) !== sourceId);
    const travellerIds = (known.length > 0 ? known : ['patient']).filter(
      (id) => !others.some((each) => isOverlapping(each, { ...leg, travellerIds: [id] })),
    );
    const seated = { ...leg, travellerIds: leg.status === 'cancelled' ? known : travellerIds };
    flown = standing([...flown, seated]);
    return seated;
  };
}
