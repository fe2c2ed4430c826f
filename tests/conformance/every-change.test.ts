import { afterAll, describe, expect, it } from 'vitest';
import type { AuditLine } from '@/contract/audit';
import type { CaseDetail } from '@/contract/case';
import type { ChangeFeed } from '@/contract/live';
import type { Problem } from '@/contract/problem';
import { figure } from '@tests/support/figure';
import { GONE, LEAVES, UNCOMPARED } from './change-table';
import { type Client, codeOf, type Sent, signInRole } from './client';
import { heldOf } from './held-of';
import { textsIn, withHostileWords } from './hostile-words';
import { type Prepared, prepare } from './prepared';
import { hasHooks, OPERATIONS, openTarget } from './target';

const target = openTarget({ size: 1_200 });
const REFERENCE = /IC-\d{4}-\d{6}/;

/** Every operation that changes something, but for that which takes all away, the trail with it. */
const changes = OPERATIONS.filter(
  ({ method, isSafe, operationId }) =>
    method !== 'get' && isSafe !== true && operationId !== 'resetDemo',
);

/** The same as whoever read it before somebody else's change would send it: every version in it. */
function ofAnEarlierState(body: unknown): unknown {
  if (Array.isArray(body)) return body.map(ofAnEarlierState);
  if (body === null || typeof body !== 'object') return body;
  return Object.fromEntries(
    Object.entries(body).map(([name, inner]: [string, unknown]) => {
      if (name === 'expectedOwnerId') return [name, crypto.randomUUID()];
      const isVersion = /^version$|Version$/.test(name) && typeof inner === 'number';
      return [name, isVersion ? inner + 1 : ofAnEarlierState(inner)];
    }),
  );
}

/** Refused as a whole, or each part of it by itself. */
function isRefused({ status, json }: Sent): boolean {
  if (status >= 400) return [409, 412].includes(status);
  const { items = [] } = json as { items?: readonly { problem: Problem | null }[] };
  return items.length > 0 && items.every(({ problem }) => problem?.code === 'version-stale');
}

/** What stands in the log and in the trail since it was last asked. */
async function beginWatch() {
  const watcher = await signInRole(target, 'supervisor');
  const feedOf = (query: string) => watcher.get<ChangeFeed>(`/api/changes${query}`);
  let { cursor } = await feedOf('');
  let { total } = await watcher.get<{ total: number }>('/api/audit?limit=0');
  return async () => {
    const feed = await feedOf(`?after=${cursor}&wait=0`);
    const trail = await watcher.get<{ items: AuditLine[]; total: number }>('/api/audit?limit=20');
    const lines = trail.items.slice(0, trail.total - total);
    const actions = lines.map(({ action }) => action).toSorted();
    const changed = lines.filter(({ action }) => action === 'changed');
    // A cursor of the house counts the events of its log; what another's is, only that one knows.
    const events = hasHooks ? feed.cursor - cursor : changed.length;
    ({ cursor } = feed);
    ({ total } = trail);
    return { events, actions, lines, entries: feed.items };
  };
}

/** What nobody may find in the trail: of the patient, of whoever calls, and all that was typed. */
function secretsOf(detail: CaseDetail | null, typed: readonly string[]): readonly string[] {
  if (detail === null) return typed;
  const { patient, case: record } = detail;
  const { caller, reason, summary, party, homePhysician } = record;
  const { name, birthOn, phone, email, passportNumber } = patient;
  const ofCaller = [caller.name, caller.phone, caller.whatsApp, caller.email];
  const others = [reason, summary, party.map((each) => each.name), homePhysician?.name];
  return [...typed, ...textsIn([name, birthOn, phone, email, passportNumber, ofCaller, others])];
}

describe('every change', () => {
  let ran = 0;
  let asked = 0;
  const overwritten: string[] = [];
  let looked = 0;
  const untold: string[] = [];

  for (const endpoint of changes) {
    const { operationId, method, path: pattern, body: schema, versioned } = endpoint;
    it(`${operationId}: compares what was seen, and leaves one event and one line`, async () => {
      ran += 1;
      const { client, path, body: plain, ifMatch }: Prepared = await prepare(target, operationId);
      const { body, texts } =
        schema === null ? { body: plain, texts: [] } : withHostileWords(schema, plain);
      const reference = REFERENCE.exec(path)?.[0] ?? null;
      const send = (by: Client, what: unknown, version?: number): Promise<Sent> =>
        by.send(method.toUpperCase(), path, {
          body: what,
          ...(version === undefined ? {} : { ifMatch: version }),
        });
      const held = async () => (reference === null ? [] : await heldOf(client, reference));
      const before = await held();
      const detail = reference === null ? null : await client.detail(reference);
      const outsider = reference === null ? null : await outsiderOf(reference);
      const left = await beginWatch();

      const said: string[] = [];
      const must = (faults: string[], rule: string, isSo: boolean, answer?: Sent): void => {
        if (isSo) return;
        const told = answer === undefined ? '' : ` (${answer.status} ${answer.text})`;
        faults.push(`${operationId}: ${rule}${told}`);
        said.push(`${rule}${told}`);
      };

      if (versioned) {
        asked += 3;
        const without = await send(client, body);
        const isMissed = without.status === 428 && codeOf(without) === 'version-missing';
        must(overwritten, 'without a version: 428', isMissed, without);
        const ahead = await send(client, body, (ifMatch ?? 0) + 1);
        const isStale = ahead.status === 412 && codeOf(ahead) === 'version-stale';
        must(overwritten, 'with one that it does not have: 412', isStale, ahead);
      }
      const earlier = ofAnEarlierState(body);
      const isCompared = JSON.stringify(earlier) !== JSON.stringify(body);
      if (isCompared) {
        asked += 1;
        const answer = await send(client, earlier, ifMatch);
        must(overwritten, 'with others in its body: refused', isRefused(answer), answer);
      }
      const isNew = hasOwnId(plain);
      const reason = UNCOMPARED[operationId];
      must(
        overwritten,
        'compares nothing, and is not named',
        versioned || isNew || reason !== undefined,
      );
      must(
        overwritten,
        'is named, and has no version in its body',
        isCompared || reason?.startsWith('has the version') !== true,
      );
      const many = await left();
      const isBulk = LEAVES[operationId]?.[1]?.includes('changed-many') === true;
      looked += 1;
      must(
        untold,
        `refused it leaves nothing, not ${many.actions.join()}`,
        many.events === 0 && (isBulk || many.lines.length === 0),
      );

      if (schema !== null) {
        const answer = await send(client, { isNoField: true }, ifMatch);
        must(untold, 'not understood: 422', answer.status === 422, answer);
      }
      const isDenied = outsider !== null;
      if (isDenied) {
        const answer = await send(outsider, body, ifMatch);
        must(untold, 'out of reach: 403 or 404', [403, 404].includes(answer.status), answer);
      }
      const none = await left();
      looked += 1;
      must(
        untold,
        `not done it leaves a denial at most, not ${none.actions.join()}`,
        none.events === 0 && none.actions.join() === (isDenied ? 'denied' : ''),
      );
      expect(await held()).toEqual(before);

      const done = await send(client, body, ifMatch);
      expect([done.status < 300, done.status < 300 || done.text]).toEqual([true, true]);
      const [events, others = []] = LEAVES[operationId] ?? [pattern.includes(':reference') ? 1 : 0];
      const after = await left();
      const wanted = [...Array.from({ length: events }, () => 'changed'), ...others].toSorted();
      looked += 1;
      must(untold, `leaves ${after.events} events, not ${events}`, after.events === events);
      must(
        untold,
        `leaves ${after.actions.join()}, not ${wanted.join()}`,
        after.actions.join() === wanted.join(),
      );
      const own = after.entries.filter((entry) => entry.reference === reference);
      must(
        untold,
        `is told ${own.length} times of its case`,
        reference === null || own.length === Math.min(events, 1),
      );
      const kept = await held();
      const again = await send(client, body, ifMatch);
      if (versioned) {
        const wantedCode = GONE[operationId] ?? 'version-stale';
        const isStale = codeOf(again) === wantedCode;
        must(overwritten, `with the version before it: ${wantedCode}`, isStale, again);
      }
      const twice = await left();
      looked += 1;
      const isSilent = twice.events === 0 && (!versioned || twice.lines.length === 0);
      must(untold, `a second time it leaves ${twice.actions.join()}`, isSilent, again);
      const told = textsIn([many, none, after, twice].map(({ lines }) => lines));
      // Also as it would stand within JSON.
      const secrets = secretsOf(detail, texts)
        .filter((each) => each.length > 2)
        .flatMap((each) => [each, JSON.stringify(each).slice(1, -1)]);
      must(
        untold,
        'tells of the patient, or what was typed',
        !secrets.some((secret) => told.some((text) => text.includes(secret))),
      );
      expect([said, await held()]).toEqual([[], kept]);
    });
  }

  it('names what does otherwise, and nothing that is not there', () => {
    const known = new Set(OPERATIONS.map(({ operationId }) => operationId));
    const named = [LEAVES, UNCOMPARED, GONE].flatMap((each) => Object.keys(each));
    const gone = named.filter((id) => hasHooks && !known.has(id));
    const compared = OPERATIONS.filter(
      ({ operationId, versioned }) => versioned && operationId in UNCOMPARED,
    );
    expect([gone, compared.map(({ operationId }) => operationId)]).toEqual([[], []]);
  });

  afterAll(() => {
    figure('A1 every change against the state that was seen', asked, overwritten.length);
    figure('C5 events and lines of every change', looked, untold.length);
    if (ran === changes.length && asked < changes.length) throw new Error(`${asked} were asked`);
  });
});

/** A record that is made says by which id it is known from now on. */
const hasOwnId = (body: unknown): boolean =>
  body !== null && typeof body === 'object' && 'id' in body;

/** Somebody who does not see the case: of two far from each other, one does not. */
async function outsiderOf(reference: string): Promise<Client> {
  for (const office of ['indonesia', 'uruguay']) {
    const liaison = await signInRole(target, 'liaison', office);
    const { status } = await liaison.send('GET', `/api/cases/${reference}`);
    if (status === 404) return liaison;
  }
  throw new Error('Everybody sees it');
}
