import { recordsToday } from '../../records/record-changes';
import { OPEN_STAGES } from '../../stage/open-stages';
import type { CaseFacts, Refusal } from '../../stage/decision';
import type { CaseDocument } from '../document';

export type DocumentFields = Omit<CaseDocument, 'id' | 'version' | 'caseId' | 'by'>;

/** What does not fit in a line of the register, by the field it is told at. */
type DocumentFault = 'required' | 'out-of-order' | 'in-the-future' | 'after-receipt';
export type DocumentFaults = Partial<
  Readonly<Record<'recordKind' | 'datedOn' | 'receivedOn' | 'returnedOn', DocumentFault>>
>;

/** Whether what was lent is still with us. */
export const isToBeReturned = ({
  isLent,
  returnedOn,
}: Pick<CaseDocument, 'isLent' | 'returnedOn'>): boolean => isLent && returnedOn === null;

/** What was lent and is still with us, what came first before the others. */
export const toBeReturned = (documents: readonly CaseDocument[]): readonly CaseDocument[] =>
  documents
    .filter(isToBeReturned)
    .toSorted((one, other) => (one.receivedOn < other.receivedOn ? -1 : 1));

/**
 * What is told of a document, without what its other answers rule out: only a record stands in a line of
 * the checklist, and only what was lent goes back.
 */
export const fittingFields = (fields: DocumentFields): DocumentFields => ({
  ...fields,
  recordKind: fields.kind === 'record' ? fields.recordKind : null,
  returnedOn: fields.isLent ? fields.returnedOn : null,
});

/**
 * What does not fit together in what is told of a document.
 *
 * @param todayOn the date where records are gathered (`recordsToday`).
 */
export function documentFaults(fields: DocumentFields, todayOn: string): DocumentFaults {
  const { kind, recordKind, datedOn, receivedOn, returnedOn } = fittingFields(fields);
  return {
    ...(kind === 'record' && recordKind === null && { recordKind: 'required' }),
    ...(datedOn !== null && datedOn > receivedOn && { datedOn: 'after-receipt' }),
    ...(receivedOn > todayOn && { receivedOn: 'in-the-future' }),
    ...(returnedOn !== null && returnedOn < receivedOn && { returnedOn: 'out-of-order' }),
    ...(returnedOn !== null && returnedOn > todayOn && { returnedOn: 'in-the-future' }),
  };
}

type Decided =
  | { readonly ok: true; readonly document: CaseDocument }
  | { readonly ok: false; readonly refusal: Refusal }
  | { readonly ok: false; readonly faults: DocumentFaults };

/**
 * A document is registered while its case is open, and by whom is who gives the command.
 *
 * @returns the line of the register, a refusal, or faults by field.
 */
export const decideRegister = (facts: CaseFacts, id: string, fields: DocumentFields): Decided =>
  decided(facts, fields, { id, version: 1, caseId: facts.case.id, by: facts.by });

/** What is told of a document is mended; who registered it stays. What was lent may go back at any time. */
export function decideChange(
  facts: CaseFacts,
  held: CaseDocument,
  fields: DocumentFields,
): Decided {
  const { id, version, caseId, by } = held;
  return decided(facts, fields, { id, version, caseId, by }, isOnlyGivenBack(held, fields));
}

/** A line that was registered by mistake is taken away. */
export const decideRemove = ({ case: { stage } }: Pick<CaseFacts, 'case'>): Refusal | null =>
  stage === 'closed' ? closed() : null;

function decided(
  { case: record, at }: CaseFacts,
  fields: DocumentFields,
  own: Pick<CaseDocument, 'id' | 'version' | 'caseId' | 'by'>,
  mayBeClosed = false,
): Decided {
  if (record.stage === 'closed' && !mayBeClosed) return { ok: false, refusal: closed() };
  const faults = documentFaults(fields, recordsToday(record, Date.parse(at)));
  if (Object.keys(faults).length > 0) return { ok: false, faults };
  return { ok: true, document: { ...fittingFields(fields), ...own } };
}

const closed = (): Refusal => ({ code: 'wrong-stage', stage: 'closed', allowed: OPEN_STAGES });

/** Whether what was lent goes back, and nothing else is told anew. */
export const isOnlyGivenBack = (held: CaseDocument, fields: DocumentFields): boolean =>
  isToBeReturned(held) &&
  Object.entries(fields).every(
    ([name, value]) => name === 'returnedOn' || held[name as keyof DocumentFields] === value,
  );
