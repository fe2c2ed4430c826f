import { useState } from 'react';
import type { ShownEntry } from '@/data/command/outbox-parts';
import { useOpenedEntry } from './use-opened-entry';

interface FormsOf {
  /** Reference of the case. */
  readonly reference: string;
  /** The operations by which a record is added and changed, and the parameter that names it. */
  readonly adds: ShownEntry['operationId'];
  readonly edits: ShownEntry['operationId'];
  readonly param: string;
  /** Where nothing may be changed no form is open. */
  readonly canEdit: boolean;
}

export interface OpenForm {
  /** Whether another record is being added. */
  readonly isAdding: boolean;
  /** The entry of the outbox that is added again; null where what is added is new. */
  readonly added: ShownEntry | null;
  readonly isEdited: (id: string) => boolean;
  /** The entry of the outbox that changes this record; null where there is none. */
  readonly entryOf: (id: string) => ShownEntry | null;
  readonly add: () => void;
  readonly edit: (id: string) => void;
  readonly close: () => void;
}

/**
 * Which form stands open in a list of records: one for another record, or in place of one that is
 * changed. What a person opens goes before an entry of the outbox that they came with; once its form has
 * been closed, that is done with.
 */
export function useOpenForm({ reference, adds, edits, param, canEdit }: FormsOf): OpenForm {
  const waiting = useOpenedEntry(reference, ({ operationId }) =>
    [adds, edits].includes(operationId),
  );
  const [open, setOpen] = useState<{ readonly id: string | null } | null>(null);
  const [ended, setEnded] = useState<string | null>(null);
  const entry = waiting?.id === ended ? null : waiting;
  const added = entry?.operationId === adds ? entry : null;
  const entryOf = (id: string): ShownEntry | null =>
    entry?.operationId === edits && entry.params[param] === id ? entry : null;
  return {
    isAdding: canEdit && (open === null ? added !== null : open.id === null),
    added,
    isEdited: (id) => canEdit && (open === null ? entryOf(id) !== null : open.id === id),
    entryOf,
    add: () => setOpen({ id: null }),
    edit: (id) => setOpen({ id }),
    close: () => {
      setOpen(null);
      setEnded(entry?.id ?? ended);
    },
  };
}
