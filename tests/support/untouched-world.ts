import { newIdAt } from '@/lib/new-id';
import { ensureTemporal } from '@/lib/zoned-time';
import type { Backend } from '@mocks/backend';
import { noPersistence } from '@mocks/store/memory-persistence';
import { openServer } from '@mocks/transport/open-server';
import { readSettings } from '@mocks/transport/settings';

const worlds = new Map<string, Promise<Backend>>();

/** The server of a world as its address asks for it, before anybody has touched it; made once. */
function untouchedWorld(search: string): Promise<Backend> {
  const made = worlds.get(search) ?? open(search);
  worlds.set(search, made);
  return made;
}

async function open(search: string): Promise<Backend> {
  await ensureTemporal();
  const settings = readSettings(search, null);
  // Its clock stands where a journey begins, however long the run before has taken.
  const nowMs = Date.parse(settings.now ?? '');
  return openServer({ settings, persistence: noPersistence(), nowMs: () => nowMs });
}

/**
 * What the API of a journey's world answers a person before the journey begins. The world is made
 * from its address alone, so that it can be asked here, in the process of the tests, and the browser
 * need not load a document for the choice of a case.
 */
export async function askUntouchedWorld(
  search: string,
  person: string,
  address: string,
): Promise<unknown> {
  const { fetch: send } = await untouchedWorld(search);
  const ask = async (path: string, init: RequestInit = {}): Promise<unknown> => {
    const answer = await send(new Request(`http://untouched.test${path}`, init));
    if (!answer.ok) throw new Error(`${path}: ${String(answer.status)} ${await answer.text()}`);
    return answer.json();
  };
  const people = (await ask('/api/demo/people')) as {
    items: readonly { id: string; name: string }[];
  };
  const personId = people.items.find((one) => one.name === person)?.id;
  const { token } = (await ask('/api/session', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'idempotency-key': newIdAt(Date.now()),
    },
    body: JSON.stringify({ personId }),
  })) as { token: string };
  return ask(address, { headers: { authorization: `Bearer ${token}` } });
}
