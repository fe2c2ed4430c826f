import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { addressOfServer } from '@tests/run/address-of-server';

test('a server whose port is taken ends, and says so', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const taken = other.address();
  if (taken === null || typeof taken === 'string') throw new Error('No port');
  const words = ['mocks/http-main.ts', '--cases', '100', '--port', String(taken.port)];
  const server = spawn('tsx', words, { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  server.stderr.on('data', (piece: Buffer) => {
    said += piece.toString();
  });
  try {
    await expect(addressOfServer(server)).rejects.toThrow('ended (1)');
    expect(said).toContain('The server did not start.');
  } finally {
    server.kill();
    other.close();
  }
});
