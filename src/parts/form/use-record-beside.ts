import { useState } from 'react';
import { jsonEqual } from '@/domain/merge/json-equal';
import { keepMine } from '@/domain/merge/keep-mine';
import type { FlatFields, MergeConflict } from '@/domain/merge/merge-groups';
import type { SchemaForm } from './use-schema-form';

/** The record that a form changes, as it stands now. */
export interface FormRecord<V> {
  readonly values: V;
  /** Name of its table, under which the words name its fields: `stays`. */
  readonly table: string;
  /** Fields that only make sense together, and are decided together. */
  readonly together?: readonly (readonly (keyof V & string)[])[];
  /**
   * True where what stands in the form was typed over an older state of the record that nobody knows any
   * more, as an entry of the outbox that was refused: whatever differs is to be decided.
   */
  readonly isNewer?: boolean;
}

export interface FormConflict {
  /** Who changed the record last, and when; absent where it does not say. */
  readonly by?: string | null;
  readonly at?: string | null;
  readonly fields: readonly MergeConflict[];
  /** @param picks what stays, by `MergeConflict.field`; those not named stay as the record has them. */
  readonly decide: (picks: Readonly<Record<string, unknown>>) => void;
}

interface Beside<V> {
  /** What the values were typed over. */
  readonly base: V;
  readonly conflict: Omit<FormConflict, 'decide'> | null;
  /** Takes the decision. @returns what changes of the values, and what they stand over from now on. */
  readonly decide: (picks: Readonly<Record<string, unknown>>) => {
    readonly change: Partial<V>;
    readonly base: V;
  };
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
  const [held, setHeld] = useState<Held<V>>(() => ({
    base: begun,
    theirs: begun,
    open: record?.isNewer === true ? differing(record, values) : [],
  }));
  const table = record?.table ?? '';
  if (record !== null && !jsonEqual(record.values, held.theirs)) {
    const theirs = record.values;
    const sides = { base: flat(held.base), mine: flat(values), theirs: flat(theirs) };
    const kept = keepMine(sides, record.together ?? []);
    // What is asked already stays asked: over which values it was typed, nobody knows.
    const asked = record.isNewer === true ? held.open : [];
    const open = [...new Set([...asked, ...kept.conflicts.map(({ field }) => field)])];
    const over = Object.fromEntries(kept.conflicts.map((each) => [each.field, each.base]));
    // The fields are those of V: each of the three sides has them all.
    setHeld({ base: { ...theirs, ...over } as V, theirs, open });
    if (!jsonEqual(kept.values, values)) set(kept.values as V);
  }
  const [base, mine, theirs] = [flat(held.base), flat(values), flat(held.theirs)];
  const fields = held.open.map((name) => ({
    field: `${table}.${name}`,
    base: base[name],
    mine: mine[name],
    theirs: theirs[name],
  }));
  const isOpen = fields.some((one) => !jsonEqual(one.mine, one.theirs));
  return {
    base: held.base,
    conflict: isOpen ? { fields } : null,
    decide: (picks) => {
      setHeld({ base: held.theirs, theirs: held.theirs, open: [] });
      const change = Object.fromEntries(
        held.open.map((name) => {
          const field = `${table}.${name}`;
          return [name, field in picks ? picks[field] : theirs[name]];
        }),
      );
      // As above.
      return { change: change as Partial<V>, base: held.theirs };
    },
  };
}

interface Held<V> {
  readonly base: V;
  /** The record as it was looked at last. */
  readonly theirs: V;
  /** The fields that both have changed, with those that are decided together with them. */
  readonly open: readonly string[];
}

/** The fields in which a form and its record differ, with those that are decided together with them. */
function differing<V extends object>(
  { values: theirs, together = [] }: FormRecord<V>,
  mine: V,
): readonly string[] {
  const [here, there] = [flat(mine), flat(theirs)];
  const differs = (name: string): boolean => !jsonEqual(here[name], there[name]);
  const groupOf = (name: string): readonly string[] =>
    together.find((group) => group.some((each) => each === name)) ?? [name];
  return Object.keys(there).filter((name) => groupOf(name).some(differs));
}

const flat = (of: object): FlatFields => Object.fromEntries(Object.entries(of));
