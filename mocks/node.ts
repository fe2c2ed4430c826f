import { http } from 'msw/http';
import { setupServer } from 'msw/node';
import { OUR_PATHS } from './transport/our-paths';
import { ensureTemporal } from '@/lib/zoned-time';
import { noPersistence } from './store/memory-persistence';
import { openServer } from './transport/open-server';
import type { RunningServer } from './transport/server-host';
import { USUAL, type Settings } from './transport/settings';

export interface NodeServerOptions {
  readonly settings?: Partial<Settings>;
  /** The server's clock, epoch milliseconds. */
  readonly nowMs?: () => number;
}

export interface NodeServer {
  readonly server: RunningServer;
  /** Gives `fetch` back and ends the server. */
  readonly stop: () => Promise<void>;
}

/** Puts a private server in memory behind `fetch`, for one test. */
export async function startNodeServer({
  settings = {},
  nowMs = () => Date.now(),
}: NodeServerOptions = {}): Promise<NodeServer> {
  await ensureTemporal();
  const server = await openServer({
    settings: { ...USUAL, ...settings },
    persistence: noPersistence(),
    nowMs,
  });
  const network = setupServer(http.all(OUR_PATHS, ({ request }) => server.fetch(request)));
  network.listen({ onUnhandledFrame: 'error' });
  return {
    server,
    stop: async () => {
      network.close();
      await server.close();
    },
  };
}
