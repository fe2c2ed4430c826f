import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { writeTabSession } from '@/api/session-token';
import type { OutboxEntry } from '@/data/command/outbox-entry';
import { MOST_ATTEMPTS_ON_FAILURE } from '@/data/command/outbox-times';
import { sendEntry } from '@/data/command/send-entry';

let answer: () => Response;

beforeEach(() => {
  vi.stubGlobal('fetch', () => Promise.resolve(answer()));
  writeTabSession({ token: 'ticket', personId: 'ana' });
});
afterEach(() => {
  vi.unstubAllGlobals();
  writeTabSession(null);
});

const claim = (attempts: number): OutboxEntry => ({
  id: 'one',
  key: 'one',
  order: 1,
  ownerId: 'ana',
  createdAt: '2026-11-24T15:00:00.000Z',
  attempts,
  mayHaveArrived: attempts > 0,
  state: 'waiting',
  refusal: null,
  sent: null,
  operationId: 'claimCase',
  lane: 'IC-2026-000001',
  reference: 'IC-2026-000001',
  params: { reference: 'IC-2026-000001' },
  body: { expectedOwnerId: null },
  seen: { case: 1, patient: null },
  ifMatch: null,
  base: null,
  isQuiet: false,
});

const LAST = MOST_ATTEMPTS_ON_FAILURE - 1;
const page = (status: number) => () => new Response('<!doctype html>', { status });

test.for([403, 413])(
  'what somebody in between turns down (%i) each time is refused in the end, and holds nothing up',
  async (status) => {
    answer = page(status);
    expect(await sendEntry(claim(0))).toMatchObject({
      kind: 'passing',
      mayHaveArrived: true,
      isSuspect: true,
    });
    expect(await sendEntry(claim(LAST))).toMatchObject({
      kind: 'refused',
      refusal: { kind: 'failed' },
    });
  },
);

test.for([200, 404, 407, 502, 503])(
  'a network that is not through (%i) is tried for as long as it takes',
  async (status) => {
    answer = page(status);
    expect(await sendEntry(claim(1_000))).toMatchObject({ kind: 'passing', isSuspect: false });
  },
);
