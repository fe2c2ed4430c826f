import type { ChildProcess } from 'node:child_process';

/**
 * The address that a server prints once it listens, whatever it says before.
 *
 * @throws {Error} where it ends without having said one.
 */
export async function addressOfServer(server: ChildProcess): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  let said = '';
  server.stdout?.on('data', (piece: Buffer) => {
    said += piece.toString();
    const address = /http:\S+(?=\s)/u.exec(said)?.[0];
    if (address !== undefined) resolve(address);
  });
  server.once('error', reject);
  server.once('close', (code) =>
    reject(new Error(`The server ended (${String(code)}) before it said where it listens.`)),
  );
  return promise;
}
