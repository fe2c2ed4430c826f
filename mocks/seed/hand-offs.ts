import type { PendingHandOff } from '@/domain/hand-off/hand-off';
import { DAY_MS, HOUR_MS } from '@/lib/spans';
import type { Ground } from './ground';
import type { Life } from './life';
import type { Team } from './owners';
import { drawsOf } from './random';
import { CHILDREN_PER_CASE, seedId } from './seed-ids';

/** A hand-off of a seeded case: what its history tells, without the words of the package. */
export interface LaidHandOff extends PendingHandOff {
  /** Null while it waits. */
  readonly answer: 'accepted' | 'returned' | null;
  readonly answeredAt: string | null;
  readonly answeredBy: string | null;
}

/** Share of the cases at their turning points whose hand-off waits for an answer (config). */
const PENDING_SHARE = 0.09;
const RETURNED_SHARE = 0.06;
const ACCEPTED_SHARE = 0.3;

const TO_CAMPUS: ReadonlySet<string> = new Set(['clearance', 'scheduling', 'preparing']);

/**
 * The hand-off of case `n`, or null: a liaison's to the campus before the journey, a coordinator's
 * to the office after it; some wait, some came back, and some made a coordinator the owner.
 */
export const handOffOf = (
  { seed, laidAtMs }: Ground,
  team: Team,
  life: Life,
  ownerId: string | null,
): LaidHandOff | null => {
  const isBefore = TO_CAMPUS.has(life.stage);
  if (ownerId === null || life.outcome !== null || life.isCampusOpen) return null;
  if (!isBefore && life.stage !== 'follow-up') return null;
  const liaisons = team.liaisonsOf(life.office);
  const coordinators = team.coordinatorsOf(life.campus);
  const isLiaisons = liaisons.some(({ id }) => id === ownerId);
  const draws = drawsOf(seed, life.n, 'handOff');
  const [draw, toPool, hours] = [draws.next(), draws.chance(0.5), draws.between(2, 90)];
  const id = seedId('handOff', life.n * CHILDREN_PER_CASE);
  const isLondon = liaisons.some((person) => coordinators.includes(person));
  if (liaisons.length === 0 || isLondon) return null;
  const at = (ms: number): string => new Date(Math.max(ms, life.stageSinceMs)).toISOString();
  const since = laidAtMs - hours * HOUR_MS;

  if (isLiaisons !== isBefore) {
    // The owner is of the receiving side: it was handed over as the stage began.
    if (!isBefore || draw > ACCEPTED_SHARE) return null;
    const askedAt = life.stageSinceMs - DAY_MS;
    if (life.claimedAtMs === null || askedAt <= life.claimedAtMs) return null;
    return {
      id,
      toPerson: ownerId,
      toOffice: null,
      toCampus: null,
      forPerson: null,
      askedAt: new Date(askedAt).toISOString(),
      askedBy: draws.pick(liaisons).id,
      answer: 'accepted',
      answeredAt: new Date(life.stageSinceMs).toISOString(),
      answeredBy: ownerId,
    };
  }
  if (draw > PENDING_SHARE + RETURNED_SHARE) return null;
  const isPending = draw <= PENDING_SHARE;
  const person = draws.pick(isBefore ? coordinators : liaisons);
  return {
    id,
    toPerson: toPool ? null : person.id,
    toOffice: toPool && !isBefore ? life.office : null,
    toCampus: toPool && isBefore ? life.campus : null,
    forPerson: null,
    askedAt: at(since),
    askedBy: ownerId,
    answer: isPending ? null : 'returned',
    answeredAt: isPending ? null : at(since + 3_600_000),
    answeredBy: isPending ? null : person.id,
  };
};

/** What the case itself shows of it. */
export const pendingOf = (laid: LaidHandOff | null): PendingHandOff | null => {
  if (laid === null || laid.answer !== null) return null;
  const { answer: _answer, answeredAt: _at, answeredBy: _by, ...pending } = laid;
  return pending;
};
