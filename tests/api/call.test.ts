import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { call } from '@/api/call';
import { ContractError, isPassing, NetworkError, UnreadableAnswerError } from '@/api/errors';
import { formErrorsOf } from '@/api/form-errors';
import { readFreshness } from '@/api/freshness';
import { endPause, pauseLeftMs } from '@/api/pause';
import { readTabSession, writeTabSession } from '@/api/session-token';
import { endpoints } from '@/contract/endpoints';
import { refusedWith } from '@tests/data/between';

/** What left the page, and what comes back: the network is the seam. */
let sent: { readonly url: URL; readonly init: RequestInit }[] = [];
let answer: () => Response | Promise<Response>;

beforeEach(() => {
  sent = [];
  vi.stubGlobal('fetch', (url: URL, init: RequestInit) => {
    sent.push({ url, init });
    return Promise.resolve(answer());
  });
  writeTabSession({ token: 'ticket', personId: 'ana' });
});
afterEach(() => {
  endPause();
  vi.unstubAllGlobals();
});

const failureOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => error,
  );
const demo = { size: 1, seed: 'a', laidAt: '2026-11-24T16:00:00.000Z', isOld: false };
const goodDemo = { ...demo, isSimulatorOn: true, isPersistent: true };

test('an address carries its parameters, its list and its numbers; a header the token', async () => {
  answer = () => Response.json({ items: [], total: 0, offset: 0, revision: 1, asOf: demo.laidAt });
  await call(endpoints.listCases, { query: { office: ['quito', 'peru'], limit: 0, q: 'Ñu & co' } });
  expect(sent[0]?.url.search).toBe('?office=quito&office=peru&limit=0&q=%C3%91u+%26+co');
  expect(sent[0]?.init).toMatchObject({
    method: 'GET',
    cache: 'no-store',
    headers: { authorization: 'Bearer ticket' },
  });
});

test('a write carries version and key', async () => {
  answer = () => refusedWith(412, 'version-stale', { currentVersion: 9 });
  const params = { reference: 'IC-2026-000001' };
  const request = { params, body: {}, ifMatch: 7, idempotencyKey: 'key' };
  const error = await failureOf(call(endpoints.releaseCase, request));
  expect(error).toMatchObject({ status: 412, problem: { currentVersion: 9 } });
  expect(sent[0]?.init.headers).toMatchObject({ 'if-match': '"v7"', 'idempotency-key': 'key' });
});

test('an answer of a newer server is read; a broken one names its paths and no value', async () => {
  answer = () => Response.json({ ...goodDemo, extra: 'Ana María' });
  expect(await call(endpoints.getDemo, {})).toEqual(goodDemo);
  // Also the next one, whichever server gives it.
  expect(await call(endpoints.getDemo, {})).toEqual(goodDemo);
  answer = () => Response.json(goodDemo);
  expect(await call(endpoints.getDemo, {})).toEqual(goodDemo);
  answer = () => Response.json({ ...goodDemo, size: 'Ana María' });
  const error = await failureOf(call(endpoints.getDemo, {}));
  expect(error).toBeInstanceOf(ContractError);
  expect(String(error)).toContain('getDemo');
  expect(String(error)).toContain('size');
  expect(String(error)).not.toContain('Ana');
});

test.for([200, 502])(
  'a page instead of an answer (%i) is an error that may pass',
  async (status) => {
    answer = () => new Response('<!doctype html>', { status });
    const error = await failureOf(call(endpoints.getDemo, {}));
    expect(error).toBeInstanceOf(UnreadableAnswerError);
    expect(isPassing(error)).toBe(true);
  },
);

test.for([
  [502, { message: 'Bad gateway' }],
  [403, { error: { code: 'blocked' } }],
  [200, { status: 'ok' }],
  [200, null],
] as const)(
  'JSON of somebody in between (%j) is an error that may pass',
  async ([status, body]) => {
    answer = () => Response.json(body, { status });
    const error = await failureOf(call(endpoints.getDemo, {}));
    expect(error).toMatchObject({ name: 'UnreadableAnswerError', status });
    expect(isPassing(error)).toBe(true);
    expect(readFreshness().isCutOff).toBe(true);
    // A session ends by our server's word alone.
    expect(readTabSession()).not.toBeNull();
  },
);

test('what is never answered is given up as if the connection had failed', async () => {
  const never = (): Promise<Response> =>
    new Promise((_resolve, reject) => {
      const { signal } = sent.at(-1)?.init ?? {};
      const end = (): void => reject(signal?.reason as Error);
      if (signal?.aborted) end();
      else signal?.addEventListener('abort', end);
    });
  answer = never;
  const error = await failureOf(call(endpoints.getDemo, {}, { longestMs: 5 }));
  expect(error).toBeInstanceOf(NetworkError);
  expect(readFreshness().isCutOff).toBe(true);
  // Whoever calls it off hears their own reason.
  const end = new AbortController();
  const waiting = failureOf(call(endpoints.getDemo, {}, { signal: end.signal }));
  end.abort(new Error('left'));
  expect(await waiting).toMatchObject({ message: 'left' });
});

test('a server that asks for a pause leaves what is shown to grow old, and the page says so', async () => {
  answer = () => Response.json(goodDemo);
  await call(endpoints.getDemo, {});
  answer = () => refusedWith(503, 'unavailable', {}, { 'retry-after': '30' });
  await failureOf(call(endpoints.getDemo, {}));
  expect(readFreshness().isCutOff).toBe(true);
});

test('no answer is told as such, and the page knows that it is cut off', async () => {
  answer = () => Promise.reject(new TypeError('Failed to fetch'));
  const error = await failureOf(call(endpoints.getDemo, {}));
  expect(error).toBeInstanceOf(NetworkError);
  expect(readFreshness().isCutOff).toBe(true);
  answer = () => Response.json(goodDemo);
  await call(endpoints.getDemo, {});
  expect(readFreshness().isCutOff).toBe(false);
});

test('after a Retry-After nothing leaves before its time, whichever request it was', async () => {
  answer = () => refusedWith(503, 'unavailable', {}, { 'retry-after': '30' });
  const error = await failureOf(call(endpoints.getDemo, {}));
  expect(error).toMatchObject({ retryAfterMs: 30_000 });
  expect(pauseLeftMs()).toBeGreaterThan(29_000);
  answer = () => Response.json(goodDemo);
  const later = call(endpoints.getDemo, {});
  expect(sent).toHaveLength(1);
  endPause();
  expect(await later).toEqual(goodDemo);
});

test('a request that waits for the end of a pause can be called off', async () => {
  answer = () => refusedWith(429, 'too-many', {}, { 'retry-after': '30' });
  await failureOf(call(endpoints.getDemo, {}));
  const end = new AbortController();
  const waiting = failureOf(call(endpoints.getDemo, {}, { signal: end.signal }));
  end.abort(new Error('left'));
  expect(await waiting).toMatchObject({ message: 'left' });
  expect(sent).toHaveLength(1);
});

test('a 401 ends the session it was asked with, and no newer one', async () => {
  answer = () => {
    writeTabSession({ token: 'newer', personId: 'ana' });
    return refusedWith(401, 'expired');
  };
  await failureOf(call(endpoints.getSession, {}));
  expect(readTabSession()?.token).toBe('newer');
  answer = () => refusedWith(401, 'expired');
  await failureOf(call(endpoints.getSession, {}));
  expect(readTabSession()).toBeNull();
});

test('refused fields come under the names of the form; a code of a newer server is invalid', async () => {
  const fields = { 'body.caller.phone': 'not-a-phone', 'body.reason': 'too-funny', 'query.q': 'x' };
  answer = () => refusedWith(422, 'invalid', { fields });
  const params = { reference: 'IC-2026-000001' };
  const error = await failureOf(call(endpoints.editCase, { params, body: {}, ifMatch: 1 }));
  expect(formErrorsOf(error)).toEqual({ 'caller.phone': 'not-a-phone', reason: 'invalid' });
});

test('what comes when its person has left is told to nobody, and ends nobody’s session', async () => {
  const { promise, resolve } = Promise.withResolvers<Response>();
  answer = () => promise;
  const asked = failureOf(call(endpoints.getDemo, {}));
  await vi.waitFor(() => expect(sent).toHaveLength(1));
  writeTabSession({ token: 'another', personId: 'eva' });
  resolve(Response.json(goodDemo));
  expect(await asked).toMatchObject({ status: 401, problem: { code: 'unauthenticated' } });
  expect(readTabSession()?.personId).toBe('eva');
});
