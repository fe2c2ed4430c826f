import type { CaseListRow } from '@/contract/case-list';
import type { Client } from './client';

/** Every row of a list, window by window. */
export async function wholeList(
  client: Client,
  query: string,
  limit = 200,
): Promise<readonly CaseListRow[]> {
  const rows: CaseListRow[] = [];
  for (;;) {
    const window = await client.list(`${query}&offset=${rows.length}&limit=${limit}`);
    rows.push(...window.items);
    if (window.items.length === 0 || rows.length >= window.total) return rows;
  }
}
