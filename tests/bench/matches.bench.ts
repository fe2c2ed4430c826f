/**
 * Measures the hint of possible duplicates in Node: `tsx tests/bench/matches.bench.ts [cases]`. What
 * is typed is a second record of somebody in the world, as in a call: name, then birth date, then
 * telephone. Prints the time that the index takes to be made, and of the whole operation the median by
 * the clock and, for a machine that others use as well, the mean of processor time.
 */
import type { FindMatches } from '@/contract/matches';
import { createBackend } from '@mocks/backend';
import { newIdAt } from '@/lib/new-id';
import { createWorld } from '@mocks/seed/world';
import { ensureTemporal } from '@/lib/zoned-time';

const SIZE = Number(process.argv[2] ?? 100_000);
const ROUNDS = 150;
const NOW_MS = Date.parse('2026-11-24T16:00:00.000Z');

await ensureTemporal();
const backend = await createBackend({
  seed: 'bench',
  size: SIZE,
  laidAtMs: NOW_MS,
  clock: () => NOW_MS,
  ids: () => newIdAt(NOW_MS),
  isSimulatorOn: false,
  idle: null,
});
const world = createWorld({ seed: 'bench', size: SIZE, laidAtMs: NOW_MS });

async function post<T>(path: string, body: unknown, token = ''): Promise<T> {
  const headers = { 'idempotency-key': newIdAt(NOW_MS), authorization: `Bearer ${token}` };
  const request = { method: 'POST', headers, body: JSON.stringify(body) };
  return (await (await backend.fetch(new Request(`http://bench${path}`, request))).json()) as T;
}

const personId = world.people.find(({ grants }) => grants[0]?.role === 'supervisor')?.id;
const { token } = await post<{ token: string }>('/api/session', { personId });
const find = (facts: FindMatches) =>
  post<{ items: unknown[]; isComplete: boolean }>('/api/matches', facts, token);

const begun = performance.now();
while (!(await find({ given: 'Anybody' })).isComplete) {
  await new Promise((resolve) => void setTimeout(resolve, 20));
}
console.info(
  `${SIZE} cases: index made in ${(performance.now() - begun).toFixed(0)} ms, in pieces`,
);

const kinds: Readonly<Record<string, (n: number) => FindMatches>> = {
  'name alone': (n) => nameOf(n),
  'name and birth date': (n) => ({ ...nameOf(n), birthOn: patientAt(n).birthOn }),
  'name, birth date, telephone': (n) => {
    const { birthOn, phone } = patientAt(n);
    return { ...nameOf(n), birthOn, phones: phone === null ? [] : [phone] };
  },
};

function patientAt(n: number) {
  const made = world.madeCase(n);
  if (made === null) throw new Error(`No case ${n}`);
  return made.patient;
}

function nameOf(n: number): FindMatches {
  const { given, family, ownScript } = patientAt(n).name;
  return { given, family, ownScript };
}

for (const [name, typedAt] of Object.entries(kinds)) {
  const times: number[] = [];
  const before = process.cpuUsage();
  for (let round = 0; round < ROUNDS; round++) {
    const typed = typedAt(1 + ((round * 7919) % SIZE));
    const start = performance.now();
    await find(typed);
    times.push(performance.now() - start);
  }
  const { user, system } = process.cpuUsage(before);
  const mean = ((user + system) / 1_000 / ROUNDS).toFixed(1);
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.floor(share * (ROUNDS - 1))] ?? 0).toFixed(1);
  const byClock = `median ${at(0.5)}  p95 ${at(0.95)}  most ${at(1)}`;
  console.info(`${name.padEnd(30)} ${byClock}  processor ${mean} ms`);
}
await backend.close();
