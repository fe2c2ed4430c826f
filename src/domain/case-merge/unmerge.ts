import { jsonEqual } from '../merge/json-equal';
import { flatValue, withFlatValues } from './flat-values';
import type { FieldGroupWas, MergeRest, RecordAt } from './merge-record';

/** A record as an un-merge leaves it, and the fields that were changed since and stay. */
export interface PutBack<T> {
  readonly record: T;
  readonly left: readonly string[];
}

/** Puts back each group of fields that holds what the merge wrote; any other is left and named. */
export function putBack<T extends object>(record: T, groups: readonly FieldGroupWas[]): PutBack<T> {
  const values: Record<string, unknown> = {};
  const left: string[] = [];
  for (const group of groups) {
    const changed = group.filter(({ path, after }) => !jsonEqual(flatValue(record, path), after));
    if (changed.length > 0) left.push(...changed.map(({ path }) => path));
    else for (const { path, before } of group) values[path] = before;
  }
  return { record: withFlatValues(record, values), left };
}

/** A record that stands, or stood, under one of the two cases. */
export interface FoundRecord extends RecordAt {
  readonly caseId: string;
}

/** Which of the moved records go back, and what is said of the others and of what came since. */
export function recordsBack(
  merge: {
    readonly intoId: string;
    readonly intoReference: string;
    readonly moved: readonly RecordAt[];
    readonly under: readonly Pick<RecordAt, 'table' | 'id'>[];
  },
  found: readonly FoundRecord[],
): { readonly back: readonly FoundRecord[]; readonly rest: readonly MergeRest[] } {
  const keyOf = ({ table, id }: Pick<RecordAt, 'table' | 'id'>): string => `${table}/${id}`;
  const moved = new Map(merge.moved.map((record) => [keyOf(record), record]));
  const known = new Set(merge.under.map(keyOf));
  const isUnchanged = (record: FoundRecord): boolean =>
    record.caseId === merge.intoId && record.version === moved.get(keyOf(record))?.version;
  const back = found.filter(isUnchanged);
  const changed = found.filter((record) => moved.has(keyOf(record)) && !isUnchanged(record));
  const since = found.filter(
    (record) => record.caseId === merge.intoId && !known.has(keyOf(record)),
  );
  const named = (kind: MergeRest['kind'], records: readonly FoundRecord[]): readonly MergeRest[] =>
    [...new Set(records.map(({ table }) => table))].map((name) => ({
      kind,
      reference: merge.intoReference,
      name,
      count: records.filter(({ table }) => table === name).length,
    }));
  return { back, rest: [...named('records-changed', changed), ...named('records-since', since)] };
}

/** Fields that stay as they are after an un-merge, each by its path. */
export const fieldsLeft = (
  kind: MergeRest['kind'],
  reference: string | null,
  paths: readonly string[],
): readonly MergeRest[] => paths.map((name) => ({ kind, reference, name, count: 1 }));
