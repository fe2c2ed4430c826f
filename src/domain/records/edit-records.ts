import type { CaseRecord, RecordItem } from '../case';
import { isBlank } from '../intake-completeness';
import type { ChaseRecord } from './record-log';
import { accept, type CaseFacts, type Decision, refuse } from '../stage/decision';
import { OPEN_STAGES } from '../stage/open-stages';
import {
  askPatches,
  chasePatches,
  patchedRecords,
  type RecordPatches,
  recordsToday,
  unaskedKinds,
} from './record-changes';
import type { RecordRequest } from '../case';
import { manySourceRefusal, sourceRefusal } from './source-refusal';
import type { RecordKind } from '../vocabulary';

export interface RecordEdit {
  readonly records: RecordPatches;
  /** Why the review is possible without the whole checklist; null takes it back. */
  readonly recordsWaivedReason?: string | null;
}

/** Changes lines of the checklist, and whether the review may begin without it. */
export function editRecords({ case: record }: CaseFacts, edit: RecordEdit): Decision {
  if (record.stage === 'closed') return closed();
  const { recordsWaivedReason: reason } = edit;
  if (reason !== undefined && record.stage !== 'records') {
    return refuse({ code: 'wrong-stage', stage: record.stage, allowed: ['records'] });
  }
  return accept({
    records: patchedRecords(record.records, edit.records),
    ...(reason === undefined ? {} : { recordsWaivedReason: reason }),
  });
}

/** Asks for records in one step, by a letter or otherwise. */
export function askRecords(
  { case: record }: CaseFacts,
  kinds: readonly RecordKind[],
  request: RecordRequest,
): Decision {
  if (record.stage === 'closed') return closed();
  const refusal = sourceRefusal(record, request.from);
  if (refusal !== null) return refuse(refusal);
  return accept({
    records: patchedRecords(record.records, askPatches(record.records, kinds, request)),
  });
}

/**
 * Asks for every record that nobody has asked for yet, as one of many cases; what is waited for is
 * not chased by it.
 */
export function askUnasked(facts: CaseFacts, request: RecordRequest): Decision {
  const kinds = unaskedKinds(facts.case.records);
  if (facts.case.stage !== 'closed' && kinds.length === 0) {
    return refuse({ code: 'nothing-to-ask' });
  }
  const refusal = manySourceRefusal(facts.case, request.from);
  if (facts.case.stage !== 'closed' && refusal !== null) return refuse(refusal);
  return askRecords(facts, kinds, request);
}

/** Logs a chase of records that were asked for; an answer does not mean that they came. */
export function chaseRecords(
  { case: record }: CaseFacts,
  chase: Pick<ChaseRecord, 'at' | 'kinds' | 'promisedOn'>,
): Decision {
  if (record.stage === 'closed') return closed();
  const isAsked = (kind: RecordKind): boolean =>
    record.records.some((item) => item.kind === kind && item.state === 'asked');
  const kinds = chase.kinds.filter((kind) => !isAsked(kind));
  if (kinds.length > 0) return refuse({ code: 'records-not-asked', kinds });
  const on = recordsToday(record, Date.parse(chase.at));
  return accept({
    records: patchedRecords(record.records, chasePatches(record.records, chase, on)),
  });
}

const closed = (): Decision =>
  refuse({ code: 'wrong-stage', stage: 'closed', allowed: OPEN_STAGES });

/** What does not fit in a line, by the field it is told at. */
export type RecordFault = 'required' | 'out-of-order' | 'in-the-future';

/**
 * What does not fit in the checklist, by path (`records.labs.request`); asked of the lines that an
 * edit names, so that one old mistake stops nobody.
 */
export function recordFaults(
  record: Pick<CaseRecord, 'office' | 'campus' | 'records'>,
  kinds: readonly RecordKind[],
  nowMs: number,
): Readonly<Record<string, RecordFault>> {
  const todayOn = recordsToday(record, nowMs);
  const faults: Record<string, RecordFault> = {};
  for (const item of record.records) {
    if (!kinds.includes(item.kind)) continue;
    for (const [field, fault] of faultsOf(item, todayOn)) {
      faults[`records.${item.kind}.${field}`] ??= fault;
    }
  }
  return faults;
}

function* faultsOf(
  { state, request, receivedOn }: RecordItem,
  todayOn: string,
): Generator<readonly [field: string, fault: RecordFault]> {
  if (state === 'asked' && request === null) yield ['request', 'required'];
  if (request !== null) {
    if (request.from === 'other' && isBlank(request.place)) {
      yield ['request.place', 'required'];
    }
    if (request.on > todayOn) yield ['request.on', 'in-the-future'];
    if (request.promisedOn !== null && request.promisedOn < request.on) {
      yield ['request.promisedOn', 'out-of-order'];
    }
    if (receivedOn !== null && receivedOn < request.on) yield ['receivedOn', 'out-of-order'];
  }
  if (receivedOn !== null && receivedOn > todayOn) yield ['receivedOn', 'in-the-future'];
}
