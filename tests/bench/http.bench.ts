/**
 * Measures the server on its own over HTTP (quality reference, §6, last row): `tsx
 * tests/bench/http.bench.ts [cases]`. It runs in a process of its own with its log on disk, as `npm run
 * mock-api -- --log` starts it. Lists are asked for by every column, office and stage, at any place, and
 * by words; a write is a note, acknowledged when it is synced. Prints medians and p95 by the clock.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { CASE_SORT_KEYS } from '@/contract/case-list';
import { USUAL_WINDOW } from '@/contract/fields';
import { OPEN_STAGES } from '@/domain/stage/open-stages';
import { newId } from '@/lib/new-id';
import { OFFICES } from '@/reference/offices';
import { median, p95 } from './statistics';

const SIZE = Number(process.argv[2] ?? 100_000);
const LISTS = 600;
const WRITES = 300;
const WINDOW = USUAL_WINDOW;
const WORDS = ['mar', 'al', 'garcia', 'ahmed', '李', 'IC-2026-0'];
const REST_AT_MOST_MS = 120_000;
/** What spans all cases is made at leisure, or by whoever asks before. */
const MADE_BY = ['/api/follow-ups?limit=1', '/api/workload?by=office', '/api/queues'];

const folder = await mkdtemp(path.join(tmpdir(), 'http-bench-'));
const server = spawn(
  'tsx',
  ['mocks/http-main.ts', '--port', '0', '--cases', String(SIZE), '--log', path.join(folder, 'log')],
  { stdio: ['ignore', 'pipe', 'inherit'] },
);
try {
  const [line] = (await once(createInterface(server.stdout), 'line')) as [string];
  const url = line.slice(line.indexOf('http'));
  const { items: people } = await read<{ items: { id: string; grants: { role: string }[] }[] }>(
    `${url}/api/demo/people`,
  );
  const person = people.find(({ grants }) => grants[0]?.role === 'supervisor');
  const { token } = await post<{ token: string }>(`${url}/api/session`, { personId: person?.id });
  for (const made of MADE_BY) await read(url + made, token);
  await rest(`${url}/api/session`, token);

  const references: string[] = [];
  const lists: number[] = [];
  for (let round = 0; round < LISTS; round += 1) {
    const begun = performance.now();
    const { items } = await read<{ items: { reference: string }[] }>(
      `${url}/api/cases?${listAt(round)}`,
      token,
    );
    lists.push(performance.now() - begun);
    references.push(...items.slice(0, 1).map(({ reference }) => reference));
  }
  const writes: number[] = [];
  for (let round = 0; round < WRITES; round += 1) {
    const reference = references[round % references.length] ?? '';
    const begun = performance.now();
    await post(
      `${url}/api/cases/${reference}/notes`,
      { id: newId(), text: `Call ${round}`, mentions: [], corrects: null },
      token,
    );
    writes.push(performance.now() - begun);
  }
  console.info(`${SIZE} cases over HTTP, ms by the clock`);
  tell(`list of ${WINDOW} rows`, lists);
  tell('note, acknowledged and synced', writes);
} finally {
  server.kill('SIGTERM');
  await once(server, 'exit');
  await rm(folder, { recursive: true });
}

/** Waits until a small question is answered at once for a second: nothing is made between answers any more. */
async function rest(address: string, token: string): Promise<void> {
  const endMs = performance.now() + REST_AT_MOST_MS;
  for (let quick = 0; quick < 50;) {
    const begun = performance.now();
    if (begun > endMs) throw new Error('The server never came to rest');
    await read(address, token);
    quick = performance.now() - begun < 4 ? quick + 1 : 0;
    await new Promise((resolve) => void setTimeout(resolve, 20));
  }
}

/** The query of a list: another column, filter and place with each round. */
function listAt(round: number): URLSearchParams {
  const query = new URLSearchParams({ limit: String(WINDOW) });
  const keys = CASE_SORT_KEYS.filter((key) => key !== 'conflicts');
  const sort = keys[round % keys.length] ?? 'due';
  query.set('sort', round % 2 === 0 ? sort : `-${sort}`);
  const office = OFFICES[round % OFFICES.length]?.code;
  if (round % 3 === 0 && office !== undefined) query.set('office', office);
  const stage = OPEN_STAGES[round % OPEN_STAGES.length];
  if (round % 5 === 0 && stage !== undefined) query.set('stage', stage);
  const word = WORDS[round % WORDS.length];
  if (round % 4 === 0 && word !== undefined) query.set('q', word);
  else query.set('offset', String(WINDOW * (round % 20)));
  return query;
}

async function read<T>(address: string, token = ''): Promise<T> {
  return answered(await fetch(address, { headers: { authorization: `Bearer ${token}` } }));
}

async function post<T>(address: string, body: unknown, token = ''): Promise<T> {
  const headers = {
    'content-type': 'application/json',
    'idempotency-key': newId(),
    authorization: `Bearer ${token}`,
  };
  return answered(await fetch(address, { method: 'POST', headers, body: JSON.stringify(body) }));
}

async function answered<T>(response: Response): Promise<T> {
  if (!response.ok) throw new Error(`${response.url}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}

function tell(what: string, times: readonly number[]): void {
  const shown = [median(times), p95(times), Math.max(...times)].map((ms) => ms.toFixed(1));
  console.info(`${what.padEnd(32)} median ${shown[0]}  p95 ${shown[1]}  most ${shown[2]}`);
}
