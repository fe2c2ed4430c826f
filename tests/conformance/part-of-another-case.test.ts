import { expect, it } from 'vitest';
import { figure } from '@tests/support/figure';
import { bookedCase } from './appointment-samples';
import { type Client, type Sent, signInRole } from './client';
import { heldOf } from './held-of';
import { idFieldsOf } from './id-fields';
import { IDS_OF_ELSE, PARTS_IN_BODIES } from './parts-in-bodies';
import { type Prepared, prepare } from './prepared';
import { OPERATIONS, openTarget } from './target';

const target = openTarget({ size: 1_200 });
const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
const REFERENCE = /IC-\d{4}-\d{6}/;
/** Of nothing at all. */
const NOTHING = '01930000-0000-7000-8000-000000000000';

const ofCases = OPERATIONS.filter(({ path }) => path.startsWith('/api/cases/:reference/'));
const ofParts = ofCases.filter(({ path }) => /:\w+Id\b/.test(path));

/** How a part is read, by operation. */
const READS: Readonly<Record<string, (client: Client) => Promise<string>>> = {
  findInterpreters: async (client) => {
    const { path, plan } = await bookedCase(client, 'preparing');
    return `${path}/${plan.appointments[0]?.id}/interpreters?mode=video`;
  },
};

async function prepared({ operationId, method }: (typeof ofCases)[number]): Promise<Prepared> {
  if (method !== 'get') return prepare(target, operationId);
  const read = READS[operationId];
  if (read === undefined) throw new Error(`The suite does not know how to ask ${operationId}`);
  const client = await signInRole(target, 'supervisor');
  return { client, path: await read(client), body: undefined, otherBody: undefined };
}

const held = async (client: Client, references: readonly string[]): Promise<string> =>
  JSON.stringify(
    await Promise.all(
      references.map(async (reference) => [
        await heldOf(client, reference),
        (await client.send('GET', `/api/cases/${reference}/events`)).json,
      ]),
    ),
  );

/** Another case in the same stage, so that nothing but the case itself stands in the way. */
async function another(
  client: Client,
  reference: string,
  fits: (each: string) => Promise<boolean> = async () => true,
): Promise<string> {
  const { stage } = (await client.detail(reference)).case;
  const query = stage === 'closed' ? 'state=closed' : `stage=${stage}`;
  for (const row of [...(await client.rows(query)), ...(await client.rows('state=all'))]) {
    if (row.reference !== reference && (await fits(row.reference))) return row.reference;
  }
  throw new Error(`No other case than ${reference}`);
}

const told = ({ status, text }: Sent): string => `${status} ${text}`;

it('a part of another case answers as one that is not there, at every operation of a part', async () => {
  const wrong: string[] = [];
  let count = 0;
  for (const endpoint of ofParts) {
    const { operationId, method } = endpoint;
    const { client, path, body, ifMatch } = await prepared(endpoint);
    const own = REFERENCE.exec(path)?.[0] ?? '';
    const other = await another(client, own);
    const send = (to: string): Promise<Sent> =>
      client.send(method.toUpperCase(), to, {
        ...(body === undefined ? {} : { body }),
        ...(ifMatch === undefined ? {} : { ifMatch }),
      });
    const before = await held(client, [own, other]);
    const foreign = path.replace(REFERENCE, other);
    // Of two ids in an address the second as well: what is within a part, under another part.
    const [, within] = path.match(ID) ?? [];
    const pairs = [[foreign, foreign.replaceAll(ID, NOTHING)]];
    if (within !== undefined) {
      const next = await prepared(endpoint);
      const [, elsewhere = within] = next.path.match(ID) ?? [];
      pairs.push([path.replace(within, elsewhere), path.replace(within, NOTHING)]);
      if (elsewhere === within) wrong.push(`${operationId}: prepared twice it is the same`);
    }
    for (const [one = '', nothing = ''] of pairs) {
      const [there, nowhere] = [await send(one), await send(nothing)];
      count += 1;
      if (there.status !== 404) wrong.push(`${operationId}: ${told(there)}`);
      if (told(there) !== told(nowhere)) {
        wrong.push(`${operationId}: ${told(there)}, and of nothing ${told(nowhere)}`);
      }
    }
    if ((await held(client, [own, other])) !== before) wrong.push(`${operationId}: changed`);
  }
  figure('C1 records under the address of another case', count, wrong.length);
  expect(wrong).toEqual([]);
});

it('a part of another case that a body names answers as one that is not there', async () => {
  const wrong: string[] = [];
  let count = 0;
  const nowMs = await target.now();
  for (const endpoint of ofCases) {
    const { operationId, method, body: schema } = endpoint;
    for (const field of schema === null ? [] : idFieldsOf(schema)) {
      // Of what is made by it.
      const name = `${operationId} ${field}`;
      if (field === 'id' || IDS_OF_ELSE[name] !== undefined) continue;
      const names = PARTS_IN_BODIES[name];
      if (names === undefined) {
        wrong.push(`${name}: is neither a part of a case nor named as something else`);
        continue;
      }
      const { client, path, body, ifMatch } = await prepared(endpoint);
      const own = REFERENCE.exec(path)?.[0] ?? '';
      let part = '';
      const other = await another(client, own, async (each) => {
        part = (await names.partOf(client, each, nowMs)) ?? '';
        return part !== '';
      });
      const send = (id: string): Promise<Sent> =>
        client.send(method.toUpperCase(), path, {
          body: names.naming(body as Readonly<Record<string, unknown>>, id),
          ...(ifMatch === undefined ? {} : { ifMatch }),
        });
      const before = await held(client, [own, other]);
      const [there, nowhere] = [await send(part), await send(NOTHING)];
      count += 1;
      const isEqual = told(there).replaceAll(part, NOTHING) === told(nowhere);
      if (there.status < 400 || !isEqual) {
        wrong.push(`${name}: ${told(there)}, and of nothing ${told(nowhere)}`);
      }
      if ((await held(client, [own, other])) !== before) wrong.push(`${name}: changed`);
    }
  }
  figure('C1 records of another case in a body', count, wrong.length);
  expect(wrong).toEqual([]);
});
