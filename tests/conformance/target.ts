import { serve, type ServerType } from '@hono/node-server';
import { afterAll, beforeAll } from 'vitest';
import type { Endpoint } from '@/contract/endpoint';
import { endpoints } from '@/contract/endpoints';
import { ensureTemporal, localDateOf } from '@/lib/zoned-time';
import type { PlaceCode } from '@/reference/codes';
import { placeOf } from '@/reference/place';
import { startBackend } from '@tests/support/backend';
import { layAnew } from './lay-anew';

/** What a backend may offer so that time can be tested; without them those tests are not run. */
interface Hooks {
  readonly advance: (ms: number) => void;
}

export interface Target {
  readonly url: string;
  readonly hooks: Hooks | null;
  /** References of the cases, and ids of what else, that a test of this file has for itself. */
  readonly kept: Set<string>;
  /** The server's moment, epoch ms; by its `Date`, so it is the beginning of a second. */
  readonly now: () => Promise<number>;
}

const EXTERNAL = process.env['CONFORMANCE_URL'];

/** Whether the backend of this run declares hooks: that of the house does. */
export const hasHooks = EXTERNAL === undefined;

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/**
 * The date of a moment at an office or campus: what a rule there calls today. That of UTC is hours
 * ahead in the evening of the Americas, and a server that refuses it then is right.
 */
export const dateAt = (ms: number, place: PlaceCode = 'rochester'): string =>
  localDateOf(ms, placeOf(place).timeZone);

/** Operations of the demo alone, which no other server has (`docs/mock-differences.md`). */
const OF_THE_DEMO: ReadonlySet<string> = new Set([
  '/api/demo',
  '/api/demo/reset',
  '/api/demo/simulator',
]);

/** Every operation of the contract that the backend of this run must have. */
export const OPERATIONS: readonly Endpoint[] = Object.values<Endpoint>(endpoints).filter(
  ({ path }) => hasHooks || !OF_THE_DEMO.has(path),
);

/** Lets time go on to an hour of the day (UTC), however often it was moved before. */
export async function advanceTo(target: Target, hour: number): Promise<void> {
  const passedMs = (await target.now()) % DAY_MS;
  target.hooks?.advance((hour * HOUR_MS - passedMs + DAY_MS) % DAY_MS);
}

/** The backend under test: at `CONFORMANCE_URL`, else our own of so many cases, over real HTTP. */
export function openTarget(options: { readonly size?: number } = {}): Target {
  let url = EXTERNAL ?? '';
  let end: () => Promise<void> = async () => {};
  let hooks: Hooks | null = null;

  beforeAll(async () => {
    // The tests count dates of places themselves, also where no backend of ours has loaded it for them.
    await ensureTemporal();
    if (EXTERNAL !== undefined) return layAnew(target);
    const { backend, advance } = await startBackend(options);
    hooks = { advance };
    const server = await new Promise<ServerType>((resolve) => {
      const started = serve({ fetch: backend.fetch, port: 0, hostname: '127.0.0.1' }, (address) => {
        url = `http://127.0.0.1:${address.port}`;
        resolve(started);
      });
    });
    // Longer than any pause of a slow machine: else the server hangs up just as a request sets out.
    if ('keepAliveTimeout' in server) server.keepAliveTimeout = 120_000;
    end = async () => {
      if ('closeAllConnections' in server) server.closeAllConnections();
      await new Promise<unknown>((done) => void server.close(done));
      await backend.close();
    };
  });
  afterAll(() => end());

  const target: Target = {
    get url() {
      return url;
    },
    get hooks() {
      return hooks;
    },
    kept: new Set(),
    now: async () => {
      const { headers } = await fetch(`${url}/api/demo`);
      return Date.parse(headers.get('date') ?? '');
    },
  };
  return target;
}
