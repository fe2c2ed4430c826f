import type { BrowserContext, Page } from '@playwright/test';

/** A policy violation as the page reported it. */
interface PolicyViolation {
  readonly directive: string;
  readonly blocked: string;
  readonly source: string;
}

/** Everything a browser context said and showed outside of its documents. */
export interface Watched {
  /** Console errors and uncaught errors, in order. */
  readonly errors: string[];
  readonly violations: PolicyViolation[];
  /** Everything that could carry patient data out: addresses, titles, console, file names, storage. */
  readonly traces: Trace[];
  /** How many documents were opened. */
  documents: number;
}

/** Something written where patient data must never be (quality promise D6). */
export interface Trace {
  readonly where: 'address' | 'title' | 'console' | 'file name' | 'kept by the browser';
  readonly text: string;
}

const REPORT = '__reportPolicyViolation';

/** Listens to a context from before its first page. Also finds what pages opened later say. */
export async function watch(context: BrowserContext): Promise<Watched> {
  const watched: Watched = { errors: [], violations: [], traces: [], documents: 0 };

  context.on('console', (message) => {
    watched.traces.push({ where: 'console', text: message.text() });
    if (message.type() === 'error') watched.errors.push(`console: ${message.text()}`);
  });
  context.on('weberror', (event) => {
    watched.errors.push(`uncaught: ${event.error().message}`);
    watched.traces.push({ where: 'console', text: event.error().message });
  });
  context.on('page', (page) => {
    page.on('framenavigated', (frame) => {
      if (frame !== page.mainFrame()) return;
      watched.documents += 1;
      watched.traces.push({ where: 'address', text: frame.url() });
    });
    page.on('download', (download) => {
      watched.traces.push({ where: 'file name', text: download.suggestedFilename() });
    });
  });

  await context.exposeFunction(REPORT, (violation: PolicyViolation) => {
    watched.violations.push(violation);
  });
  await context.addInitScript((report) => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const send = (window as unknown as Record<string, (violation: unknown) => void>)[report];
      send?.({
        directive: event.effectiveDirective,
        blocked: event.blockedURI,
        source: `${event.sourceFile}:${String(event.lineNumber)}`,
      });
    });
  }, REPORT);
  return watched;
}

/** Adds what the open pages show and what the browser keeps of them right now. */
export async function addPresentTraces(watched: Watched, pages: readonly Page[]): Promise<void> {
  for (const page of pages.filter((open) => open.url().startsWith('http') && !open.isClosed())) {
    watched.traces.push({ where: 'address', text: page.url() });
    watched.traces.push({ where: 'title', text: await page.title() });
    const kept = await page.evaluate(keptByBrowser, DECLARED);
    watched.traces.push(...kept.map((text) => ({ where: 'kept by the browser' as const, text })));
  }
}

/** The demo's server inside the browser has the one kind of database that holds patients, and says so. */
const DECLARED = 'demo';

/**
 * Everything but the declared database, as text: local and session storage, cookies, the entry of the
 * history, the window's name, caches, and each record of every other database. Runs in the page.
 */
async function keptByBrowser(declared: string): Promise<string[]> {
  const stores = [localStorage, sessionStorage].flatMap((storage) =>
    Object.keys(storage).map((key) => `${key}=${storage.getItem(key) ?? ''}`),
  );
  const promised = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error ?? new Error('?')));
    });
  /** What is sealed is bytes; each is shown as a sign, so that plain words in them would be found. */
  const asText = (_name: string, value: unknown): unknown => {
    if (value instanceof ArrayBuffer) return new TextDecoder('latin1').decode(value);
    return ArrayBuffer.isView(value) ? new TextDecoder('latin1').decode(value) : value;
  };
  const records: string[] = [];
  for (const { name = '' } of await indexedDB.databases()) {
    if (name.split('_')[0] === declared) continue;
    const database = await promised(indexedDB.open(name));
    for (const store of database.objectStoreNames) {
      const held = await promised(database.transaction(store).objectStore(store).getAll());
      records.push(...held.map((each) => `${name}/${store}: ${JSON.stringify(each, asText)}`));
    }
    database.close();
  }
  const cached: string[] = [];
  for (const name of await caches.keys()) {
    const kept = await caches.open(name).then((cache) => cache.keys());
    cached.push(...kept.map(({ url }) => `${name}: ${url}`));
  }
  const entry = `history: ${JSON.stringify(history.state)}`;
  return [...stores, ...records, ...cached, entry, `cookies: ${document.cookie}`, window.name];
}

/**
 * Where patient data was left (quality promise D6). Compares without case, and as addresses spell it.
 *
 * @param needles names, dates, numbers that belong to patients; shorter than four characters are not
 *   looked for, because they would be found by chance
 */
export function patientDataIn(
  traces: readonly Trace[],
  needles: readonly string[],
): readonly string[] {
  const wanted = needles
    .map((needle) => needle.trim().toLowerCase())
    .filter((needle) => needle.length >= 4);
  return traces.flatMap(({ where, text }) => {
    const plain = `${text}\n${decoded(text)}`.toLowerCase();
    return wanted
      .filter((needle) => plain.includes(needle))
      .map((needle) => `${needle} in ${where}: ${text.slice(0, 200)}`);
  });
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return '';
  }
}
