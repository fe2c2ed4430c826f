import { expect, test } from 'vitest';
import type { OperationId } from '@/contract/endpoints';
import { lastDone } from '@/data/command/last-done';
import type { OutboxEntry, SentNote } from '@/data/command/outbox-entry';
import type { ShownEntry } from '@/data/command/outbox-parts';

const NOW = Date.parse('2026-11-24T15:00:00.000Z');
const at = '2026-11-24T14:58:00.000Z';
const undoUntil = '2026-11-24T15:08:00.000Z';
const REFERENCE = 'IC-2026-000001';

let order = 0;
function entry(operationId: OperationId, reference: string | null = REFERENCE) {
  order += 1;
  return {
    operationId,
    reference,
    order,
    id: String(order),
    key: String(order),
    ownerId: 'ana',
    lane: reference ?? 'bulk',
    params: {},
    body: null,
    seen: { case: null, patient: null },
    ifMatch: null,
    base: null,
    isQuiet: false,
    createdAt: at,
    attempts: 0,
    mayHaveArrived: false,
    refusal: null,
    sent: null,
  } as const;
}
const shown = (operationId: OperationId, state: ShownEntry['state']): ShownEntry => ({
  ...entry(operationId),
  state,
  isCalledOff: false,
});
const sent = (
  operationId: OperationId,
  note: Partial<SentNote> = {},
  reference: string | null = REFERENCE,
): OutboxEntry => ({
  ...entry(operationId, reference),
  state: 'sent',
  sent: { at, changeId: `of ${String(order)}`, undoUntil, fields: [], ...note },
});

const claim = sent('claimCase');
const many = [{ reference: REFERENCE, changeId: 'c' }];
const held = sent('changeCases', { changeId: null, undoUntil: null, many }, null);
const none = { changeId: null, undoUntil: null, many: [] } as const;
const refusedMany = sent('changeCases', { ...none, isAllRefused: true }, null);
const chased = sent('chaseFollowUps', none, null);
const request = sent('createRequest', { changeId: null, undoUntil: null }, null);
const late = sent('claimCase', { undoUntil: '2026-11-24T15:00:00.000Z' });
const old = sent('changeCases', {
  at: '2026-11-24T14:50:00.000Z',
  changeId: null,
  undoUntil: null,
  many,
});

test.for<[string, readonly ShownEntry[], readonly OutboxEntry[], object]>([
  ['nothing was done', [], [], { kind: 'nothing' }],
  ['one change', [], [claim], { kind: 'change', reference: REFERENCE, changeId: 'of 1' }],
  ['many changes after one', [], [claim, held], { kind: 'many', entry: held, changes: many }],
  ['in whatever order they come', [], [held, claim], { kind: 'many', entry: held }],
  ['something lasting after it', [], [claim, request], { kind: 'lasting', entry: request }],
  ['many that were all refused', [], [claim, refusedMany], { kind: 'change', entry: claim }],
  ['many that nothing takes back', [], [claim, chased], { kind: 'lasting', entry: chased }],
  ['one still on its way', [shown('holdCase', 'sending')], [claim, held], { kind: 'unsent' }],
  ['one that waits', [shown('holdCase', 'waiting')], [claim], { kind: 'unsent' }],
  ['an undo that waits', [shown('revertChange', 'waiting')], [claim], { kind: 'unsent' }],
  ['a refusal', [shown('holdCase', 'refused')], [claim], { kind: 'change', entry: claim }],
  ['an undo of another', [], [claim, sent('revertChange')], { kind: 'change', entry: claim }],
  ['a taste', [shown('savePreferences', 'sending')], [claim], { kind: 'change', entry: claim }],
  ['too late, though one before it is not', [], [claim, late], { kind: 'nothing' }],
  ['many, ten minutes ago', [], [old], { kind: 'nothing' }],
])('%s', ([, entries, notes, expected]) => {
  expect(lastDone({ entries, sent: notes }, NOW)).toMatchObject(expected);
});

test('a write that waited longer than what was done after it is not the newest', () => {
  const waits = shown('holdCase', 'waiting');
  const newer = sent('claimCase');
  expect(lastDone({ entries: [waits], sent: [newer] }, NOW)).toMatchObject({ entry: newer });
});
