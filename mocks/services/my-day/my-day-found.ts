import type { CaseFilter } from '@/contract/case-list';
import type { CaseRecord } from '@/domain/case';
import type { CaseRow } from '@/domain/case-row';
import { type MyDayReason, sortedReasons } from '@/domain/my-day/my-day';
import { hasReminded } from '@/domain/my-day/tasks-owed';
import type { NoteRecord } from '@/domain/notes/note';
import { can } from '@/domain/policy';
import type { Caller } from '../call/call';
import type { Reading } from '../stored/shape';
import { callOf, isPromised } from './my-day-calls';
import type { CoveredWork } from './my-day-cover';
import type { CaseFollowUps } from './my-day-follow-ups';
import { newMentions } from './my-day-news';
import { type CaseTasks, tasksByCase } from './my-day-tasks';

/** The lists that a day is made of: each reason is a list with this filter. */
const MY_DAY_LISTS = {
  duty: { duty: 'me' },
  'nobody-on-duty': { duty: 'nobody' },
  overdue: { owner: ['me'], band: ['overdue'] },
  'hand-off': { handOff: 'in' },
  transfer: { transfer: 'in' },
  'hold-review': { owner: ['me'], hold: 'review-due' },
  'due-today': { owner: ['me'], band: ['due-today'] },
} as const satisfies Partial<Record<MyDayReason, CaseFilter>>;

/** Of a colleague who is away the cover answers for these. */
const COVERED_REASONS = ['overdue', 'hold-review', 'due-today'] as const;

/** The cases of a day while it is gathered, each once, with all that it asks of me. */
export interface FoundCases {
  readonly add: (row: CaseRow, reason: MyDayReason) => void;
  readonly ids: () => readonly string[];
  readonly asks: (id: string, reason: MyDayReason) => boolean;
  readonly owed: () => readonly Owed[];
}

/** A case of the day, with what it asks of me, the weightiest first. */
export interface Owed {
  readonly row: CaseRow;
  readonly reasons: readonly MyDayReason[];
}

/** Gathers cases with all reasons for which each is in a day. */
export function foundCases(): FoundCases {
  const found = new Map<string, { readonly row: CaseRow; readonly reasons: Set<MyDayReason> }>();
  return {
    add: (row, reason) => {
      const held = found.get(row.id);
      if (held === undefined) found.set(row.id, { row, reasons: new Set([reason]) });
      else held.reasons.add(reason);
    },
    ids: () => [...found.keys()],
    asks: (id, reason) => found.get(id)?.reasons.has(reason) ?? false,
    owed: () =>
      [...found.values()].map(({ row, reasons }) => ({ row, reasons: sortedReasons(reasons) })),
  };
}

/** What each step of gathering needs. */
export interface Gathering {
  readonly tx: Reading;
  readonly caller: Caller;
  readonly nowMs: number;
  /** When today is over, where the person sits. */
  readonly endMs: number;
  /** The rows of a list as the person would see it. */
  readonly rowsOf: (filter: CaseFilter) => Promise<readonly CaseRow[]>;
  readonly found: FoundCases;
}

/** My cases, and my tasks in them and in those of others. */
export interface OwnWork {
  readonly rows: readonly CaseRow[];
  readonly tasks: readonly CaseTasks[];
}

/** Reasons that are a list each: whatever stands in the list. */
export async function addLists({ rowsOf, found }: Gathering): Promise<void> {
  for (const [reason, filter] of Object.entries(MY_DAY_LISTS)) {
    // One after the other: a transaction is one line of work.
    for (const row of await rowsOf(filter)) found.add(row, reason as MyDayReason);
  }
}

/** Contacts promised in my cases, and tasks of mine that have reminded. */
export async function addOwnWork(gathering: Gathering): Promise<OwnWork> {
  const { tx, caller, rowsOf } = gathering;
  const rows = await rowsOf({ owner: ['me'] });
  addPromises(gathering, rows);
  const tasks = await tasksByCase(tx, caller.actor, caller.person, rows);
  addReminders(gathering, tasks);
  return { rows, tasks };
}

/** Work of colleagues who are away, as far as it is mine to cover. */
export async function addCoveredWork(
  gathering: Gathering,
  covered: readonly CoveredWork[],
): Promise<void> {
  const { rowsOf, found } = gathering;
  for (const { personId, rows, tasks, only } of covered) {
    for (const reason of COVERED_REASONS) {
      const filter = { ...MY_DAY_LISTS[reason], owner: [personId] };
      for (const row of only(await rowsOf(filter))) found.add(row, reason);
    }
    addPromises(gathering, rows);
    addReminders(gathering, tasks);
  }
}

function addPromises({ endMs, found }: Gathering, rows: readonly CaseRow[]): void {
  for (const row of rows) if (isPromised(row, endMs)) found.add(row, 'promise');
}

function addReminders({ nowMs, found }: Gathering, tasks: readonly CaseTasks[]): void {
  for (const { row, tasks: ofCase } of tasks) {
    if (ofCase.some((each) => hasReminded(each, nowMs))) found.add(row, 'task');
  }
}

/** What follow-ups ask, of all who are given. */
export function addFollowUps({ found }: Gathering, all: readonly CaseFollowUps[]): void {
  for (const { row, owed } of all) for (const { reason } of owed) found.add(row, reason);
}

/**
 * For whom I cover a case, by its id. What is mine already is not told as somebody else's, who has
 * work in it as well.
 *
 * @param asksMe the cases that ask something of me by themselves.
 * @param others what else is somebody's in a case: follow-ups, notes that name them.
 */
export function coveringForWhom(
  meId: string,
  asksMe: ReadonlySet<string>,
  covered: readonly CoveredWork[],
  others: readonly Pick<CaseFollowUps, 'row' | 'personId'>[],
): ReadonlyMap<string, string> {
  const theirs = [
    ...covered.flatMap(({ personId, rows, tasks }) =>
      [...rows, ...tasks.map(({ row }) => row)].map((row) => ({ row, personId })),
    ),
    ...others,
  ];
  return new Map(
    theirs
      .filter(({ row }) => row.ownerId !== meId && !asksMe.has(row.id))
      .map(({ row, personId }) => [row.id, personId]),
  );
}

/** What notes say to me, or to somebody whom I cover. */
interface Mentions {
  /** By the case's id. */
  readonly notes: ReadonlyMap<string, readonly NoteRecord[]>;
  /** Whom those name that are not mine to read by themselves. */
  readonly theirs: readonly { readonly row: CaseRow; readonly personId: string }[];
}

/** Cases whose notes name me, or whom I cover while they are away, with these notes. */
export async function addMentions(
  { tx, caller, nowMs, found }: Gathering,
  covered: readonly CoveredWork[],
): Promise<Mentions> {
  const meId = caller.person.id;
  const notes = new Map<string, readonly NoteRecord[]>();
  const theirs: Mentions['theirs'][number][] = [];
  // One after the other: a transaction is one line of work.
  for (const [caseId, named] of await newMentions(tx, { person: caller.person, meId, nowMs })) {
    const row = await tx.getRow(caseId);
    if (row === null || !can(caller.actor, 'case.read', row)) continue;
    found.add(row, 'mention');
    notes.set(caseId, named);
  }
  for (const { person, only } of covered) {
    for (const [caseId, named] of await newMentions(tx, { person, meId, nowMs })) {
      const held = await tx.getRow(caseId);
      for (const row of held === null ? [] : only([held])) {
        found.add(row, 'mention');
        theirs.push({ row, personId: person.id });
        const others = notes.get(caseId) ?? [];
        notes.set(caseId, [...others, ...named.filter((note) => !others.includes(note))]);
      }
    }
  }
  return { notes, theirs };
}

type DayCall = ReturnType<typeof callOf>;

/**
 * Calls that are owed in these cases; those that can be made now are a reason of their own.
 *
 * @returns by the case's id, also those whose window is shut.
 */
export function addCalls(
  { nowMs, found }: Gathering,
  calling: readonly CaseRow[],
  records: ReadonlyMap<string, CaseRecord>,
): ReadonlyMap<string, DayCall> {
  const calls = new Map<string, DayCall>();
  for (const row of calling) {
    const record = records.get(row.id);
    if (record === undefined) continue;
    const call = callOf(record, nowMs);
    calls.set(row.id, call);
    if (call.phone !== null && call.isOpen) found.add(row, 'call');
  }
  return calls;
}
