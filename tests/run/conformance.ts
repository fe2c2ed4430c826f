import { spawnSync } from 'node:child_process';

// `npm run conformance -- --url http://127.0.0.1:8787`: the conformance suite against any backend.

const args = process.argv.slice(2);
const url = args[args.indexOf('--url') + 1];
if (!args.includes('--url') || !URL.canParse(url ?? '')) {
  process.stderr.write('Say which backend: npm run conformance -- --url http://127.0.0.1:8787\n');
  process.exit(2);
}
const { status } = spawnSync(
  'vitest',
  ['run', '--project', 'node', 'tests/conformance', '--no-file-parallelism'],
  {
    stdio: 'inherit',
    env: { ...process.env, CONFORMANCE_URL: url },
    shell: process.platform === 'win32',
  },
);
process.exit(status ?? 1);
