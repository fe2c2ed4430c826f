import { useState } from 'react';
import { jsonEqual } from '@/domain/merge/json-equal';
import { type FlatFields, type MergeConflict, mergeGroups } from '@/domain/merge/merge-groups';
import type { SchemaForm } from './use-schema-form';

/** The record that a form changes, as it stands now. */
export interface FormRecord<V> {
  readonly values: V;
  /** Name of its table, under which the words name its fields: `stays`. */
  readonly table: string;
  /** Fields that only make sense together, and are decided together. */
  readonly together?: readonly (readonly (keyof V & string)[])[];
}

export interface FormConflict {
  readonly fields: readonly MergeConflict[];
  /** @param picks what stays, by `MergeConflict.field`; those not named stay as the record has them. */
  readonly decide: (picks: Readonly<Record<string, unknown>>) => void;
}

interface Beside<V> {
  /** What the values were typed over. */
  readonly base: V;
  readonly conflict: Omit<FormConflict, 'decide'> | null;
  /** Takes the decision. @returns what changes of the values. */
  readonly decide: (picks: Readonly<Record<string, unknown>>) => Partial<V>;
}

/**
 * Keeps a form beside its record (Quality, §1): what somebody else changes and I have not touched
 * comes into the form, what only I changed stays, and what both changed is to be decided before it is
 * sent. So nothing that is sent takes back what I have not seen.
 */
export function useRecordBeside<V extends object>(
  record: FormRecord<V> | null,
  { values, set }: Pick<SchemaForm<V>, 'values' | 'set'>,
  begun: V,
): Beside<V> {
  const [held, setHeld] = useState({ base: begun, theirs: begun });
  const flat = (of: V): FlatFields => Object.fromEntries(Object.entries(of));
  const groups = record?.together ?? [];
  if (record !== null && !jsonEqual(record.values, held.theirs)) {
    const theirs = record.values;
    const sides = { base: flat(held.base), mine: flat(values), theirs: flat(theirs) };
    const { merged, conflicts } = mergeGroups(sides, groups);
    const open = (side: 'mine' | 'base') =>
      Object.fromEntries(conflicts.map((each) => [each.field, each[side]]));
    // The fields are those of V: each of the three sides has them all.
    setHeld({ base: { ...theirs, ...open('base') } as V, theirs });
    const next = { ...merged, ...open('mine') } as V;
    if (!jsonEqual(next, values)) set(next);
  }
  const theirs = flat(held.theirs);
  const fields = Object.entries(flat(held.base)).flatMap(([field, base]) =>
    jsonEqual(base, theirs[field]) || jsonEqual(flat(values)[field], theirs[field])
      ? []
      : [
          {
            field: `${record?.table}.${field}`,
            base,
            mine: flat(values)[field],
            theirs: theirs[field],
          },
        ],
  );
  return {
    base: held.base,
    conflict: record === null || fields.length === 0 ? null : { fields },
    decide: (picks) => {
      setHeld({ base: held.theirs, theirs: held.theirs });
      return Object.fromEntries(
        fields.map(({ field, theirs: other }) => [
          field.slice(field.indexOf('.') + 1),
          field in picks ? picks[field] : other,
        ]),
      ) as Partial<V>;
    },
  };
}
