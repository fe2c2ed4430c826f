import type { FieldChange } from '@/domain/field-change';
import type { BesideTable, Shape } from '../stored/shape';

/** One record under the case, put or (null) deleted, and how the timeline tells of it. */
export type BesideWrite = {
  readonly [T in BesideTable]: {
    readonly table: T;
    readonly id: string;
    readonly record: Shape['tables'][T] | null;
    readonly change: FieldChange;
  };
}[BesideTable];

/**
 * A record that is made under the case. The timeline names it by its id: what it says stands in the
 * record alone.
 */
export const madeBeside = <T extends BesideTable>(
  table: T,
  record: Shape['tables'][T],
  field: string,
): BesideWrite =>
  // Under each name there is the record of its table; a union of all cannot say so.
  ({
    table,
    id: record.id,
    record,
    change: { field, before: null, after: record.id },
  }) as BesideWrite;
