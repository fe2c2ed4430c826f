import { expect, type Locator } from '@playwright/test';

/** What a row must show, by the text of its column's header: `{ Stage: 'New' }`. */
export type ExpectedRow = Readonly<Record<string, string | RegExp>>;

/**
 * Waits until the table shows a row with these cells. Columns are found by the text of their header,
 * so a test survives another order of columns, and reads as people read a table.
 */
export async function expectRowVisible(table: Locator, expected: ExpectedRow): Promise<void> {
  await expect(async () => {
    const rows = await rowsOf(table);
    const found = rows.some((row) => matches(row, expected));
    expect(found, `no row ${describe(expected)} among\n${rows.map(inWords).join('\n')}`).toBe(true);
  }).toPass({ timeout: 30_000 });
}

/** Waits until no row of the table shows these cells. */
export async function expectRowHidden(table: Locator, expected: ExpectedRow): Promise<void> {
  await expect(async () => {
    const found = (await rowsOf(table)).filter((row) => matches(row, expected));
    expect(found.map(inWords), `a row ${describe(expected)}`).toEqual([]);
  }).toPass({ timeout: 30_000 });
}

type Row = ReadonlyMap<string, string>;

/** The rows that are painted now, each as header text → cell text, in the table's order. */
export async function rowsOf(table: Locator): Promise<readonly Row[]> {
  const raw = await table.evaluate((element) => {
    const text = (cell: Element): string => (cell.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
    const headers = [...element.querySelectorAll('thead th, [role=columnheader]')].map(text);
    const rows = [...element.querySelectorAll('tbody tr, [role=rowgroup] [role=row]')].map((row) =>
      [...row.querySelectorAll('td, th, [role=cell], [role=rowheader]')].map(text),
    );
    return { headers, rows };
  });
  return raw.rows
    .filter((cells) => cells.length > 0)
    .map((cells) => new Map(raw.headers.map((header, index) => [header, cells[index] ?? ''])));
}

function matches(row: Row, expected: ExpectedRow): boolean {
  return Object.entries(expected).every(([header, value]) => {
    const cell = row.get(header) ?? [...row].find(([name]) => name.startsWith(header))?.[1];
    if (cell === undefined) return false;
    return typeof value === 'string' ? cell.includes(value) : value.test(cell);
  });
}

function describe(expected: ExpectedRow): string {
  return Object.entries(expected)
    .map(([header, value]) => `${header}: ${String(value)}`)
    .join(', ');
}

function inWords(row: Row): string {
  return `  ${[...row.values()].join(' | ')}`;
}
