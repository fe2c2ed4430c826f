import { type CaseListQuery, countedFor, type DutyFilter } from '@/contract/case-list';
import { placesOnDuty, placesWithoutDuty } from '@/domain/duty';
import { coveredBy } from '@/domain/absence/covered-by';
import { can, scopeOf } from '@/domain/policy';
import type { Call, Caller } from '../call/call';
import type { Filters, FilterSense } from './case-filter';
import { ProblemError } from '../call/problem-error';
import type { Reading } from '../stored/shape';

interface Asking {
  readonly caller: Caller;
  readonly nowMs: number;
  /** Needed by whoever takes filters from others. */
  readonly conflicted?: Call['conflicted'];
}

const PLACES_OF = { me: placesOnDuty, nobody: placesWithoutDuty } as const;

/** What is read only for whoever asks for it. */
type Asked = Filters & Pick<Partial<CaseListQuery>, 'sort' | 'extra'>;

/**
 * What the words of a filter (`me`, `in`, `duty`) mean for whoever asks, at this moment.
 *
 * @param unknown what a filter that this person's role does not have is answered with: the same as
 * one that nobody has
 */
export async function readSense(
  tx: Reading,
  { caller, nowMs, conflicted }: Asking,
  filters: Asked = {},
  unknown: () => ProblemError = unknownInQuery,
): Promise<FilterSense> {
  const { actor } = caller;
  const { duplicate, conflict, took, sort, extra } = filters;
  if (duplicate !== undefined && !can(actor, 'duplicate.read')) throw unknown();
  const asksForConflicts = conflict !== undefined || countedFor(extra, sort).length > 0;
  const [rosters, people] = [await tx.list('duty'), await tx.list('people')];
  const dutyPlaces: Partial<Record<DutyFilter, readonly string[]>> = {};
  const sense: FilterSense = {
    meId: actor.id,
    actor,
    scope: scopeOf(actor, 'cases.list'),
    nowMs,
    dutyPlaces: (whose) =>
      (dutyPlaces[whose] ??= PLACES_OF[whose]({ rosters, people }, actor.id, nowMs)),
    covered: coveredBy(actor.id, people, nowMs),
    conflicted: (asksForConflicts && (await conflicted?.(tx))) || new Map(),
    people,
    finished: [],
    suspected:
      duplicate === undefined
        ? []
        : // No first list asks for it.
          await (await import('../duplicates/suspected-cases')).suspectedIds(tx, actor),
  };
  if (took === undefined) return sense;
  const { finishedIds } = await import('./finished-steps');
  return { ...sense, finished: await finishedIds(tx, sense, filters) };
}

const unknownInQuery = (): ProblemError =>
  new ProblemError('unreadable', { fields: { 'query.duplicate': 'unknown-field' } });
