import { spawn } from 'node:child_process';
import { expect, test } from 'vitest';
import { addressOfServer } from './address-of-server';

/** A process that runs this text. */
const running = (text: string) =>
  spawn(process.execPath, ['-e', text], { stdio: ['ignore', 'pipe', 'ignore'] });

test('the address of a server is what it says after its first words, also in pieces', async () => {
  const server = running(
    `process.stdout.write('Laying 2,400 cases\\nThe server listens at http://127.0');
     setImmediate(() => process.stdout.write('.0.1:8787\\n'));
     setInterval(() => {}, 1000);`,
  );
  await expect(addressOfServer(server)).resolves.toBe('http://127.0.0.1:8787');
  server.kill();
});

test('a server that ends before it says where it listens is waited for no longer', async () => {
  await expect(addressOfServer(running('process.exit(3)'))).rejects.toThrow('ended (3)');
});
