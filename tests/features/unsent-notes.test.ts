import { expect, it } from 'vitest';
import type { Note } from '@/contract/note';
import { withUnsentNotes } from '@/features/case-notes/unsent-notes';
import { waitsLong } from '@/parts/outbox/waits-long';

const AT = '2026-11-24T15:00:00.000Z';
const AT_MS = Date.parse(AT);
const WRITER = { caseId: 'c', by: 'me', nameOf: (id: string) => `name of ${id}` };

const note = (id: string, text: string): Note => ({
  id,
  version: 1,
  caseId: 'c',
  at: AT,
  by: 'me',
  text,
  mentions: [],
  editedAt: null,
  corrects: null,
});
const add = (id: string, text: string, mentions: readonly string[] = []) => ({
  operationId: 'addNote' as const,
  params: { reference: 'r' },
  body: { id, text, mentions, corrects: null },
  createdAt: AT,
});
const edit = (noteId: string, text: string) => ({
  operationId: 'editNote' as const,
  params: { reference: 'r', noteId },
  body: { text, mentions: [] },
  createdAt: AT,
});

/** Text, mark and whom each line names. */
const shown = (...waiting: readonly (ReturnType<typeof add> | ReturnType<typeof edit>)[]) =>
  withUnsentNotes([note('b', 'Second'), note('a', 'First')], waiting, WRITER).map(
    ({ note: { text, mentions }, unsent }) =>
      [text, unsent, ...mentions.map(({ name }) => name)].join(' · '),
  );

it.each([
  ['nothing', [], ['Second · ', 'First · ']],
  [
    'what is written, the newest first',
    [add('c', 'Third'), add('d', 'Fourth', ['p'])],
    ['Fourth · written · name of p', 'Third · written', 'Second · ', 'First · '],
  ],
  ['what has arrived unheard', [add('a', 'First')], ['Second · ', 'First · ']],
  ['what is mended', [edit('a', 'Better')], ['Second · ', 'Better · mended']],
  [
    'what is written and mended',
    [add('c', 'Third'), edit('c', 'Third, better')],
    ['Third, better · written', 'Second · ', 'First · '],
  ],
  ['what mends a note that is gone', [edit('z', 'Nothing')], ['Second · ', 'First · ']],
])('of notes the outbox shows %s', (_what, waiting, lines) => {
  expect(shown(...waiting)).toEqual(lines);
});

it.each([
  ['at once', 'sending', false, false, 500, false],
  ['for long', 'waiting', false, false, 4_000, true],
  ['for long, under way again', 'sending', false, false, 4_000, true],
  ['while the server does not answer', 'waiting', false, true, 0, true],
  ['but was refused', 'refused', false, true, 4_000, false],
  ['but was called off', 'sending', true, true, 4_000, false],
] as const)('a write that waits %s', (_what, state, isCalledOff, isCutOff, agoMs, isTold) => {
  const entry = { state, isCalledOff, createdAt: AT };
  expect(waitsLong(entry, isCutOff, AT_MS + agoMs)).toBe(isTold);
});
