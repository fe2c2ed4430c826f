import { BESIDE_TABLES, type BesideTable, type Reading, type Under } from '../stored/shape';

/** A record with the table that it was read from, whose types the pair has lost. */
export const underOf = (table: BesideTable, record: Under['record']): Under =>
  ({ table, record }) as Under;

/** Everything that stands under a case, of every table that joins. */
export async function recordsUnder(tx: Reading, caseId: string): Promise<readonly Under[]> {
  const each = await Promise.all(
    BESIDE_TABLES.map(async (table) => {
      const records = await tx.list(table, { index: 'case', value: caseId });
      return records.map((record) => underOf(table, record));
    }),
  );
  return each.flat();
}

/** The same records under another case; their versions say that something was done to them. */
export const movedTo = (caseId: string, records: readonly Under[]): readonly Under[] =>
  records.map(({ table, record }) =>
    underOf(table, { ...record, caseId, version: record.version + 1 }),
  );
