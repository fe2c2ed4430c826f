import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { endPause } from '@/api/pause';
import { isProblem } from '@/api/errors';
import { caseQueries } from '@/data/case-cache/case-queries';
import { MergeConflictError } from '@/data/command/merge-conflict';
import type { Outcome } from '@/data/command/outbox-parts';
import { demoQueries } from '@/data/demo/demo-queries';
import { addNote } from '@/data/notes/add-note';
import { editNote } from '@/data/notes/edit-note';
import { noteQueries } from '@/data/notes/note-queries';
import { editRecords } from '@/data/records/edit-records';
import { newId } from '@/lib/new-id';
import type { NodeServer } from '@mocks/node';
import { aPage, aServer, type Page } from './a-page';

let server: NodeServer;
let page: Page;

// The table of operations comes with the first write; on a busy machine that alone takes long.
beforeAll(() => import('@/contract/endpoints'));
beforeEach(async () => {
  server = await aServer();
  page = aPage();
  const people = await page.client.query(demoQueries.people());
  const supervisor = people.find(({ grants }) => grants.some(({ role }) => role === 'supervisor'));
  await page.signIn(supervisor?.id ?? '');
});
afterEach(async () => {
  endPause();
  await server.stop();
});

async function aCase() {
  const key = { filter: { stage: ['records' as const] }, sort: 'due' as const };
  const [row] = (await page.client.query(caseQueries.window(key, 0))).items;
  if (!row) throw new Error('No case gathers records');
  return page.client.query(caseQueries.detail(row.reference));
}

function saved<A>(outcome: Outcome<A>): A {
  if (outcome.kind !== 'saved') throw new Error('It waits');
  return outcome.answer;
}

test('two people at two lines of the checklist do not meet', async () => {
  const base = await aCase();
  const edit = (note: string, kind: 'labs' | 'imaging') =>
    page.mutate(editRecords(), { base, patch: { records: { [kind]: { note } } } });
  saved(await edit('By one', 'labs'));
  const { records } = saved(await edit('By the other', 'imaging')).detail.case;
  const notes = records.map(({ kind, note }) => [kind, note]);
  expect(Object.fromEntries(notes)).toMatchObject({ labs: 'By one', imaging: 'By the other' });
});

test('two people at one line are shown both values, and whoever decides is saved', async () => {
  const base = await aCase();
  const edit = (note: string) => ({ base, patch: { records: { labs: { note } } } });
  saved(await page.mutate(editRecords(), edit('Theirs')));
  const error: unknown = await page
    .mutate(editRecords(), edit('Mine'))
    .catch((failure: unknown) => failure);
  if (!(error instanceof MergeConflictError) || error.theirs === null) throw error;
  expect(error.conflicts).toMatchObject([
    { field: 'records.labs.note', mine: 'Mine', theirs: 'Theirs' },
  ]);
  const decided = await page.mutate(editRecords(), {
    ...edit('Mine'),
    base: error.theirs,
    replaces: error.entryId,
  });
  const { records } = saved(decided).detail.case;
  expect(records.find(({ kind }) => kind === 'labs')?.note).toBe('Mine');
});

test('a note is written once, and mended only upon the version that was seen', async () => {
  const { reference } = (await aCase()).case;
  const body = { id: newId(), text: 'The sister calls', mentions: [], corrects: null };
  const { note } = saved(await page.mutate(addNote(), { reference, note: body }));
  const mend = (text: string) =>
    page.mutate(editNote(), { reference, seen: note, body: { text, mentions: [] } });
  expect(saved(await mend('The brother calls')).note.version).toBe(2);
  const stale: unknown = await mend('Nobody calls').catch((error: unknown) => error);
  expect(isProblem(stale, 'version-stale')).toBe(true);
  const { items } = await page.client.query({ ...noteQueries.ofCase(reference), staleTime: 0 });
  expect(items.find(({ id }) => id === body.id)?.text).toBe('The brother calls');
});
