/**
 * Measures a rebalancing in Node: `tsx tests/bench/rebalance.bench.ts [cases]`. Prints the median of
 * the rule alone (60 people, 900 open cases) and of the whole operation, and of each view of the
 * workload and of a monthly report, over a demo of that many cases.
 */
import { newIdAt } from '@/lib/new-id';
import { ensureTemporal } from '@/lib/zoned-time';
import type { LoadFacts } from '@/domain/workload/load';
import { type CarriedCase, type Carrier, proposeMoves } from '@/domain/workload/rebalance';
import { OPEN_STAGES } from '@/domain/stage/open-stages';
import { WORKLOAD_VIEWS } from '@/domain/workload/teams';
import { createBackend } from '@mocks/backend';
import { createWorld } from '@mocks/seed/world';

const SIZE = Number(process.argv[2] ?? 2_400);
const ROUNDS = 15;
const NOW_MS = Date.parse('2026-11-24T16:00:00.000Z');
const PEOPLE = 60;
const CASES = 900;

async function median(work: () => unknown): Promise<string> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const from = performance.now();
    await work();
    times.push(performance.now() - from);
  }
  return `${(times.toSorted((a, b) => a - b)[ROUNDS >> 1] ?? 0).toFixed(1)} ms`;
}

const people = Array.from({ length: PEOPLE }, (_, n): Carrier => ({
  id: `p${String(n).padStart(2, '0')}`,
  grants: [{ role: 'coordinator', offices: [], campuses: ['rochester'] }],
  languages: n % 2 === 0 ? ['en', 'es'] : ['en', 'ar'],
  place: 'rochester',
  capacity: 20,
  load: n % 3 === 0 ? 40 : 5,
}));
const facts = (n: number): LoadFacts => ({
  stage: OPEN_STAGES[n % OPEN_STAGES.length] ?? 'records',
  urgency: 'routine',
  complexity: [],
  language: n % 4 === 0 ? 'es' : 'en',
  arrivalOn: null,
  isDue: false,
});
const cases = Array.from({ length: CASES }, (_, n): CarriedCase => ({
  id: `c${String(n).padStart(3, '0')}`,
  ownerId: people[(n * 3) % PEOPLE]?.id ?? '',
  office: 'panama',
  campus: 'rochester',
  transfer: null,
  facts: facts(n),
  family: `f${n - (n % 5 === 0 ? 1 : 0)}`,
  talked: [],
  stays: false,
}));
const givers = people.filter(({ load }) => load > 20).map(({ id }) => id);
const proposed = await median(() => proposeMoves({ people, cases, givers, today: '2026-11-24' }));
console.info(`rule, ${PEOPLE} people, ${CASES} cases: ${proposed}`);

await ensureTemporal();
const options = { seed: 'bench', size: SIZE, laidAtMs: NOW_MS };
const backend = await createBackend({
  ...options,
  clock: () => NOW_MS,
  ids: () => newIdAt(NOW_MS),
  isSimulatorOn: false,
  idle: null,
});
const personId = createWorld(options).people.find(
  ({ grants }) => grants[0]?.role === 'supervisor',
)?.id;
const signIn = new Request('http://bench/api/session', {
  method: 'POST',
  headers: { 'idempotency-key': newIdAt(NOW_MS) },
  body: JSON.stringify({ personId }),
});
const { token } = (await (await backend.fetch(signIn)).json()) as { token: string };
const get = async (path: string): Promise<unknown> => {
  const headers = { authorization: `Bearer ${token}` };
  return (await backend.fetch(new Request(`http://bench${path}`, { headers }))).json();
};
const paths = [
  ...WORKLOAD_VIEWS.map((view) => `/api/workload?by=${view}`),
  '/api/workload/trend',
  '/api/workload/times',
  '/api/workload/rebalance',
  '/api/reports/rochester?month=2026-10',
];
for (const path of paths) {
  console.info(`${path}, ${SIZE} cases: ${await median(() => get(path))}`);
}
await backend.close();
