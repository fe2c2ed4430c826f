import type { myDayEndpoints } from '@/contract/endpoints/my-day';
import type { CaseFilter } from '@/contract/case-list';
import type { CaseRow } from '@/domain/case-row';
import { compareMyDay, leadReason, type MyDayReason, sortedReasons } from '@/domain/my-day/my-day';
import { hasReminded } from '@/domain/my-day/tasks-owed';
import type { NoteRecord } from '@/domain/notes/note';
import { can } from '@/domain/policy';
import { startOfDateAt } from '@/domain/place-days';
import { addDays, localDateOf } from '@/lib/zoned-time';
import { placeOf } from '@/reference/place';
import type { Answer, Call } from '../call/call';
import { sortOf, whereOf } from '../lists/case-filter';
import { readSense } from '../lists/filter-sense';
import { wireRowWith } from '../lists/list-service';
import { callOf, isPromised, owesCall } from './my-day-calls';
import { backOf, coveredWork } from './my-day-cover';
import type { FollowUpIndex } from '../follow-up/follow-up-index';
import { wireFollowUp } from '../follow-up/follow-up-list-service';
import {
  type CaseFollowUps,
  followUpMoment,
  followUpsByCase,
  followUpsOf,
} from './my-day-follow-ups';
import { doneBy, newMentions } from './my-day-news';
import { type CaseTasks, tasksByCase, together } from './my-day-tasks';
import { isoOf, tomorrowOf } from './my-day-tomorrow';
import { ProblemError } from '../call/problem-error';
import type { Reading } from '../stored/shape';

type Endpoints = typeof myDayEndpoints;
type Day = Answer<Endpoints['getMyDay']>;

/** More of one kind than this nobody does in a day. */
const MOST = 200;

/** The lists that a day is made of: each reason is a list with this filter. */
export const MY_DAY_LISTS = {
  duty: { duty: 'me' },
  overdue: { owner: ['me'], band: ['overdue'] },
  'hand-off': { handOff: 'in' },
  transfer: { transfer: 'in' },
  'hold-review': { owner: ['me'], hold: 'review-due' },
  'due-today': { owner: ['me'], band: ['due-today'] },
} as const satisfies Partial<Record<MyDayReason, CaseFilter>>;

/** Of a colleague who is away the cover answers for these. */
const COVERED_REASONS = ['overdue', 'hold-review', 'due-today'] as const;

/** A case of the day, with what it asks of me. */
interface Owed {
  readonly row: CaseRow;
  readonly reasons: Set<MyDayReason>;
}

/**
 * All that one person owes today, read in one view of the store.
 *
 * @param index null while the rows of follow-ups are still being made: the day says that they lack.
 */
export async function getMyDay(
  tx: Reading,
  call: Call<Endpoints['getMyDay']>,
  index: FollowUpIndex | null,
): Promise<Day> {
  const { caller, nowMs, now } = call;
  const wireRow = wireRowWith(await countedConflicts(tx, call));
  const { id: meId, place } = caller.person;
  const sense = await readSense(tx, call);
  const day = daysOf(place, nowMs);
  const found = new Map<string, Owed>();
  const add = (row: CaseRow, reason: MyDayReason): void => {
    const held = found.get(row.id) ?? { row, reasons: new Set<MyDayReason>() };
    held.reasons.add(reason);
    found.set(row.id, held);
  };
  const rowsOf = async (filter: CaseFilter): Promise<readonly CaseRow[]> => {
    const window = { where: whereOf(filter, sense), sort: sortOf('due'), limit: MOST };
    return (await tx.queryRows(window)).rows;
  };

  for (const [reason, filter] of Object.entries(MY_DAY_LISTS)) {
    // One after the other: a transaction is one line of work.
    // oxlint-disable-next-line no-await-in-loop
    for (const row of await rowsOf(filter)) add(row, reason as MyDayReason);
  }
  const mine = await rowsOf({ owner: ['me'] });
  for (const row of mine) if (isPromised(row, day.endMs)) add(row, 'promise');
  const own = await tasksByCase(tx, caller.actor, caller.person, mine);
  const isReminded = (each: CaseTasks['tasks'][number]): boolean => hasReminded(each, nowMs);
  for (const { row, tasks } of own) if (tasks.some(isReminded)) add(row, 'task');
  const covered = await coveredWork(tx, caller, nowMs, rowsOf);
  const answering = [{ personId: meId, only: (rows: readonly CaseRow[]) => rows }, ...covered];
  const ofFollowUps = { caller, nowMs, answering, tomorrow: day.tomorrow };
  const promised = index === null ? [] : await followUpsByCase(tx, index, ofFollowUps);
  const addPromised = ({ row, owed }: CaseFollowUps): void => {
    for (const { reason } of owed) add(row, reason);
  };
  for (const each of promised) if (each.personId === meId) addPromised(each);
  // What is mine already is not told as somebody else's, who has work in it as well.
  const asksMe = new Set(found.keys());
  const coveringFor = new Map<string, string>();
  const cover = (row: CaseRow, personId: string): void => {
    if (row.ownerId !== meId && !asksMe.has(row.id)) coveringFor.set(row.id, personId);
  };
  for (const { personId, rows, tasks: theirs, only } of covered) {
    for (const row of [...rows, ...theirs.map((each) => each.row)]) cover(row, personId);
    for (const reason of COVERED_REASONS) {
      const filter = { ...MY_DAY_LISTS[reason], owner: [personId] };
      // oxlint-disable-next-line no-await-in-loop
      for (const row of only(await rowsOf(filter))) add(row, reason);
    }
  }
  const covering = covered.flatMap(({ rows }) => rows);
  for (const row of covering) if (isPromised(row, day.endMs)) add(row, 'promise');
  const tasks = together([...own, ...covered.flatMap((each) => each.tasks)]);
  for (const { row, tasks: ofCase } of tasks) if (ofCase.some(isReminded)) add(row, 'task');
  for (const each of promised) {
    if (each.personId === meId) continue;
    cover(each.row, each.personId);
    addPromised(each);
  }
  const mentions = await newMentions(tx, meId, nowMs);
  for (const [caseId] of mentions) {
    // oxlint-disable-next-line no-await-in-loop
    const row = await tx.getRow(caseId);
    if (row !== null && can(caller.actor, 'case.read', row)) add(row, 'mention');
  }

  const calling = [...mine, ...covering].filter((row) => owesCall(row, day.endMs));
  const ids = [...new Set([...found.keys(), ...calling.map(({ id }) => id)])];
  const records = new Map(
    (await tx.getMany('cases', ids)).flatMap((record) => (record ? [[record.id, record]] : [])),
  );
  for (const row of calling) {
    const record = records.get(row.id);
    if (record === undefined) continue;
    const { phone, isOpen } = callOf(record, nowMs);
    if (phone !== null && isOpen) add(row, 'call');
  }
  const owing = new Set(calling.map(({ id }) => id));
  const due = new Map(
    tasks.map(({ row, tasks: ofCase }) => [row.id, ofCase.filter(isReminded)] as const),
  );
  const items = [...found.values()].flatMap(({ row, reasons }): Day['items'] => {
    const record = records.get(row.id);
    if (record === undefined) return [];
    const mentioned = mentions.get(row.id) ?? [];
    const reminding = due.get(row.id) ?? [];
    const owed = promised.filter((each) => each.row.id === row.id).flatMap((each) => each.owed);
    const sorted = sortedReasons(reasons);
    return [
      {
        row: wireRow(row),
        reasons: [...sorted],
        at: momentOf(row, leadReason({ reasons: sorted }), { mentioned, reminding, owed }),
        call: owing.has(row.id) ? callOf(record, nowMs) : null,
        handOffId: reasons.has('hand-off') ? (record.handOff?.id ?? null) : null,
        mentions: mentioned.map(({ id, by, at, text }) => ({ noteId: id, by, at, text })),
        coveringFor: coveringFor.get(row.id) ?? null,
        tasks: reminding.map(({ task }) => task),
        followUps: followUpsOf(owed).map(wireFollowUp),
      },
    ];
  });
  const sortable = items.map((entry) => ({
    entry,
    reference: entry.row.reference,
    reasons: entry.reasons,
    dueAt: entry.row.dueAt,
    at: entry.at,
    callClosesAt: entry.call?.closesAt ?? null,
  }));
  return {
    items: sortable.toSorted(compareMyDay).map(({ entry }) => entry),
    isWhole: index !== null,
    done: await doneBy(tx, caller.actor, nowMs),
    back: await backOf(tx, caller.person, mine, nowMs),
    tomorrow: tomorrowOf({
      mine: [...mine, ...covering],
      tasks,
      promised,
      isToday: (row) => found.get(row.id)?.reasons.has('due-today') ?? false,
      tomorrow: day.tomorrow,
    }).map(({ row, reasons }) => ({ row: wireRow(row), reasons: [...reasons] })),
    asOf: now,
  };
}

/** Null where nobody asks, and while those of a very large world are still being counted: the day does not wait for it. */
async function countedConflicts(
  tx: Reading,
  { query, conflicted }: Call<Endpoints['getMyDay']>,
): Promise<ReadonlyMap<string, number> | null> {
  if (!query.extra?.includes('conflicts')) return null;
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

/** What of a case asks something of me, beside its own clock. */
interface Asking {
  readonly mentioned: readonly NoteRecord[];
  readonly reminding: CaseTasks['tasks'];
  readonly owed: CaseFollowUps['owed'];
}

/** Since when others wait, or for when a contact was promised: as the weightiest reason has it. */
function momentOf(
  row: CaseRow,
  lead: MyDayReason,
  { mentioned, reminding, owed }: Asking,
): string | null {
  switch (lead) {
    case 'call':
    case 'promise':
      return row.nextContactAt ?? row.stageSince;
    case 'hand-off':
      return row.handOff?.askedAt ?? null;
    case 'transfer':
      return row.transfer?.askedAt ?? null;
    case 'hold-review':
      return row.holdReviewFrom;
    case 'task':
      return isoOf(reminding[0]?.remindMs);
    case 'mention':
      return mentioned[0]?.at ?? null;
    case 'follow-up-overdue':
    case 'follow-up-promise':
    case 'follow-up-today':
      return followUpMoment(owed, lead);
    default:
      return row.dueAt;
  }
}
