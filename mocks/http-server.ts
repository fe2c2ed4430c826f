import { serve } from '@hono/node-server';
import { ensureTemporal } from '@/lib/zoned-time';
import { fileLog } from './store/file-log';
import { noPersistence } from './store/memory-persistence';
import { clockOf } from './transport/booting';
import { withCors } from './transport/cors';
import { openServer } from './transport/open-server';
import { keepTicking } from './transport/server-host';
import type { Settings } from './transport/settings';

export interface HttpServerOptions {
  readonly settings: Settings;
  /** 0: any free port. */
  readonly port: number;
  readonly hostname?: string;
  /** Path of the log that changes are kept in; null: memory only. */
  readonly log: string | null;
}

export interface HttpServer {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/**
 * The server over HTTP, for a team, for load and for conformance: the same function as in the
 * browser, over a log on disk that is synced before a write is acknowledged (Architecture, §2).
 */
export async function startHttpServer(options: HttpServerOptions): Promise<HttpServer> {
  const { settings, port, hostname = '127.0.0.1', log } = options;
  await ensureTemporal();
  const running = await openServer({
    settings,
    persistence: log === null ? noPersistence() : fileLog(log),
    nowMs: clockOf(settings, () => Date.now()),
  });
  const stopTicking = keepTicking(running);
  const end = async (): Promise<void> => {
    stopTicking();
    await running.close();
  };
  try {
    return await listen(running.fetch, port, hostname, end);
  } catch (error) {
    // What ticks on would keep a process alive that nobody can ask anything.
    await end();
    throw error;
  }
}

/** @throws where the port is taken, or none. */
async function listen(
  answer: (request: Request) => Promise<Response>,
  port: number,
  hostname: string,
  end: () => Promise<void>,
): Promise<HttpServer> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: withCors(answer), port, hostname }, (address) => {
      resolve({
        url: `http://${hostname}:${address.port}`,
        close: async () => {
          // Long polls would keep it open for up to 25 seconds.
          if ('closeAllConnections' in server) server.closeAllConnections();
          await new Promise((done) => {
            server.close(done);
          });
          await end();
        },
      });
    });
    server.on('error', reject);
  });
}
