import type { Page } from '@playwright/test';

/** What happens to the requests of one operation from now on. */
export type Fault =
  /** No answer ever comes: what the screen shows while it loads. */
  | { readonly kind: 'silence' }
  /** The connection fails. */
  | { readonly kind: 'cut' }
  /** The server refuses with a problem of this status and code. */
  | { readonly kind: 'refuse'; readonly status: number; readonly code: string }
  /** The answer comes with other values at these dotted paths (`*`: every item of a list). */
  | { readonly kind: 'change'; readonly values: Readonly<Record<string, unknown>> }
  /** The answer comes with nothing in any list of it, and says so where it counts. */
  | { readonly kind: 'empty' };

/**
 * What the console may say while answers are refused or do not come: the refusal itself, by the
 * operation that met it. Anything else, a TypeError of a page that cannot do without, is a surprise.
 */
export const FAILURES =
  /^console: (?:React Router caught the following error during render )?(?:ApiError: \w+: (?:500 internal|403 forbidden)|NetworkError: \w+: network failed)(?:\s|$)/;

interface Rule {
  readonly path: string;
  readonly fault: Fault;
}

/**
 * Puts a network between page and server that can be told to fail. The server of these pages is
 * inside the browser, so the browser's own "offline" would not touch it.
 */
export async function layFaultyNetwork(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const rules: Rule[] = [];
    const scope = globalThis as unknown as { networkRules: Rule[] };
    scope.networkRules = rules;

    const change = (value: unknown, path: readonly string[], to: unknown): unknown => {
      const [step, ...rest] = path;
      if (step === undefined) return to;
      if (step === '*') {
        return (value as readonly unknown[]).map((item) => change(item, rest, to));
      }
      const record = value as Readonly<Record<string, unknown>>;
      return { ...record, [step]: change(record[step], rest, to) };
    };

    const answer = async (fault: Fault, send: () => Promise<Response>): Promise<Response> => {
      performance.mark('network fault');
      switch (fault.kind) {
        case 'silence':
          return new Promise<never>(() => {});
        case 'cut':
          performance.mark('network cut');
          throw new TypeError('Failed to fetch');
        case 'refuse': {
          const { status, code } = fault;
          const body = { type: 'about:blank', title: 'Planted fault', status, code };
          return Response.json(body, {
            status,
            headers: { 'content-type': 'application/problem+json' },
          });
        }
        case 'change': {
          const response = await send();
          let body: unknown = await response.json();
          for (const [path, to] of Object.entries(fault.values)) {
            body = change(body, path.split('.'), to);
          }
          return Response.json(body, { status: response.status, headers: response.headers });
        }
        case 'empty': {
          const response = await send();
          const body = (await response.json()) as Readonly<Record<string, unknown>>;
          const emptied = Object.entries(body).map(([name, value]) => [
            name,
            Array.isArray(value) ? [] : name === 'total' ? 0 : value,
          ]);
          return Response.json(Object.fromEntries(emptied), {
            status: response.status,
            headers: response.headers,
          });
        }
      }
    };

    let real = globalThis.fetch;
    const network =
      (behind: typeof fetch): typeof fetch =>
      async (input, init) => {
        const address = input instanceof Request ? input.url : String(input);
        const { pathname } = new URL(address, location.href);
        const rule = rules.findLast(({ path }) => new RegExp(`^${path}$`).test(pathname));
        return rule ? answer(rule.fault, () => behind(input, init)) : behind(input, init);
      };
    // The server inside the browser takes the place of `fetch`: it is to stand behind the network.
    const define = Object.defineProperty.bind(Object);
    define(globalThis, 'fetch', { configurable: true, get: () => network(real) });
    Object.defineProperty = <T>(target: T, key: PropertyKey, how: PropertyDescriptor): T => {
      if (target !== (globalThis as unknown) || key !== 'fetch') return define(target, key, how);
      real = (how.value ?? how.get?.()) as typeof fetch;
      return target;
    };
  });
}

/** From the next page load on, requests whose path matches (a pattern) meet this fault. */
export async function faultFromStart(page: Page, path: string, fault: Fault): Promise<void> {
  await page.addInitScript(
    (rule) => {
      (globalThis as unknown as { networkRules: Rule[] }).networkRules.push(rule);
    },
    { path, fault },
  );
}

/** Requests of the open page whose path matches meet this fault from now on. */
export async function faultNow(page: Page, path: string, fault: Fault): Promise<void> {
  await page.evaluate(
    (rule) => {
      (globalThis as unknown as { networkRules: Rule[] }).networkRules.push(rule);
    },
    { path, fault },
  );
}

/** All is well again on the open page. */
export async function mendNetwork(page: Page): Promise<void> {
  await page.evaluate(() => {
    (globalThis as unknown as { networkRules: Rule[] }).networkRules.length = 0;
  });
}

/** How many requests of the open document have met a fault so far. */
export const faultsMet = (page: Page): Promise<number> =>
  page.evaluate(() => performance.getEntriesByName('network fault').length);
