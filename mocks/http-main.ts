import { parseArgs } from 'node:util';
import { startHttpServer } from './http-server';
import { StorageProblem } from './store/storage-problem';
import { readSettings } from './transport/settings';

/**
 * `npm run mock-api -- --port 8787 --cases 2400 --log FILE --host 127.0.0.1 --seed WORD --now ISO
 * --simulator on`
 */
const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8787' },
    host: { type: 'string', default: '127.0.0.1' },
    log: { type: 'string' },
    cases: { type: 'string' },
    seed: { type: 'string' },
    now: { type: 'string' },
    simulator: { type: 'string' },
  },
});

const asked = new URLSearchParams();
for (const name of ['cases', 'seed', 'now', 'simulator'] as const) {
  // Where no command line is at hand the environment says it: `MOCK_CASES=100000`.
  const value = values[name] ?? process.env[`MOCK_${name.toUpperCase()}`];
  if (value !== undefined) asked.set(name, value);
}

try {
  const server = await startHttpServer({
    settings: readSettings(asked.toString(), null),
    port: Number(values.port),
    hostname: values.host,
    log: values.log ?? null,
  });
  process.stdout.write(`The server listens at ${server.url}\n`);
  const end = () => void server.close().then(() => process.exit(0));
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
} catch (error) {
  const why = error instanceof StorageProblem ? error.message : String(error);
  process.stderr.write(`The server did not start. ${why}\n`);
  process.exitCode = 1;
}
