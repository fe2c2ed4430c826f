import { spawn, spawnSync } from 'node:child_process';
import { addressOfServer } from './address-of-server.ts';

// `npm run conformance -- --url http://127.0.0.1:8787`: the conformance suite against any backend.
// `npm run conformance -- --mock`: against our own as a stranger meets it, in another process, the same for
// every file, and in the evening of the Americas, when the date of UTC lies ahead of every campus's.

const EVENING = '2026-11-25T03:00:00Z';
const shell = process.platform === 'win32';
const args = process.argv.slice(2);

async function mock(): Promise<{ readonly url: string; readonly end: () => void }> {
  const words = ['mocks/http-main.ts', '--port', '0', '--now', EVENING];
  const server = spawn('tsx', words, { stdio: ['ignore', 'pipe', 'inherit'], shell });
  return { url: await addressOfServer(server), end: () => void server.kill() };
}

const named = args.includes('--url') ? args[args.indexOf('--url') + 1] : undefined;
const own = args.includes('--mock') ? await mock() : null;
const url = own?.url ?? named ?? '';
if (!URL.canParse(url)) {
  process.stderr.write('Say which backend: npm run conformance -- --url http://127.0.0.1:8787\n');
  process.exit(2);
}
const { status } = spawnSync(
  'vitest',
  ['run', '--project', 'node', 'tests/conformance', '--no-file-parallelism'],
  { stdio: 'inherit', env: { ...process.env, CONFORMANCE_URL: url }, shell },
);
own?.end();
process.exit(status ?? 1);
