import { expect, it } from 'vitest';
import type { CaseDetail } from '@/contract/case';
import type { CaseListRow } from '@/contract/case-list';
import type { Export, ExportWindow } from '@/contract/export';
import type { MyDay } from '@/contract/my-day';
import { deriveRow } from '@/domain/derive-row';
import { gatesOf } from '@/domain/plan/gates/gate-rules';
import { GATED_STAGES } from '@/domain/plan/gates/gate-state';
import { PLANNED_STAGES, progressOf } from '@/domain/plan/progress';
import { planFactsOf } from '@/parts/case/plan-facts';
import { patientOf } from '@/parts/patient/patient-of';
import { figure } from '@tests/support/figure';
import { rounds } from '@tests/support/scale';
import { planOf } from './plans';
import { type Client, peopleOf, signInAs, signInRole } from './client';
import { clash, conflictsOf, onBooking, sameTimes } from './interpreter-samples';
import { openTarget } from './target';

const target = openTarget({ size: rounds(600, 2_400) });

/** What the four places must say alike of a case. */
const SHOWN = [
  'arrivalOn',
  'failingGates',
  'stage',
  'blocker',
  'dueAt',
  'duePlace',
  'conflicts',
] as const;

const shownOf = (row: CaseListRow): string =>
  JSON.stringify(SHOWN.map((field) => row[field] ?? null));

async function listed(client: Client): Promise<readonly CaseListRow[]> {
  const rows: CaseListRow[] = [];
  for (;;) {
    const window = await client.rows(`state=all&extra=conflicts&offset=${rows.length}`);
    rows.push(...window);
    if (window.length === 0) return rows;
  }
}

async function exported(client: Client): Promise<readonly CaseListRow[]> {
  const columns = ['reference', 'arrival', 'readiness', 'blocker', 'conflicts'];
  const { id, total } = await client.post<Export>('/api/exports', {
    filter: { state: 'all' },
    sort: 'reference',
    columns,
  });
  const rows: CaseListRow[] = [];
  while (rows.length < total) {
    const window = await client.get<ExportWindow>(`/api/exports/${id}?offset=${rows.length}`);
    rows.push(...window.items);
  }
  return rows;
}

/** A row as whoever opens the case computes it, from what its sections read. */
async function opened(client: Client, reference: string): Promise<CaseListRow> {
  const detail = await client.detail(reference);
  return { ...derived(detail), ...(await planned(client, detail)) };
}

function derived({ case: record, patient }: CaseDetail): CaseListRow {
  const { searchKey: _key, ...row } = deriveRow(record, patientOf(patient));
  // Only the lists in it are read-only here.
  return row as CaseListRow;
}

async function planned(client: Client, detail: CaseDetail): Promise<Partial<CaseListRow>> {
  const { reference, stage } = detail.case;
  if (!PLANNED_STAGES.has(stage)) return { conflicts: 0 };
  const conflicts = await openOf(client, reference);
  const facts = planFactsOf(detail, await planOf(client, reference));
  if (stage === 'on-site') {
    const progress = progressOf(facts, detail.case.stageSince);
    const { blocker } = derived({
      ...detail,
      case: { ...detail.case, progress: progress as typeof detail.case.progress },
    });
    return { conflicts, blocker };
  }
  if (!GATED_STAGES.has(stage)) return { conflicts };
  const gates = gatesOf(facts);
  const failing = gates.filter(({ state }) => state.kind === 'failing');
  return { conflicts, failingGates: failing.map(({ gate }) => gate) };
}

it('arrival, readiness, blocker and conflicts are the same in list, case, export and day', async () => {
  const client = await signInRole(target, 'supervisor');
  const rows = await listed(client);
  const byReference = new Map(rows.map((row) => [row.reference, shownOf(row)]));
  const wrong: string[] = [];
  const compare = (where: string, row: CaseListRow): void => {
    if (shownOf(row) !== byReference.get(row.reference)) wrong.push(`${where} ${row.reference}`);
  };
  for (const { reference } of rows) {
    compare('case', await opened(client, reference));
  }
  const file = await exported(client);
  for (const row of file) compare('export', row);
  expect(file).toHaveLength(rows.length);
  let inDays = 0;
  for (const person of await peopleOf(target)) {
    const theirs = await signInAs(target, person);
    const { items, tomorrow } = await theirs.get<MyDay>('/api/my-day?extra=conflicts');
    inDays += items.length + tomorrow.length;
    for (const { row } of [...items, ...tomorrow]) compare('day', row);
  }
  figure('C3 list, case, export and day alike', rows.length * 2 + inDays, wrong.length);
  expect(wrong).toEqual([]);
  // Of each thing there is something to be equal in.
  expect(rows.filter(({ conflicts = 0 }) => conflicts > 0).length).toBeGreaterThan(3);
  expect(rows.filter(({ failingGates }) => failingGates.length > 0).length).toBeGreaterThan(3);
  expect(inDays).toBeGreaterThan(rows.length / 10);
  expect(rows.filter(({ blocker }) => blocker?.what.kind === 'stay').length).toBeGreaterThan(3);
}, 180_000);

it('a patient on campus stands by what is said: found by whose move it is, sorted by since when', async () => {
  const client = await signInRole(target, 'supervisor');
  const all = await client.rows('stage=on-site');
  const staying = all.filter(({ blocker }) => blocker?.what.kind === 'stay');
  expect(staying.length).toBeGreaterThan(3);
  const found = await client.rows('stage=on-site&hold=off&blockedOn=coordinator');
  expect(found.map(({ id }) => id)).toEqual(expect.arrayContaining(staying.map(({ id }) => id)));
  expect(found.filter(({ blocker }) => blocker?.on !== 'coordinator')).toEqual([]);
  const sorted = await client.rows('stage=on-site&sort=blocker');
  const since = sorted.map(({ blocker }) => Date.parse(blocker?.since ?? ''));
  expect(since).toEqual(since.toSorted((one, other) => one - other));
});

it('conflicts sort as they are counted: from the end the most first, and without any last', async () => {
  const client = await signInRole(target, 'supervisor');
  const counts = new Map((await listed(client)).map((row) => [row.id, row.conflicts ?? 0]));
  const some = [...counts.values()].filter((count) => count > 0).toSorted((a, b) => a - b);
  const first = `state=all&extra=conflicts&limit=${some.length + 1}`;
  const sorted = async (sort: string): Promise<readonly number[]> =>
    (await client.list(`${first}&sort=${sort}`)).items.map(({ conflicts = 0 }) => conflicts);
  expect(await sorted('conflicts')).toEqual([...some, 0]);
  expect(await sorted('-conflicts')).toEqual([...some.toReversed(), 0]);
  const { total } = await client.list('limit=0&state=all&conflict=open');
  expect(total).toBe(some.length);
  // What nobody has asked for is not counted.
  expect((await client.rows('state=all'))[0]).not.toHaveProperty('conflicts');
  const [, second] = (await client.list(`${first}&sort=-conflicts`)).items;
  const beside = await client.get<{ position: number; previous: string | null }>(
    `/api/cases/${second?.reference}/neighbours?state=all&sort=-conflicts`,
  );
  expect(beside.position).toBe(2);
});

it('a booking of one case changes what is counted of another, and the list knows it', async () => {
  const client = await signInRole(target, 'supervisor');
  const [pair] = await sameTimes(client);
  if (pair === undefined) throw new Error('No two cases meet at one time');
  const [one, other] = pair;
  const before = await countsOf(client);
  await clash(client, pair);
  const clashing = await countsOf(client);
  expect(clashing.get(one.reference)).toBeGreaterThan(before.get(one.reference) ?? 0);
  // Asked for between: only the other case is touched from here on.
  const { bookings } = await planOf(client, other.reference);
  const booking = bookings.find(({ id }) => id === other.needed.booking?.id);
  if (booking === undefined) throw new Error('The booking is gone');
  await onBooking(client, other.reference, booking, 'cancel', { reason: 'Another came' });
  const after = await countsOf(client);
  expect(after.get(one.reference)).toBeLessThan(clashing.get(one.reference) ?? 0);
  const wrong: string[] = [];
  for (const [reference, count] of after) {
    if ((await openOf(client, reference)) !== count) wrong.push(reference);
  }
  figure('C3 conflicts after a booking', after.size, wrong.length);
  expect(wrong).toEqual([]);
});

/** What nobody has kept, as the section of the case lists it. */
const openOf = async (client: Client, reference: string): Promise<number> =>
  (await conflictsOf(client, reference)).items.filter(({ kept }) => kept === null).length;

/** Counted conflicts of the cases that are planned now, by reference. */
async function countsOf(client: Client): Promise<ReadonlyMap<string, number>> {
  const planned = (await listed(client)).filter(({ stage }) => PLANNED_STAGES.has(stage));
  return new Map(planned.map(({ reference, conflicts = 0 }) => [reference, conflicts]));
}
