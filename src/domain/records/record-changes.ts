import { localDateOf } from '@/lib/zoned-time';
import { clockZoneOf } from '@/reference/place';
import type { CaseRecord, RecordItem, RecordRequest } from '../case';
import type { ChaseRecord } from './record-log';
import { blankItem } from '../record-checklist';
import type { RecordKind, RecordState } from '../vocabulary';

/** What one line of the checklist takes over; what is left out stays. */
export type RecordItemPatch = Partial<Omit<RecordItem, 'kind'>>;
export type RecordPatches = Partial<Readonly<Record<RecordKind, RecordItemPatch>>>;

/** Today where the records are gathered: the office, for Direct its campus. */
export function recordsToday(
  { office, campus }: Pick<CaseRecord, 'office' | 'campus'>,
  nowMs: number,
): string {
  return localDateOf(nowMs, clockZoneOf(office, campus));
}

/** How a case asks when nobody says otherwise: as the last time, else of the home physician. */
export function usualRequest(
  record: Pick<CaseRecord, 'records' | 'homePhysician' | 'caller'>,
  todayOn: string,
): RecordRequest {
  const fresh = { on: todayOn, promisedOn: null, chasedOn: null };
  const [latest] = record.records
    .flatMap(({ request }) => (request === null ? [] : [request]))
    .toSorted((one, other) => (one.on > other.on ? -1 : 1));
  if (latest !== undefined) {
    const { from, place, way } = latest;
    return { ...fresh, from, place, way };
  }
  const physician = record.homePhysician;
  if (physician !== null) {
    const way = physician.email === null && physician.phone !== null ? 'phone' : 'e-mail';
    return { ...fresh, from: 'home-physician', place: null, way };
  }
  const way = record.caller.phone === null ? 'e-mail' : 'whatsapp';
  return { ...fresh, from: 'family', place: null, way };
}

/**
 * What one press does to a line: asking fills in how, receiving the day, and going back to "not
 * asked" takes both away. What is known already stays.
 */
export function stateChange(
  item: Pick<RecordItem, 'request' | 'receivedOn'>,
  to: RecordState,
  { todayOn, request }: { readonly todayOn: string; readonly request: RecordRequest },
): RecordItemPatch {
  switch (to) {
    case 'not-asked':
      return { state: to, request: null, receivedOn: null };
    case 'asked':
      return { state: to, request: item.request ?? request, receivedOn: null };
    case 'received':
    case 'needs-translation':
    case 'translated':
      return { state: to, receivedOn: item.receivedOn ?? todayOn };
    case 'not-needed':
      return { state: to };
  }
}

/** The lines that nobody has asked for, and that are neither here nor done without. */
export const unaskedKinds = (records: readonly RecordItem[]): readonly RecordKind[] =>
  records.filter(({ state }) => state === 'not-asked').map(({ kind }) => kind);

/** Asks for several records in one step; of one that is waited for it is a chase. */
export function askPatches(
  records: readonly RecordItem[],
  kinds: readonly RecordKind[],
  request: RecordRequest,
): RecordPatches {
  return patchesOf(records, kinds, ({ state, request: before }) => {
    const isChase = state === 'asked' && before !== null;
    if (!isChase) return { state: 'asked', request, receivedOn: null };
    const promisedOn = request.promisedOn ?? before.promisedOn;
    return { request: { ...request, on: before.on, promisedOn, chasedOn: request.on } };
  });
}

/** A chase: when they heard from us again, and what they promise now. */
export function chasePatches(
  records: readonly RecordItem[],
  { kinds, promisedOn }: Pick<ChaseRecord, 'kinds' | 'promisedOn'>,
  on: string,
): RecordPatches {
  return patchesOf(records, kinds, ({ request }) => {
    if (request === null) return {};
    // A promise that was not kept counts no more.
    const held = request.promisedOn !== null && request.promisedOn > on ? request.promisedOn : null;
    return { request: { ...request, chasedOn: on, promisedOn: promisedOn ?? held } };
  });
}

function patchesOf(
  records: readonly RecordItem[],
  kinds: readonly RecordKind[],
  patch: (item: RecordItem) => RecordItemPatch,
): RecordPatches {
  return Object.fromEntries(
    kinds.map((kind) => [
      kind,
      patch(records.find((item) => item.kind === kind) ?? blankItem(kind)),
    ]),
  );
}

/** The checklist with the patches laid over it; a line that it lacked is added. */
export function patchedRecords(
  records: readonly RecordItem[],
  patches: RecordPatches,
): readonly RecordItem[] {
  const known = new Set(records.map(({ kind }) => kind));
  const kinds = Object.keys(patches) as RecordKind[];
  const added = kinds.filter((kind) => !known.has(kind)).map((kind) => blankItem(kind));
  return [...records, ...added].map((item) => ({ ...item, ...patches[item.kind] }));
}
