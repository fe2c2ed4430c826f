import { FetchInterceptor } from '@mswjs/interceptors/fetch';
import { http } from 'msw/http';
import { defineNetwork, InterceptorSource } from 'msw/experimental';
import { postLastWords } from './transport/last-words';
import type { WireRequest } from './transport/messages';
import { OUR_PATHS } from './transport/our-paths';
import { PortClient } from './transport/port-client';
import { openWorker, workerScript } from './start-worker';
import { settingsOfTab, type Settings } from './transport/settings';

type Forward = (request: Request) => Promise<Response>;

interface Way {
  readonly forward: Forward;
  /** Sends what must outlive the page, before it returns; null where the server is in the page. */
  readonly post: (request: WireRequest) => Promise<Response> | null;
}

/**
 * Puts the server of the browser behind `fetch`: every request to `/api/…` goes to one SharedWorker
 * that all tabs share (Architecture, §2). Resolves as soon as requests are intercepted; the server
 * may still be starting, its answers then take that much longer.
 */
export function startMockServer(): Promise<void> {
  const settings = settingsOfTab();
  const { forward: direct, post } = wayToServer(settings);
  const forward = settings.chaos === null ? direct : chaotic(settings.chaos, direct);
  const interceptor = new FetchInterceptor();
  const network = defineNetwork({
    sources: [new InterceptorSource({ interceptors: [interceptor] })],
    handlers: [withoutStack(() => http.all(OUR_PATHS, answered(forward)))],
    onUnhandledFrame: 'bypass',
    context: { quiet: true },
  });
  network.enable();
  // For whoever hears of answers each is copied, and the page reads it through the copy; nobody does.
  interceptor.removeAllListeners('response');
  if (settings.chaos === null) postLastWords(post);
  return Promise.resolve();
}

function answered(forward: Forward) {
  return async ({ request }: { readonly request: Request }): Promise<Response> => {
    try {
      return await forward(request);
    } catch (error) {
      // The page called it off; it hears of that from its own signal.
      if (request.signal.aborted) return Response.error();
      throw error;
    }
  };
}

/** A handler notes by an error's stack where it was made, which is written out for nobody. */
function withoutStack<T>(make: () => T): T {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return make();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** Faults that are asked for by the address; nobody else pays for them. */
function chaotic(seed: string, direct: Forward): Forward {
  const faulty = once(async () => (await import('./transport/chaos')).withChaos(seed, direct));
  return async (request) => (await faulty())(request);
}

function wayToServer(settings: Settings): Way {
  const inPage = once(async () =>
    (await import('./transport/in-page')).inPageServer(settings, workerScript()),
  );
  let next = openWorker();
  if (next === null) {
    return { forward: async (request) => (await inPage())(request), post: () => null };
  }

  let isShut = false;
  const client = new PortClient({
    locks: navigator.locks,
    connect: () => {
      const worker = next ?? openWorker();
      next = null;
      if (worker === null) throw new Error('Workers are forbidden by now');
      worker.addEventListener('error', () => {
        // A browser that forbids or breaks workers: the page serves itself from now on.
        isShut = true;
        client.giveUp(inPage);
      });
      return worker.port;
    },
  });
  return {
    forward: async (request) => (isShut ? (await inPage())(request) : client.forward(request)),
    post: (request) => (isShut ? null : client.post(request)),
  };
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}
