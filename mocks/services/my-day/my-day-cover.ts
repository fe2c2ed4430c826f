import type { CaseFilter } from '@/contract/case-list';
import type { myDayEndpoints } from '@/contract/endpoints/my-day';
import { absenceAt, answeringFor, coverOf } from '@/domain/absence/absence';
import { backFrom } from '@/domain/absence/back-from';
import type { Person } from '@/domain/case';
import type { CaseRow } from '@/domain/case-row';
import { startOfDateAt } from '@/domain/place-days';
import { coveredBy } from '@/domain/absence/covered-by';
import { can } from '@/domain/policy';
import { addDays } from '@/lib/zoned-time';
import type { Answer, Caller } from '../call/call';
import { wireRow } from '../lists/list-service';
import { type CaseTasks, tasksByCase } from './my-day-tasks';
import type { Reading } from '../stored/shape';

type Back = Answer<(typeof myDayEndpoints)['getMyDay']>['back'];

/** Of each case that changed meanwhile so many changes are told; the timeline has all. */
const TOLD = 5;

/** The work of one colleague who is away, as far as it goes to this cover. */
export interface CoveredWork {
  readonly personId: string;
  readonly person: Person;
  readonly rows: readonly CaseRow[];
  readonly tasks: readonly CaseTasks[];
  /** The rows of a list of the colleague's that are this cover's. */
  readonly only: (rows: readonly CaseRow[]) => readonly CaseRow[];
}

/**
 * What this person covers today (Product reference, §6, §9: absence cover): work of colleagues who
 * are away, by language or office where it is shared out, also that of whoever a colleague who is away
 * would cover; and only what the cover may see.
 */
export async function coveredWork(
  tx: Reading,
  caller: Caller,
  nowMs: number,
  rowsOf: (filter: CaseFilter) => Promise<readonly CaseRow[]>,
): Promise<readonly CoveredWork[]> {
  const { actor, person: me } = caller;
  const found: CoveredWork[] = [];
  const people = await tx.list('people');
  const covered = new Set(coveredBy(me.id, people, nowMs));
  for (const person of people) {
    if (!covered.has(person.id)) continue;
    const isMine = (row: CaseRow): boolean =>
      isAnswering(me.id, person, row) && can(actor, 'case.edit', row);
    const only = (rows: readonly CaseRow[]): readonly CaseRow[] => rows.filter(isMine);
    // One after the other: a transaction is one line of work.
    const rows = only(await rowsOf({ owner: [person.id] }));
    const tasks = await tasksByCase(tx, actor, person, rows);
    found.push({
      personId: person.id,
      person,
      rows,
      tasks: tasks.filter(({ row }) => isMine(row)),
      only,
    });
  }
  return found;

  /** A cover who is away as well still sees it, beside whoever answers for both. */
  function isAnswering(id: string, person: Person, row: CaseRow): boolean {
    const absence = absenceAt(person, nowMs);
    const isCover = absence !== null && coverOf(absence, row) === id;
    return isCover || answeringFor(person.id, people, row, nowMs) === id;
  }
}

/** What others did in one's cases while one was away, for some days after coming back. */
export async function backOf(
  tx: Reading,
  person: Person,
  mine: readonly CaseRow[],
  nowMs: number,
): Promise<Back> {
  const absence = backFrom(person, nowMs);
  if (absence === null) return null;
  const { fromOn, toOn } = absence;
  const fromMs = startOfDateAt(person.place, fromOn);
  const toMs = startOfDateAt(person.place, addDays(toOn, 1));
  const items: NonNullable<Back>['items'][number][] = [];
  for (const row of mine) {
    const all = await tx.listEvents({ index: 'case', value: row.id, order: 'descending' });
    const events = all.filter(({ at, by }) => {
      const ms = Date.parse(at);
      return by !== null && by !== person.id && ms >= fromMs && ms < toMs;
    });
    if (events.length === 0) continue;
    const told = events.slice(0, TOLD).map(({ kind, at, by }) => ({ kind, at, by: by ?? '' }));
    items.push({ row: wireRow(row), count: events.length, events: told });
  }
  return { fromOn, toOn, items };
}
