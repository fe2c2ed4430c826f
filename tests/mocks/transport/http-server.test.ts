import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { addressOfServer } from '@tests/run/address-of-server';

/** The server itself, with nothing around it: how it ends, and that it ends, is its own. */
const start = (words: readonly string[], env: NodeJS.ProcessEnv = {}): ChildProcess =>
  spawn(process.execPath, ['--import', 'tsx', 'mocks/http-main.ts', ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });

async function end(server: ChildProcess): Promise<void> {
  const ended = once(server, 'close');
  if (server.kill()) await ended;
}

test('a server whose port is taken ends, and says so', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const taken = other.address();
  if (taken === null || typeof taken === 'string') throw new Error('No port');
  const server = start(['--cases', '100', '--port', String(taken.port)]);
  let said = '';
  server.stderr?.on('data', (piece: Buffer) => {
    said += piece.toString();
  });
  try {
    await expect(addressOfServer(server)).rejects.toThrow('ended (1)');
    expect(said).toContain('The server did not start.');
  } finally {
    await end(server);
    other.close();
  }
});

test('what the command line of a server does not say, its environment does', async () => {
  const server = start(['--port', '0', '--seed', 'word'], {
    MOCK_CASES: '130',
    MOCK_SEED: 'another',
    MOCK_SIMULATOR: 'off',
  });
  try {
    const url = await addressOfServer(server);
    const ask = async (path: string, init?: RequestInit): Promise<Record<string, unknown>> => {
      const answer = await fetch(url + path, init);
      return (await answer.json()) as Record<string, unknown>;
    };
    const { items } = await ask('/api/demo/people');
    const [somebody] = items as readonly { readonly id: string }[];
    const { token } = await ask('/api/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
      body: JSON.stringify({ personId: somebody?.id }),
    });
    const demo = await ask('/api/demo', { headers: { authorization: `Bearer ${String(token)}` } });
    // What the command line says goes first.
    expect(demo).toMatchObject({ size: 130, seed: 'word', isSimulatorOn: false });
  } finally {
    await end(server);
  }
});
