import type { myDayEndpoints } from '@/contract/endpoints/my-day';
import type { CaseRecord } from '@/domain/case';
import type { CaseRow } from '@/domain/case-row';
import { compareMyDay, leadReason, type MyDayReason } from '@/domain/my-day/my-day';
import { hasReminded } from '@/domain/my-day/tasks-owed';
import type { NoteRecord } from '@/domain/notes/note';
import { startOfDateAt } from '@/domain/place-days';
import { utcInstantOrNull } from '@/lib/utc';
import { addDays, type PlainDate } from '@/lib/zoned-time';
import { campusPlaceOf } from '@/reference/place';
import type { Answer } from '../call/call';
import { wireFollowUp } from '../follow-up/follow-up-list-service';
import type { wireRowWith } from '../lists/list-service';
import type { addCalls, Owed } from './my-day-found';
import { type CaseFollowUps, followUpMoment, followUpsOf } from './my-day-follow-ups';
import type { CoverageLeft } from './my-day-coverage';
import type { InterpreterFor } from './my-day-interpreters';
import type { CaseReturns } from './my-day-returned';
import type { CaseTasks } from './my-day-tasks';

type Item = Answer<(typeof myDayEndpoints)['getMyDay']>['items'][number];

/** What the entries of a day say beside their reasons, by the case's id where it is a map. */
interface ItemParts {
  readonly records: ReadonlyMap<string, CaseRecord>;
  readonly calls: ReturnType<typeof addCalls>;
  readonly mentions: ReadonlyMap<string, readonly NoteRecord[]>;
  readonly coveringFor: ReadonlyMap<string, string>;
  readonly returned: ReadonlyMap<string, CaseReturns>;
  readonly coverage: ReadonlyMap<string, CoverageLeft>;
  readonly interpreters: ReadonlyMap<string, InterpreterFor>;
  /** When the first record is to be chased. */
  readonly chases: ReadonlyMap<string, string>;
  /** Each case once. */
  readonly tasks: readonly CaseTasks[];
  /** A case as often as somebody answers for something in it: I, or whom I cover. */
  readonly followUps: readonly CaseFollowUps[];
  readonly wireRow: ReturnType<typeof wireRowWith>;
  readonly nowMs: number;
}

/** The entries of a day as they are sent, in the order to do them. */
export function wireItems(owed: readonly Owed[], parts: ItemParts): readonly Item[] {
  const reminding = new Map(
    parts.tasks.map(({ row, tasks }) => [
      row.id,
      tasks.filter((each) => hasReminded(each, parts.nowMs)),
    ]),
  );
  const items = owed.flatMap((entry) => {
    const record = parts.records.get(entry.row.id);
    if (record === undefined) return [];
    const ofCase = parts.followUps.filter((each) => each.row.id === entry.row.id);
    const asking = {
      mentioned: parts.mentions.get(entry.row.id) ?? [],
      reminding: reminding.get(entry.row.id) ?? [],
      followUps: ofCase.flatMap((each) => each.owed),
      returned: parts.returned.get(entry.row.id) ?? {},
      coverage: parts.coverage.get(entry.row.id) ?? null,
      interpreterFor: parts.interpreters.get(entry.row.id) ?? null,
      chaseAt: parts.chases.get(entry.row.id) ?? null,
    };
    return [wireItem(entry, record, asking, parts)];
  });
  return inOrder(items);
}

/** What of a case asks something of me, beside its own clock. */
interface Asking {
  readonly mentioned: readonly NoteRecord[];
  readonly reminding: CaseTasks['tasks'];
  readonly followUps: CaseFollowUps['owed'];
  readonly returned: CaseReturns;
  readonly coverage: CoverageLeft | null;
  readonly interpreterFor: InterpreterFor | null;
  readonly chaseAt: string | null;
}

function wireItem(
  { row, reasons }: Owed,
  { handOff }: CaseRecord,
  asking: Asking,
  { calls, coveringFor, wireRow }: ItemParts,
): Item {
  return {
    row: wireRow(row),
    reasons: [...reasons],
    at: momentOf(row, leadReason({ reasons }), asking),
    call: calls.get(row.id) ?? null,
    handOffId: reasons.includes('hand-off') ? (handOff?.id ?? null) : null,
    handOffReturned: handOffReturnedOf(asking.returned),
    transferReturned: transferReturnedOf(asking.returned),
    mentions: asking.mentioned.map(({ id, by, at, text }) => ({ noteId: id, by, at, text })),
    coveringFor: coveringFor.get(row.id) ?? null,
    coverageEndsOn: asking.coverage?.endsOn ?? null,
    coverageTaken: asking.coverage?.taken ?? null,
    interpreterFor: asking.interpreterFor,
    tasks: asking.reminding.map(({ task }) => task),
    followUps: followUpsOf(asking.followUps).map(wireFollowUp),
  };
}

/** Whoever has returned it is known once it is answered. */
function handOffReturnedOf({ handOff }: CaseReturns): Item['handOffReturned'] {
  if (handOff === undefined) return null;
  const { answeredBy, answeredAt, by, at, reason } = handOff;
  return { by: answeredBy ?? by, at: answeredAt ?? at, reason };
}

function transferReturnedOf({ transfer }: CaseReturns): Item['transferReturned'] {
  if (transfer === undefined) return null;
  const { returnedBy: by, returnedAt: at, reason } = transfer;
  return { by, at, reason };
}

/** Since when others wait, or for when a contact was promised: as the weightiest reason has it. */
function momentOf(
  row: CaseRow,
  lead: MyDayReason,
  { mentioned, reminding, followUps, returned, coverage, interpreterFor, chaseAt }: Asking,
): string | null {
  switch (lead) {
    case 'call':
    case 'promise':
      return row.nextContactAt ?? row.stageSince;
    case 'interpreter':
      return interpreterFor?.at ?? null;
    case 'hand-off':
      return row.handOff?.askedAt ?? null;
    case 'hand-off-returned':
      return returned.handOff?.answeredAt ?? null;
    case 'transfer':
      return row.transfer?.askedAt ?? null;
    case 'transfer-returned':
      return returned.transfer?.returnedAt ?? null;
    case 'hold-review':
      return row.holdReviewFrom;
    case 'coverage':
      return coverage?.endsOn ? momentAfter(coverage.endsOn, row) : row.stageSince;
    case 'records-chase':
      return chaseAt;
    case 'task':
      return utcInstantOrNull(reminding[0]?.remindMs);
    case 'mention':
      return mentioned[0]?.at ?? null;
    case 'follow-up-overdue':
    case 'follow-up-promise':
    case 'follow-up-today':
      return followUpMoment(followUps, lead);
    default:
      return row.dueAt;
  }
}

/** When a date is over at the campus of the case. */
const momentAfter = (on: PlainDate, { campus }: CaseRow): string | null =>
  utcInstantOrNull(startOfDateAt(campusPlaceOf(campus), addDays(on, 1)));

const inOrder = (items: readonly Item[]): readonly Item[] =>
  items
    .map((item) => ({
      item,
      reference: item.row.reference,
      reasons: item.reasons,
      dueAt: item.row.dueAt,
      at: item.at,
      callClosesAt: item.call?.closesAt ?? null,
    }))
    .toSorted(compareMyDay)
    .map(({ item }) => item);
