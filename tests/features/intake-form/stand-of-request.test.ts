import { expect, test } from 'vitest';
import type { CreateRequest } from '@/contract/request';
import type { OutboxEntry } from '@/data/command/outbox-entry';
import type { ShownEntry } from '@/data/command/outbox-parts';
import { standOfRequest } from '@/features/intake-form/stand-of-request';

const request = { id: 'r' } as CreateRequest;
const held = { id: 'e', request };
const entry = (change: Partial<ShownEntry>): ShownEntry => ({
  id: 'e',
  key: 'e',
  order: 1,
  ownerId: 'ana',
  createdAt: '2026-11-24T15:00:00.000Z',
  operationId: 'createRequest',
  lane: 'request:r',
  reference: null,
  params: {},
  body: request,
  seen: { case: null, patient: null },
  ifMatch: null,
  base: null,
  isQuiet: false,
  attempts: 0,
  mayHaveArrived: false,
  state: 'waiting',
  isCalledOff: false,
  refusal: null,
  sent: null,
  ...change,
});
const sent: OutboxEntry = { ...entry({ body: null }), state: 'sent' };
const refused = entry({ state: 'refused', refusal: { kind: 'failed' } });

const CASES = [
  ['not sent yet', [], [], null, { kind: 'not-there', held: null }],
  ['waits', [entry({})], [], null, { kind: 'waits', held }],
  ['is on its way', [entry({ state: 'sending' })], [], held, { kind: 'waits', held }],
  ['refused', [refused], [], held, { kind: 'refused', entry: refused, held: null }],
  ['acknowledged, here or in another tab', [], [sent], held, { kind: 'sent', request, held: null }],
  ['called off', [], [], held, { kind: 'not-there', held: null }],
  ['another request', [entry({ lane: 'request:s' })], [], null, { kind: 'not-there', held: null }],
  ['sent, and not by this form', [], [sent], null, { kind: 'not-there', held: null }],
] as const;

test.for(CASES)('a request that is %s', ([, entries, remembered, before, stand]) => {
  expect(standOfRequest('r', { entries, sent: remembered }, before)).toEqual(stand);
});
