import { isDeepStrictEqual } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { endpoints } from '@/contract/endpoints';
import { figure } from '@tests/support/figure';
import { rounds } from '@tests/support/scale';
import { aContact, codeOf, revert, type Sent, signInRole } from './client';
import { answeredPaths, fieldTree, numbersIn } from './fields-of';
import { heldOf, uncounted } from './held-of';
import { textsIn, withHostileWords } from './hostile-words';
import { type Prepared, prepare } from './prepared';
import { aNote } from './record-samples';
import { otherSupervisor } from './reveal-samples';
import { OPERATIONS, openTarget } from './target';

const target = openTarget({ size: 1_200 });
const REFERENCE = /IC-\d{4}-\d{6}/;
const posts = OPERATIONS.filter(({ method, isSafe }) => method === 'post' && isSafe !== true);

const send = ({ client, path, ifMatch }: Prepared, body: unknown, key: string | null) =>
  client.send('POST', path, { body, key, ...(ifMatch === undefined ? {} : { ifMatch }) });

describe('B1 idempotency, on every POST', () => {
  let failed = 0;
  let cases = 0;
  let run = 0;
  let typed = 0;
  const lost: string[] = [];
  let undone = 0;
  const altered: string[] = [];
  /** @param rule what the server must do; where it does not, what it answered is told beside it. */
  const verify = (isRight: boolean, rule: string, ...answers: readonly Sent[]): void => {
    cases += 1;
    if (!isRight) failed += 1;
    const answered = answers.map(({ status, text }) => `${status} ${text}`).join('; ');
    expect(isRight ? rule : answered).toBe(rule);
  };

  // Laying the data again is left to the end: it takes the others' cases away.
  const ordered = posts.toSorted(
    (a, b) => Number(a === endpoints.resetDemo) - Number(b === endpoints.resetDemo),
  );
  for (const { operationId, body: schema, success } of ordered) {
    it(`${operationId}: one key is one change, its words are kept, undone it is as it was`, async () => {
      run += 1;
      const plain = await prepare(target, operationId);
      const filled =
        schema === null ? { body: plain.body, texts: [] } : withHostileWords(schema, plain.body);
      const prepared = { ...plain, body: filled.body };
      const reference = REFERENCE.exec(prepared.path)?.[0] ?? null;
      const held = async () =>
        reference === null ? [] : uncounted(await heldOf(prepared.client, reference));
      const before = await held();
      const missing = await send(prepared, prepared.body, null);
      verify(
        missing.status === 400 && codeOf(missing) === 'header-missing',
        'Without a key: 400 header-missing',
        missing,
      );

      if (prepared.ifMatch !== undefined) {
        const stale = { ...prepared, ifMatch: prepared.ifMatch + 1 };
        const refused = await send(stale, prepared.body, crypto.randomUUID());
        verify(
          refused.status === 412 && codeOf(refused) === 'version-stale',
          'Upon a version that it does not have: 412 version-stale',
          refused,
        );
      }

      const key = crypto.randomUUID();
      const together = await Promise.all([
        send(prepared, prepared.body, key),
        send(prepared, prepared.body, key),
      ]);
      const done = together.filter(({ status }) => status < 300);
      const running = together.filter(({ status }) => status === 409);
      verify(done.length > 0, 'Of two at once with one key one is done', ...together);
      verify(
        done.length + running.length === 2 &&
          running.every((sent) => codeOf(sent) === 'still-running'),
        'Of two at once with one key the other is done as well, or 409 still-running',
        ...together,
      );

      if (prepared.client.person?.grants[0]?.role === 'supervisor') {
        const tree = fieldTree(success.schema);
        const answered = done.flatMap(({ json }) => answeredPaths(json, tree));
        const told = numbersIn(tree).filter((path) => answered.includes(path));
        verify(told.length === 0, 'A supervisor is answered no number (C2)', ...done);
      }

      const again = await send(prepared, prepared.body, key);
      verify(
        again.status < 300 && again.text === done[0]?.text,
        'The same key and body again: the same answer',
        ...done,
        again,
      );
      expect(again.status).toBeLessThan(300);

      const other = await send(prepared, prepared.otherBody, key);
      const isOtherRefused = other.status === 422;
      // A body of a field that the operation does not know may be refused for that.
      const isKnown = JSON.stringify(prepared.otherBody) !== '{"a":1}';
      const codes = isKnown ? ['key-reused'] : ['key-reused', 'invalid'];
      verify(
        isOtherRefused && codes.includes(codeOf(other)),
        `The same key with another body: 422 ${codes.join(' or ')}`,
        other,
      );

      const timeline =
        reference === null
          ? null
          : await prepared.client.send('GET', `/api/cases/${reference}/events?limit=50`);
      const kept = new Set(textsIn([await held(), again.json, timeline?.json]));
      const gone = timeline === null ? [] : filled.texts.filter((text) => !kept.has(text));
      typed += timeline === null ? 0 : filled.texts.length;
      lost.push(...gone.map((text) => `${operationId}: ${text}`));
      expect(gone).toEqual([]);

      const { changeId = null } = again.json as { readonly changeId?: string | null };
      const isUndone = timeline !== null && changeId !== null;
      const back = isUndone ? await revert(prepared.client, changeId) : null;
      const after = isUndone ? await held() : before;
      undone += isUndone ? 1 : 0;
      if (!isDeepStrictEqual(after, before)) altered.push(operationId);
      expect([back?.status ?? 200, after]).toEqual([200, before]);
    });
  }

  afterAll(() => {
    figure('B1 idempotency of every POST', cases, failed);
    figure('F1 hostile texts through every POST of a case', typed, lost.length);
    figure('undo of every POST of a case that has one', undone, altered.length);
    // Not an empty set: most of what is posted to a case can be undone, and much of it is words.
    const isEmpty = run === ordered.length && (typed < 60 || undone < 60);
    if (isEmpty) throw new Error(`Only ${typed} texts and ${undone} undone changes were looked at`);
  });
});

it('B1 a key is its person’s: under the same one another person does their own', async () => {
  const one = await signInRole(target, 'supervisor');
  const other = await otherSupervisor(target, one);
  const [row] = await one.rows('stage=contacting');
  const path = `/api/cases/${row?.reference}/notes`;
  const key = crypto.randomUUID();
  const made = new Set<string>();
  for (const client of [one, other]) {
    const body = aNote(await target.now());
    const { status, json } = await client.send('POST', path, { body, key });
    expect([status, (json as { note: { by: string } }).note.by]).toEqual([201, client.id]);
    made.add(body.id);
  }
  // And the very same request is not answered with what only the first was told.
  const asked = { body: { reason: 'The consulate asks' }, key: crypto.randomUUID() };
  const reveal = `/api/cases/${row?.reference}/reveal`;
  const told = await one.send('POST', reveal, asked);
  const again = await other.send('POST', reveal, asked);
  expect(again.text).not.toBe(told.text);
});

it('B1 an answer lost after the commit and asked for again makes no second record', async () => {
  const client = await signInRole(target, 'supervisor');
  const nowMs = await target.now();
  const [row] = await client.rows('stage=contacting');
  const path = `/api/cases/${row?.reference}/contacts`;
  const before = await client.get<{ items: unknown[] }>(path);
  const count = rounds(200, 1_000);
  for (let round = 0; round < count; round++) {
    const body = aContact(nowMs, { summary: `Round ${round}`, isReached: false, party: 'other' });
    const key = crypto.randomUUID();
    // The answer of the first is thrown away, as a network would.
    await client.send('POST', path, { body, key });
    // Sent again with its key, and once more as an outbox does that has lost its key.
    const again: readonly Sent[] = [
      await client.send('POST', path, { body, key }),
      await client.send('POST', path, { body }),
    ];
    for (const sent of again) expect(sent.status).toBe(201);
  }
  const after = await client.get<{ items: unknown[] }>(path);
  const doubled = after.items.length - before.items.length - count;
  figure('B1 lost answers, doubled records', count, doubled);
  expect(doubled).toBe(0);
});
