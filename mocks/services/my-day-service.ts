import type { myDayEndpoints } from '@/contract/endpoints/my-day';
import type { CaseFilter } from '@/contract/case-list';
import type { CaseRecord } from '@/domain/case';
import type { CaseRow } from '@/domain/case-row';
import { callWindow } from '@/domain/clocks/call-window';
import {
  compareMyDay,
  type MyDayReason,
  sortedReasons,
  tomorrowReasons,
} from '@/domain/my-day/my-day';
import type { NoteRecord } from '@/domain/notes/note';
import { can } from '@/domain/policy';
import { startOfDateAt } from '@/domain/place-days';
import { addDays, isTimeZone, localDateOf } from '@/lib/zoned-time';
import { clockPlaceOf, DIRECT, placeOf } from '@/reference/place';
import type { Answer, Call } from '../routes/call';
import { sortOf, whereOf } from './case-filter';
import { readSense } from './filter-sense';
import { wireRow } from './list-service';
import type { Reading } from './shape';

type Endpoints = typeof myDayEndpoints;
type Entry = Answer<Endpoints['getMyDay']>['items'][number];

/** More of one kind than this nobody does in a day. */
const MOST = 200;
/** A mention that is older than this many days calls nobody any more (config). */
const MENTION_DAYS = 14;

/** The lists that a day is made of: each reason is a list with this filter. */
export const MY_DAY_LISTS = {
  duty: { duty: 'me' },
  overdue: { owner: ['me'], band: ['overdue'] },
  'hand-off': { handOff: 'in' },
  transfer: { transfer: 'in' },
  'hold-review': { owner: ['me'], hold: 'review-due' },
  'due-today': { owner: ['me'], band: ['due-today'] },
} as const satisfies Partial<Record<MyDayReason, unknown>>;

/** What the case waits for is a call of mine. */
const CALLS: ReadonlySet<string> = new Set(['make-first-contact', 'call-again']);

/** All that one person owes today, read in one view of the store. */
export async function getMyDay(
  tx: Reading,
  call: Call<Endpoints['getMyDay']>,
): Promise<Answer<Endpoints['getMyDay']>> {
  const { caller, nowMs, now } = call;
  const { id: meId, place } = caller.person;
  const sense = await readSense(tx, call);
  const day = daysOf(place, nowMs);
  const found = new Map<string, { readonly row: CaseRow; readonly reasons: Set<MyDayReason> }>();
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
    for (const row of await rowsOf(filter as unknown as CaseFilter))
      add(row, reason as MyDayReason);
  }
  const mine = await rowsOf({ owner: ['me'] });
  const owesCall = (row: CaseRow): boolean =>
    row.waitingOn === null &&
    (CALLS.has(row.blocker?.next ?? '') || isBefore(row.nextContactAt, day.endMs));
  for (const row of mine) {
    if (isBefore(row.nextContactAt, day.endMs)) add(row, 'promise');
  }
  const mentions = await newMentions(tx, call, nowMs);
  for (const [caseId] of mentions) {
    // oxlint-disable-next-line no-await-in-loop
    const row = await tx.getRow(caseId);
    if (row !== null && can(caller.actor, 'case.read', row)) add(row, 'mention');
  }

  const calling = mine.filter(owesCall);
  const ids = [...new Set([...found.keys(), ...calling.map(({ id }) => id)])];
  const records = new Map(
    (await tx.getMany('cases', ids)).flatMap((record) => (record ? [[record.id, record]] : [])),
  );
  for (const row of calling) {
    const record = records.get(row.id);
    if (
      record !== undefined &&
      callOf(record, nowMs).phone !== null &&
      callOf(record, nowMs).isOpen
    ) {
      add(row, 'call');
    }
  }
  const owing = new Set(calling.map(({ id }) => id));
  const items = [...found.values()].flatMap(({ row, reasons }): readonly Entry[] => {
    const record = records.get(row.id);
    if (record === undefined) return [];
    const mentioned = mentions.get(row.id) ?? [];
    return [
      {
        row: wireRow(row),
        reasons: [...sortedReasons(reasons)],
        at: momentOf(row, reasons, mentioned),
        call: owing.has(row.id) ? callOf(record, nowMs) : null,
        handOffId: reasons.has('hand-off') ? (record.handOff?.id ?? null) : null,
        mentions: mentioned.map(({ id, by, at, text }) => ({ noteId: id, by, at, text })),
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
    done: await doneBy(tx, meId, nowMs),
    tomorrow: mine.flatMap((row) => {
      // Today may last longer where the one who must act sits than where I do.
      const isToday = found.get(row.id)?.reasons.has('due-today') ?? false;
      const asked = tomorrowReasons(row, day.tomorrow);
      const reasons = isToday ? asked.filter((reason) => reason !== 'due') : asked;
      return reasons.length === 0 ? [] : [{ row: wireRow(row), reasons: [...reasons] }];
    }),
    asOf: now,
  };
}

const isBefore = (at: string | null, ms: number): boolean => at !== null && Date.parse(at) < ms;

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

/** Since when others wait, or for when a contact was promised. */
function momentOf(
  row: CaseRow,
  reasons: ReadonlySet<MyDayReason>,
  mentions: readonly NoteRecord[],
): string | null {
  if (reasons.has('call') || reasons.has('promise')) return row.nextContactAt ?? row.stageSince;
  if (reasons.has('hand-off')) return row.handOff?.askedAt ?? null;
  if (reasons.has('transfer')) return row.transfer?.askedAt ?? null;
  if (reasons.has('hold-review')) return row.holdReviewFrom;
  return mentions[0]?.at ?? null;
}

/** Whom to ring, and until when one may. */
function callOf({ caller, disclosure, office, campus }: CaseRecord, nowMs: number) {
  const { safeFrom, safeTo } = disclosure;
  const ofOffice = office === DIRECT ? null : placeOf(clockPlaceOf(office, campus)).timeZone;
  const timeZone =
    caller.timeZone !== null && isTimeZone(caller.timeZone) ? caller.timeZone : ofOffice;
  const window = timeZone === null ? null : callWindow({ timeZone, safeFrom, safeTo }, nowMs);
  const maySpeak = caller.consent !== 'withdrawn' && caller.consent !== 'refused';
  const iso = (ms: number | null | undefined): string | null =>
    ms === null || ms === undefined ? null : new Date(ms).toISOString();
  return {
    phone: maySpeak ? caller.phone : null,
    isOpen: window?.isOpen ?? false,
    closesAt: iso(window?.closesAtMs),
    opensAt: iso(window?.opensAtMs),
    consent: caller.consent,
    disclosure,
  };
}

/** Notes that name me, by their case, newest first: those I have not opened the case since. */
async function newMentions(
  tx: Reading,
  { caller }: Call<Endpoints['getMyDay']>,
  nowMs: number,
): Promise<ReadonlyMap<string, readonly NoteRecord[]>> {
  const meId = caller.actor.id;
  const query = { index: 'mention', value: meId, order: 'descending', limit: MOST } as const;
  const since = new Date(nowMs - MENTION_DAYS * 86_400_000).toISOString();
  const byCase = new Map<string, NoteRecord[]>();
  for (const note of await tx.list('notes', query)) {
    if (note.at < since || note.by === meId) continue;
    // oxlint-disable-next-line no-await-in-loop
    const [view] = await tx.list('audit', {
      index: 'view',
      value: `${meId}/${note.caseId}`,
      order: 'descending',
      limit: 1,
    });
    if (view !== undefined && view.at > note.at) continue;
    byCase.set(note.caseId, [...(byCase.get(note.caseId) ?? []), note]);
  }
  return byCase;
}

/** What this person did in the last minutes and may still take back, newest first. */
async function doneBy(
  tx: Reading,
  meId: string,
  nowMs: number,
): Promise<Answer<Endpoints['getMyDay']>['done']> {
  const query = { index: 'by', value: meId, order: 'descending', limit: MOST } as const;
  const events = await tx.listEvents(query);
  const reverted = new Set(events.map(({ reverts }) => reverts));
  return events.flatMap(({ id, reference, kind, at, undoUntil }) =>
    undoUntil === null ||
    Date.parse(undoUntil) <= nowMs ||
    reverted.has(id) ||
    reference === undefined
      ? []
      : [{ changeId: id, reference, kind, at, undoUntil }],
  );
}
