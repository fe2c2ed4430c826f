import { describe, expect, it } from 'vitest';
import type { Note } from '@/contract/note';
import { figure } from '@tests/support/figure';
import { HOSTILE_TEXTS } from '@tests/support/hostile-texts';
import { type Client, peopleOf, refusalOf, type Sent, signInAs, signInRole } from './client';
import { aNote, bodyFieldsOf } from './record-samples';
import { hasHooks, openTarget } from './target';

const target = openTarget();

interface Written {
  readonly note: Note;
  readonly changeId: string;
}

async function notesOf(client: Client, query = 'stage=records'): Promise<string> {
  const [row] = await client.rows(query);
  if (row === undefined) throw new Error(`No case for ${query}`);
  return `/api/cases/${row.reference}/notes`;
}
const write = async (client: Client, path: string, other: object = {}): Promise<Note> =>
  (await client.post<Written>(path, aNote(await target.now(), { ...other }))).note;
const mend = (client: Client, path: string, note: Note, text: string): Promise<Sent> =>
  client.send('PATCH', `${path}/${note.id}`, {
    body: { text, mentions: [] },
    ifMatch: note.version,
  });

describe('a note', () => {
  it('is one note however often it is sent; another under its id is refused', async () => {
    const client = await signInRole(target, 'supervisor');
    const path = await notesOf(client);
    const body = aNote(await target.now());
    const [one, two] = [
      await client.send('POST', path, { body }),
      await client.send('POST', path, { body }),
    ];
    expect([one.status, two.status]).toEqual([201, 201]);
    const { items } = await client.get<{ items: Note[] }>(path);
    expect(items.filter(({ id }) => id === body.id)).toHaveLength(1);
    const other = await client.send('POST', path, { body: { ...body, text: 'Another' } });
    expect(bodyFieldsOf(other)).toEqual({ id: 'invalid' });
  });

  it('is mended by its author, upon the version read; the timeline keeps both wordings', async () => {
    const client = await signInRole(target, 'supervisor');
    const path = await notesOf(client);
    const note = await write(client, path);
    const mended = await mend(client, path, note, 'On Saturday');
    expect((mended.json as Written).note).toMatchObject({ version: 2, text: 'On Saturday' });
    expect((await mend(client, path, note, 'On Sunday')).status).toBe(412);
    const other = (await peopleOf(target)).findLast(
      ({ grants: [grant] }) => grant?.role === 'supervisor',
    );
    if (other === undefined) throw new Error('Another supervisor is needed');
    const colleague = await signInAs(target, other);
    const refused = await mend(colleague, path, { ...note, version: 2 }, 'Not mine');
    expect(refusalOf(refused)).toEqual({ code: 'note-not-yours', by: client.id });
    const { items } = await client.get<{ items: { kind: string; changes: unknown[] }[] }>(
      path.replace(/notes$/, 'events'),
    );
    const entryOf = (kind: string) => items.find((event) => event.kind === kind);
    expect(entryOf('note-edited')).toMatchObject({
      changes: [{ field: 'noteText', before: note.text, after: 'On Saturday' }],
    });
    expect(JSON.stringify(entryOf('note-added'))).not.toContain(note.text);
  });

  it('of another case, or of none, does not exist under this one', async () => {
    const client = await signInRole(target, 'supervisor');
    const path = await notesOf(client);
    const note = await write(client, await notesOf(client, 'stage=contacting'));
    expect((await mend(client, path, note, 'Elsewhere')).status).toBe(404);
    const sent = await client.send('POST', path, {
      body: aNote(await target.now(), { corrects: note.id }),
    });
    expect(bodyFieldsOf(sent)).toEqual({ corrects: 'not-a-choice' });
  });

  it.runIf(hasHooks)('is closed after ten minutes, and then corrected by another', async () => {
    const client = await signInRole(target, 'supervisor');
    const path = await notesOf(client);
    const note = await write(client, path);
    const correct = async () =>
      client.send('POST', path, { body: aNote(await target.now(), { corrects: note.id }) });
    expect(refusalOf(await correct())).toMatchObject({ code: 'note-open' });
    target.hooks?.advance(10 * 60_000 - 1_000);
    expect((await mend(client, path, note, 'In time')).status).toBe(200);
    target.hooks?.advance(2_000);
    const late = await mend(client, path, { ...note, version: 2 }, 'Too late');
    expect(refusalOf(late)).toMatchObject({ code: 'note-closed' });
    expect((await correct()).status).toBe(201);
  });
});

describe('a mention', () => {
  it('is accepted for each person who sees the case, refused for each who does not', async () => {
    const client = await signInRole(target, 'supervisor');
    const [row] = await client.rows('office=guatemala&campus=arizona&state=all');
    if (row === undefined) throw new Error('No case of Guatemala for Arizona');
    const path = `/api/cases/${row.reference}/notes`;
    const people = await peopleOf(target);
    let failed = 0;
    for (const person of people) {
      const body = aNote(await target.now(), {
        text: `Ask @${person.name}, please`,
        mentions: [person.id],
      });
      const sent = await client.send('POST', path, { body });
      // Whoever is let in at the door of the case, and nobody else.
      const door = await (
        await signInAs(target, person)
      ).send('GET', `/api/cases/${row.reference}`);
      const isFair =
        door.status === 200
          ? sent.status === 201 && (sent.json as Written).note.mentions[0]?.personId === person.id
          : bodyFieldsOf(sent)['mentions.0'] === 'out-of-scope';
      if (!isFair) failed += 1;
    }
    figure('mentions within the scope of a case', people.length, failed);
    expect(failed).toBe(0);
  });

  it('of nobody, or of somebody whom the text does not name, is refused', async () => {
    const client = await signInRole(target, 'supervisor');
    const path = await notesOf(client);
    const nobody = '01930000-0000-7000-8000-000000000000';
    const sent = await client.send('POST', path, {
      body: aNote(await target.now(), { mentions: [client.id, nobody] }),
    });
    expect(bodyFieldsOf(sent)).toEqual({
      'mentions.0': 'invalid',
      'mentions.1': 'unknown-person',
    });
  });
});

it('F1 notes keep hostile texts as they were typed', async () => {
  const client = await signInRole(target, 'supervisor');
  const path = await notesOf(client);
  let failed = 0;
  for (const text of HOSTILE_TEXTS) {
    const note = await write(client, path, { text: `${text} .` });
    if (note.text !== `${text} .`.normalize('NFC')) failed += 1;
  }
  const half = await client.send('POST', path, {
    body: aNote(await target.now(), { text: '\ud83d x' }),
  });
  expect(bodyFieldsOf(half)).toEqual({ text: 'lone-surrogate' });
  figure('F1 hostile texts', HOSTILE_TEXTS.length, failed);
  expect(failed).toBe(0);
});
