import { BESIDE_TABLES, type BesideTable } from './command';
import type { Reading, Shape } from './shape';

/** A record that stands under a case, with the table that it is of. */
export type Under = {
  readonly [T in BesideTable]: { readonly table: T; readonly record: Shape['tables'][T] };
}[BesideTable];

/** Everything that stands under a case, of every table that joins. */
export async function recordsUnder(tx: Reading, caseId: string): Promise<readonly Under[]> {
  const each = await Promise.all(
    BESIDE_TABLES.map(async (table) => {
      const records = await tx.list(table, { index: 'case', value: caseId });
      return records.map((record): Under => ({ table, record }));
    }),
  );
  return each.flat();
}

/** The same records under another case; their versions say that something was done to them. */
export const movedTo = (caseId: string, records: readonly Under[]): readonly Under[] =>
  records.map(({ table, record }): Under => ({
    table,
    record: { ...record, caseId, version: record.version + 1 },
  }));
