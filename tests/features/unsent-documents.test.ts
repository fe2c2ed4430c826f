import { expect, it } from 'vitest';
import type { EditDocument } from '@/contract/plan/document';
import { type UnsentEntry, withUnsent } from '@/features/case-documents/unsent-documents';
import { aDocument } from '@tests/support/document-builders';

const OWN = { caseId: 'c', by: 'p-2' };
const slides = aDocument({ id: 'slides', title: 'Slides', isLent: true });
const letter = aDocument({ id: 'letter', title: 'Letter' });

const body = (over: Partial<EditDocument> = {}, of = slides): EditDocument => {
  const { id: _id, version: _version, caseId: _caseId, by: _by, ...fields } = of;
  return { ...fields, ...over };
};
const entry = (over: Partial<UnsentEntry>): UnsentEntry => ({
  operationId: 'editDocument',
  params: { reference: 'r', documentId: 'slides' },
  body: {},
  state: 'waiting',
  isCalledOff: false,
  ...over,
});
const edit = (over: Partial<EditDocument>, more: Partial<UnsentEntry> = {}) =>
  entry({ body: body(over), ...more });
const remove = (more: Partial<UnsentEntry> = {}) =>
  entry({ operationId: 'removeDocument', ...more });
const register = (id: string) =>
  entry({ operationId: 'registerDocument', params: { reference: 'r' }, body: { id, ...body() } });

/** Title, shelf, day of return and mark of each line. */
const shown = (...entries: readonly UnsentEntry[]) =>
  withUnsent([slides, letter], entries, OWN).map(({ document, unsent }) =>
    [document.title, document.keptAt, document.returnedOn, unsent].join(' · '),
  );
const LETTER = 'Letter ·  ·  · ';
const UNTOUCHED = 'Slides ·  ·  · ';

it.each<[string, readonly UnsentEntry[], readonly string[]]>([
  ['nothing', [], [UNTOUCHED, LETTER]],
  ['a change', [edit({ keptAt: 'Shelf' })], ['Slides · Shelf ·  · changed', LETTER]],
  [
    'a return alone',
    [edit({ returnedOn: '2026-11-24' })],
    ['Slides ·  · 2026-11-24 · given-back', LETTER],
  ],
  [
    'a return beside another change',
    [edit({ keptAt: 'Shelf' }), edit({ keptAt: 'Shelf', returnedOn: '2026-11-24' })],
    ['Slides · Shelf · 2026-11-24 · changed', LETTER],
  ],
  ['what is taken out, in its place', [remove()], ['Slides ·  ·  · taken-out', LETTER]],
  [
    'what is changed and then taken out',
    [edit({ keptAt: 'Shelf' }), remove({ state: 'sending' })],
    ['Slides · Shelf ·  · taken-out', LETTER],
  ],
  ['what is new', [register('new')], [UNTOUCHED, LETTER, 'Slides ·  ·  · registered']],
  ['what is new and has arrived', [register('letter')], [UNTOUCHED, LETTER]],
  ['what was refused', [edit({ keptAt: 'Shelf' }, { state: 'refused' })], [UNTOUCHED, LETTER]],
  ['what was called off on its way', [remove({ isCalledOff: true })], [UNTOUCHED, LETTER]],
  [
    'what is gone meanwhile',
    [remove({ params: { reference: 'r', documentId: 'gone' } })],
    [UNTOUCHED, LETTER],
  ],
  [
    'what is of something else',
    [entry({ operationId: 'claimCase', params: { reference: 'r' } })],
    [UNTOUCHED, LETTER],
  ],
])('shows %s as the outbox holds it', (_what, entries, lines) => {
  expect(shown(...entries)).toEqual(lines);
});

it('says of a new one by whom it is, so that its line is whole', () => {
  const [, , added] = withUnsent([slides, letter], [register('new')], OWN);
  expect(added?.document).toMatchObject({ id: 'new', ...OWN });
});
