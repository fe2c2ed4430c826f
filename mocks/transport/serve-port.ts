import type { ServerHost } from './server-host';
import type { ToPage, ToServer, Trouble } from './messages';

/** Serves one page over its port. Returns how to tell it of trouble. */
export function servePort(
  port: MessagePort,
  /** Resolves to the name of the server's lock once the lock is held. */
  boot: Promise<string>,
  hostOf: (message: Extract<ToServer, { kind: 'hello' }>) => ServerHost,
): (trouble: Trouble | null) => void {
  const running = new Map<number, AbortController>();
  let host: ServerHost | null = null;
  const say = (message: ToPage) => port.postMessage(message);

  port.addEventListener('message', ({ data }: MessageEvent<ToServer>) => {
    if (data.kind === 'hello') {
      host = hostOf(data);
      void boot.then((bootId) => say({ kind: 'welcome', bootId }));
      return;
    }
    if (!host) return;
    switch (data.kind) {
      case 'request': {
        const end = new AbortController();
        running.set(data.id, end);
        host
          .handle(data.request, end.signal)
          .then(
            (response) => say({ kind: 'response', id: data.id, response }),
            () => undefined,
          )
          .finally(() => running.delete(data.id));
        return;
      }
      case 'abort':
        running.get(data.id)?.abort();
        return;
      case 'choose':
        void host.choose(data.choice);
        return;
      case 'export':
        void host.exportAll().then((text) => say({ kind: 'exported', id: data.id, text }));
    }
  });
  port.start();
  return (trouble) => say({ kind: 'trouble', trouble });
}
