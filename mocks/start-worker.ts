import type { ToServer } from './transport/messages';
import { databaseName, settingsOfTab, type Settings } from './transport/settings';
// Vite answers this import with the address of the built worker.
// oxlint-disable-next-line import/default
import workerUrl from './worker?sharedworker&url';

/*
 * Starts the server of the browser the moment this module is evaluated: it needs no other file, so
 * that the worker loads and lays its rows while the page still reads its own scripts.
 */
let policy: ReturnType<TrustedTypesLike['createPolicy']> | undefined;
const settings = settingsOfTab();
let ahead = open(settings);
// To be asked for the first time takes the browser's storage some 25 ms, in which the worker comes.
void globalThis.indexedDB?.databases?.().catch(() => {});

/**
 * The worker that was started ahead, for whoever asks first; then a new way to it each time. Null where the
 * browser has none, or forbids them with all that could store anything.
 */
export function openWorker(): SharedWorker | null {
  const worker = ahead ?? open(settings);
  ahead = null;
  return worker;
}

/** Path of the worker's script: with its hash it names the build of this page. */
export const workerScript = (): string => new URL(workerUrl, location.href).pathname;

function open(asked: Settings): SharedWorker | null {
  try {
    return typeof SharedWorker === 'undefined' ? null : opened(asked);
  } catch {
    return null;
  }
}

function opened(asked: Settings): SharedWorker {
  const options = {
    type: 'module',
    name: databaseName(asked),
    // It outlives its last page by some seconds, where the browser can: what is posted as a page goes
    // is written. While one works at the server, a reload is to begin it anew.
    extendedLifetime: import.meta.env.PROD,
  } as const;
  const worker = new SharedWorker(scriptUrl(workerUrl), options);
  worker.port.postMessage({ kind: 'hello', settings: asked } satisfies ToServer);
  return worker;
}

/** The address of the worker as Trusted Types want it: this origin's, and nothing else. */
function scriptUrl(url: string): string {
  const check = (candidate: string): string => {
    const { origin, href } = new URL(candidate, location.href);
    if (origin !== location.origin) throw new TypeError('A worker of another origin');
    return href;
  };
  const types = (globalThis as { readonly trustedTypes?: TrustedTypesLike }).trustedTypes;
  if (!types) return check(url);
  policy ??= types.createPolicy('mock-worker', { createScriptURL: check });
  return policy.createScriptURL(url);
}

interface TrustedTypesLike {
  createPolicy(
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): string };
}
