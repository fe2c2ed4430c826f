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
