import { expect, it } from 'vitest';
import type { CaseListRow } from '@/contract/case-list';
import type { Export, ExportWindow } from '@/contract/export';
import { ROLES } from '@/domain/vocabulary';
import { figure } from '@tests/support/figure';
import { type Client, signInRole } from './client';
import { anExport } from './list-samples';
import { openTarget } from './target';

const target = openTarget();

async function rowsOf(client: Client, query: string): Promise<readonly CaseListRow[]> {
  const rows: CaseListRow[] = [];
  for (;;) {
    const { items, total } = await client.list(`${query}&limit=200&offset=${rows.length}`);
    rows.push(...items);
    if (items.length === 0 || rows.length >= total) return rows;
  }
}

async function exported(
  client: Client,
  { id, total }: Export,
  limit = 37,
): Promise<readonly CaseListRow[]> {
  const rows: CaseListRow[] = [];
  for (let offset = 0; offset < total; offset += limit) {
    const { items } = await client.get<ExportWindow>(
      `/api/exports/${id}?offset=${offset}&limit=${limit}`,
    );
    rows.push(...items);
  }
  return rows;
}

/** Filters as an export's body has them, and as the list's address spells them. */
const FILTERS: readonly (readonly [filter: object, query: string])[] = [
  [{}, ''],
  [{ state: 'all' }, 'state=all'],
  [{ stage: ['new', 'contacting'] }, 'stage=new&stage=contacting'],
  [{ owner: ['me'] }, 'owner=me'],
  [{ owner: ['nobody'], urgency: ['urgent', 'soon'] }, 'owner=nobody&urgency=urgent&urgency=soon'],
  [{ band: ['overdue'] }, 'band=overdue'],
  [{ campus: ['none'] }, 'campus=none'],
  [{ office: ['guatemala', 'canada'] }, 'office=guatemala&office=canada'],
  [{ hold: 'on' }, 'hold=on'],
  // The first and the last day that may be asked for.
  [{ arrivedTo: '2100-12-31', dueFrom: '1900-01-01' }, 'arrivedTo=2100-12-31&dueFrom=1900-01-01'],
  [{ state: 'all', took: 'review' }, 'state=all&took=review'],
  [{ payer: ['none'] }, 'payer=none'],
  [{ intake: 'incomplete', visaRisk: 'no' }, 'intake=incomplete&visaRisk=no'],
  [{ readiness: ['failing', 'ready'] }, 'readiness=failing&readiness=ready'],
  [{ gate: ['visa-valid'], blockedOn: ['consulate'] }, 'gate=visa-valid&blockedOn=consulate'],
  [{ q: 'mar' }, 'q=mar'],
  [{ q: '!!' }, 'q=!!'],
];
const SORTS = ['due', '-arrived', 'patient', '-owner', 'readiness', 'blockedOn'] as const;

it('C3 an export is its list: the same rows, in the same order, in scope', async () => {
  let cases = 0;
  const wrong: string[] = [];
  for (const role of ROLES) {
    const client = await signInRole(target, role);
    for (const [at, [filter, query]] of FILTERS.entries()) {
      const sort = SORTS[at % SORTS.length] ?? 'due';
      const begun = await client.post<Export>('/api/exports', anExport({ filter, sort }));
      const [rows, list] = [
        await exported(client, begun),
        await rowsOf(client, `${query}&sort=${sort}`),
      ];
      cases += 1;
      const isSame = JSON.stringify(rows) === JSON.stringify(list);
      if (!isSame || begun.total !== list.length) wrong.push(`${role} ${query} ${sort}`);
    }
  }
  figure('C3 export is list is count', cases, wrong.length);
  expect(wrong).toEqual([]);
});

it('only the selected ones, where only they are asked for', async () => {
  const client = await signInRole(target, 'supervisor');
  const rows = (await client.rows('sort=patient')).filter((_, at) => at % 3 === 0).slice(0, 20);
  const references = rows.map(({ reference }) => reference);
  const body = anExport({ filter: { state: 'all' }, sort: 'patient', references });
  const begun = await client.post<Export>('/api/exports', body);
  expect(await exported(client, begun)).toEqual(rows);
});

it('rows and order are of one moment, whatever happens between the windows', async () => {
  const client = await signInRole(target, 'supervisor');
  const body = anExport({ filter: { owner: ['nobody'] }, sort: 'arrived' });
  const begun = await client.post<Export>('/api/exports', body);
  const before = await rowsOf(client, 'owner=nobody&sort=arrived');
  const first = await client.get<ExportWindow>(`/api/exports/${begun.id}?limit=5`);
  for (const { reference } of before.slice(0, 8)) {
    await client.post(`/api/cases/${reference}/claim`, { expectedOwnerId: null });
  }
  const rest = await client.get<ExportWindow>(`/api/exports/${begun.id}?offset=5&limit=500`);
  const ids = [...first.items, ...rest.items].map(({ id }) => id);
  expect(ids).toEqual(before.map(({ id }) => id));
  // What a row holds is of the moment in which it is read.
  expect(rest.items.slice(0, 3).map(({ ownerId }) => ownerId)).toEqual([
    client.id,
    client.id,
    client.id,
  ]);
});

it('a row that left the scope meanwhile is left out and counted; nobody else reads the export', async () => {
  const supervisor = await signInRole(target, 'supervisor');
  const coordinator = await signInRole(target, 'coordinator', 'arizona');
  const rows = (await coordinator.rows('campus=arizona&stage=contacting&sort=arrived')).slice(0, 3);
  const references = rows.map(({ reference }) => reference);
  const body = anExport({ filter: { state: 'all' }, sort: 'arrived', references });
  const begun = await coordinator.post<Export>('/api/exports', body);
  const [moved] = rows;
  await supervisor.send('PATCH', `/api/cases/${moved?.reference}`, {
    body: { campus: 'florida' },
    ifMatch: moved?.version ?? 0,
  });
  const window = await coordinator.get<ExportWindow>(`/api/exports/${begun.id}`);
  expect(window.gone).toBe(1);
  expect(window.items).toEqual(rows.slice(1));
  const [foreign, unknown] = await Promise.all([
    supervisor.send('GET', `/api/exports/${begun.id}`),
    supervisor.send('GET', '/api/exports/01930000-0000-7000-8000-000000000000'),
  ]);
  expect([foreign.status, foreign.text]).toEqual([404, unknown.text]);
});
