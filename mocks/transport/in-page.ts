import { ensureTemporal } from '@/lib/zoned-time';
import { reportStorageTrouble } from '@/lib/storage-trouble';
import { bootingOf } from './booting';
import { fromWireResponse, toWireRequest } from './messages';
import { ServerHost } from './server-host';
import { databaseName, type Settings } from './settings';

/**
 * The server within a page, for browsers without SharedWorker: of all tabs one leads and has the
 * database open, the others relay to it.
 *
 * @param script path of the worker's script in this build, by which the build is known.
 */
export async function inPageServer(
  settings: Settings,
  script: string,
): Promise<(request: Request) => Promise<Response>> {
  const name = databaseName(settings);
  const host: ServerHost = new ServerHost({
    databaseName: name,
    bootId: crypto.randomUUID(),
    booting: bootingOf(settings, {
      databaseName: name,
      script,
      deviceNowMs: () => Date.now(),
      prepare: ensureTemporal,
    }),
    locks: navigator.locks,
    channel: new BroadcastChannel(`server-${name}`),
    mayTakeOver: false,
    onTrouble: (trouble) =>
      reportStorageTrouble(
        trouble && {
          ...trouble,
          choose: (choice) => void host.choose(choice),
          exportAll: () => host.exportAll(),
        },
      ),
  });
  return async (request) =>
    fromWireResponse(await host.handle(await toWireRequest(request), request.signal));
}
