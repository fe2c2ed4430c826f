import type { DocumentWire, EditDocument, RegisterDocument } from '@/contract/plan/document';
import type { ShownEntry } from '@/data/command/outbox-parts';
import { isOnlyGivenBack } from '@/domain/plan/documents/decide-document';

/** What the outbox still holds of a document. */
export type Unsent = 'registered' | 'changed' | 'given-back' | 'taken-out';

export interface ShownDocument {
  readonly document: DocumentWire;
  /** Null where the server knows of everything. */
  readonly unsent: Unsent | null;
}

/** An entry of the outbox, as far as the register asks. */
export type UnsentEntry = Pick<
  ShownEntry,
  'operationId' | 'params' | 'body' | 'state' | 'isCalledOff'
>;

/**
 * The register as the person has left it: what the server knows, and over it what waits in the outbox. What
 * was refused or called off is not among it.
 *
 * @param entries of this case, in the order in which they were given.
 * @param by whose entries they are.
 */
export function withUnsent(
  documents: readonly DocumentWire[],
  entries: readonly UnsentEntry[],
  { caseId, by }: Pick<DocumentWire, 'caseId' | 'by'>,
): readonly ShownDocument[] {
  const shown = new Map<string, ShownDocument>(
    documents.map((document) => [document.id, { document, unsent: null }]),
  );
  for (const { operationId, params, body, state, isCalledOff } of entries) {
    if (state === 'refused' || isCalledOff) continue;
    if (operationId === 'registerDocument') {
      // The contract's own body, as the form has sent it.
      const sent = body as RegisterDocument;
      const document = { ...sent, version: 1, caseId, by };
      // It may have arrived, and its answer been lost.
      if (!shown.has(sent.id)) shown.set(sent.id, { document, unsent: 'registered' });
      continue;
    }
    const held = shown.get(params['documentId'] ?? '');
    if (held === undefined) continue;
    if (operationId === 'removeDocument') {
      shown.set(held.document.id, { ...held, unsent: 'taken-out' });
    } else if (operationId === 'editDocument') {
      // As above.
      shown.set(held.document.id, changed(held, body as EditDocument));
    }
  }
  return [...shown.values()];
}

function changed({ document, unsent }: ShownDocument, body: EditDocument): ShownDocument {
  const isGivenBack = unsent === null && isOnlyGivenBack(document, body);
  return {
    document: { ...document, ...body },
    unsent: isGivenBack ? 'given-back' : (unsent ?? 'changed'),
  };
}
