import { ensureTemporal } from '@/lib/zoned-time';
import { bootingOf } from './transport/booting';
import type { Trouble } from './transport/messages';
import { servePort } from './transport/serve-port';
import { ServerHost } from './transport/server-host';
import type { Settings } from './transport/settings';

/**
 * The server of the browser: one SharedWorker per database serves all tabs, off their main threads.
 * Pages learn of its end by the lock that it holds for as long as it lives.
 */
const bootId = crypto.randomUUID();
const pages = new Set<(trouble: Trouble | null) => void>();
let host: ServerHost | null = null;
let trouble: Trouble | null = null;

const boot = new Promise<string>((resolve) => {
  void navigator.locks.request(`backend-${bootId}`, () => {
    resolve(bootId);
    // Never let go: the browser frees it when this worker ends, however it ends.
    return new Promise<never>(() => {});
  });
});

/** A worker bears the name of its database. */
const name = String(Reflect.get(globalThis, 'name'));

function start(settings: Settings): ServerHost {
  return new ServerHost({
    databaseName: name,
    bootId,
    booting: bootingOf(settings, {
      databaseName: name,
      script: location.pathname,
      deviceNowMs: () => Date.now(),
      prepare: ensureTemporal,
    }),
    locks: navigator.locks,
    channel: new BroadcastChannel(`server-${name}`),
    mayTakeOver: true,
    onTrouble: (next) => {
      trouble = next;
      for (const tell of pages) tell(next);
    },
  });
}

addEventListener('connect', (event) => {
  const [port] = (event as MessageEvent).ports;
  if (!port) return;
  const tell = servePort(port, boot, ({ settings }) => (host ??= start(settings)));
  pages.add(tell);
  if (trouble) tell(trouble);
});
