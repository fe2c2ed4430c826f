import { type CaseFilter, countedFor } from '@/contract/case-list';
import type { myDayEndpoints } from '@/contract/endpoints/my-day';
import type { CaseRow } from '@/domain/case-row';
import { startOfDateAt } from '@/domain/place-days';
import { addDays, localDateOf } from '@/lib/zoned-time';
import { placeOf } from '@/reference/place';
import type { Answer, Call } from '../call/call';
import { ProblemError } from '../call/problem-error';
import type { FollowUpIndex } from '../follow-up/follow-up-index';
import { type FilterSense, sortOf, whereOf } from '../lists/case-filter';
import { readSense } from '../lists/filter-sense';
import { wireRowWith } from '../lists/list-service';
import type { Reading } from '../stored/shape';
import { owesCall } from './my-day-calls';
import { backOf, coveredWork } from './my-day-cover';
import { addCoverage } from './my-day-coverage';
import { followUpsByCase } from './my-day-follow-ups';
import {
  addCalls,
  addCoveredWork,
  addFollowUps,
  addLists,
  addMentions,
  addOwnWork,
  coveringForWhom,
  foundCases,
  type Gathering,
} from './my-day-found';
import { addInterpreters } from './my-day-interpreters';
import { wireItems } from './my-day-items';
import { doneBy } from './my-day-news';
import { addRecordChases } from './my-day-records';
import { addReturned } from './my-day-returned';
import { together } from './my-day-tasks';
import { tomorrowOf } from './my-day-tomorrow';
import { unclaimedOf } from './my-day-unclaimed';

type Endpoints = typeof myDayEndpoints;
type Day = Answer<Endpoints['getMyDay']>;

/** More of one kind than this nobody does in a day. */
const MOST = 200;

/**
 * All that one person owes today, read in one view of the store: first what is mine by itself, then
 * what I cover, what names me and whom to ring; each case once, with all its reasons.
 *
 * @param index null while the rows of follow-ups are still being made: the day says that they lack.
 */
export async function getMyDay(
  tx: Reading,
  call: Call<Endpoints['getMyDay']>,
  index: FollowUpIndex | null,
): Promise<Day> {
  const { caller, nowMs, now } = call;
  const { actor, person } = caller;
  const wireRow = wireRowWith(await countedConflicts(tx, call));
  const { endMs, tomorrow } = daysOf(person.place, nowMs);
  const found = foundCases();
  const sense = await readSense(tx, call);
  const rowsOf = rowsWith(tx, sense);
  const gathering: Gathering = { tx, caller, nowMs, endMs, rowsOf, found };

  await addLists(gathering);
  const own = await addOwnWork(gathering);
  const covered = await coveredWork(tx, caller, nowMs, rowsOf);
  const answering = [{ personId: person.id, only: (rows: readonly CaseRow[]) => rows }, ...covered];
  const asked = { caller, nowMs, answering, tomorrow };
  const followUps = index === null ? [] : await followUpsByCase(tx, index, asked);
  const [ownFollowUps, theirFollowUps] = [
    followUps.filter(({ personId }) => personId === person.id),
    followUps.filter(({ personId }) => personId !== person.id),
  ];
  addFollowUps(gathering, ownFollowUps);

  const asksMe = new Set(found.ids());
  await addCoveredWork(gathering, covered);
  addFollowUps(gathering, theirFollowUps);

  const { notes: mentions, theirs } = await addMentions(gathering, covered);
  const others = [...theirFollowUps, ...theirs];
  const coveringFor = coveringForWhom(person.id, asksMe, covered, others);

  const answered = [...own.rows, ...covered.flatMap(({ rows }) => rows)];
  const returned = await addReturned(gathering, answered);
  const chases = await addRecordChases(gathering, answered);
  const coverage = await addCoverage(gathering, answered);
  const interpreters = await addInterpreters(gathering, answered);
  const calling = answered.filter((row) => owesCall(row, endMs));
  const records = await recordsOf(tx, [...found.ids(), ...calling.map(({ id }) => id)]);
  const calls = addCalls(gathering, calling, records);

  const tasks = together([...own.tasks, ...covered.flatMap((each) => each.tasks)]);
  const said = {
    calls,
    mentions,
    coveringFor,
    returned,
    coverage,
    interpreters,
    chases,
    tasks,
    followUps,
  };
  const parts = { records, ...said, wireRow, nowMs };
  const isToday = ({ id }: CaseRow): boolean => found.asks(id, 'due-today');
  const ahead = { tasks, chases, promised: followUps };
  const later = tomorrowOf({ mine: answered, ...ahead, isToday, tomorrow });
  return {
    items: [...wireItems(found.owed(), parts)],
    unclaimed: await unclaimedOf(tx, actor, (filter) => whereOf(filter, sense)),
    isWhole: index !== null,
    done: await doneBy(tx, actor, nowMs),
    back: await backOf(tx, person, own.rows, nowMs),
    tomorrow: later.map(({ row, reasons }) => ({ row: wireRow(row), reasons: [...reasons] })),
    asOf: now,
  };
}

/** Reads a list as this person sees it, what is due first in front. */
const rowsWith =
  (tx: Reading, sense: FilterSense) =>
  async (filter: CaseFilter): Promise<readonly CaseRow[]> => {
    const window = { where: whereOf(filter, sense), sort: sortOf('due'), limit: MOST };
    return (await tx.queryRows(window)).rows;
  };

async function recordsOf(tx: Reading, ids: readonly string[]) {
  const records = await tx.getMany('cases', [...new Set(ids)]);
  return new Map(records.flatMap((record) => (record ? [[record.id, record] as const] : [])));
}

/**
 * Null where nobody asks, and while those of a very large world are still being counted: the day does
 * not wait for it.
 */
async function countedConflicts(
  tx: Reading,
  { query, conflicted }: Call<Endpoints['getMyDay']>,
): Promise<ReadonlyMap<string, number> | null> {
  if (countedFor(query.extra).length === 0) return null;
  try {
    return await conflicted(tx);
  } catch (error) {
    if (error instanceof ProblemError && error.code === 'unavailable') return null;
    throw error;
  }
}

/** Today's end and tomorrow, where the person sits. */
function daysOf(place: string, nowMs: number) {
  const today = localDateOf(nowMs, placeOf(place).timeZone);
  const date = addDays(today, 1);
  const endMs = startOfDateAt(place, date);
  return {
    endMs,
    tomorrow: { date, fromMs: endMs, toMs: startOfDateAt(place, addDays(today, 2)) },
  };
}
