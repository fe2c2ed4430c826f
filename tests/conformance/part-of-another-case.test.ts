import { expect, it } from 'vitest';
import { figure } from '@tests/support/figure';
import type { Client } from './client';
import { prepare } from './prepared';
import { OPERATIONS, openTarget } from './target';

const target = openTarget({ size: 1_200 });
const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
const REFERENCE = /IC-\d{4}-\d{6}/;

/** Operations of a case that name something of it: a record of its own, in the address or the body. */
const posts = OPERATIONS.filter(
  ({ method, path, isSafe }) =>
    method === 'post' && isSafe !== true && path.startsWith('/api/cases/:reference/'),
);

/** All that is kept of a case, as whoever sees all of it reads it. */
async function held(client: Client, reference: string): Promise<string> {
  const parts = [
    '',
    '/plan',
    '/contacts',
    '/notes',
    '/hand-offs',
    '/chases',
    '/letters',
    '/events',
  ];
  const answers: string[] = [];
  for (const part of parts) {
    answers.push((await client.send('GET', `/api/cases/${reference}${part}`)).text);
  }
  return answers.join('\n');
}

/** Ids in a request that are of records which the case had before. */
const named = (text: string, before: string): readonly string[] =>
  (text.match(ID) ?? []).filter((id) => before.includes(id));

it('no record of a case is reached by the address of another one, by whatever operation', async () => {
  const wrong: string[] = [];
  let count = 0;
  for (const { operationId, path: pattern } of posts) {
    const { client, path, body, ifMatch } = await prepare(target, operationId);
    const reference = REFERENCE.exec(path)?.[0] ?? '';
    const before = await held(client, reference);
    const isOfAPart = /:\w+Id\b/.test(pattern);
    if (!isOfAPart && named(JSON.stringify(body), before).length === 0) continue;
    // Somebody who sees both, so that nothing but the case itself stands in the way.
    const rows = await client.rows(`stage=${/"stage":"([\w-]+)"/.exec(before)?.[1] ?? 'new'}`);
    const other = rows.find((row) => row.reference !== reference)?.reference ?? '';
    const { status, text } = await client.send('POST', path.replace(REFERENCE, other), {
      body,
      ...(ifMatch === undefined ? {} : { ifMatch }),
    });
    count += 1;
    if (isOfAPart && status !== 404) wrong.push(`${operationId}: ${status} ${text}`);
    if (status < 400) wrong.push(`${operationId}: ${status}`);
    if ((await held(client, reference)) !== before) wrong.push(`${operationId}: changed`);
  }
  figure('C1 records under the address of another case', count, wrong.length);
  expect(wrong).toEqual([]);
});
