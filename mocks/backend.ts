import { Hono } from 'hono/tiny';
import { type Endpoint } from '@/contract/endpoint';
import { endpoints, type OperationId } from '@/contract/endpoints';
import { ensureTemporal } from '@/lib/zoned-time';
import { createGuard } from './routes/guard';
import { respondProblem } from './routes/respond';
import { createServices } from './routes/services';
import { createCommandPath } from './services/command';
import { createSimulatedWork } from './services/simulated-work';
import { createSimulator, type Simulator } from './simulator/simulator';
import type { Service } from './routes/call';
import { createAuditService } from './services/audit-service';
import { baseOf } from './services/base-data';
import { createFeedService } from './services/feed-service';
import { createDemoService, type DemoService } from './services/demo-service';
import { Presence } from './services/presence';
import { notFound } from './services/problem-error';
import { backendRowSchema, EVENTS, TABLES, type BackendStore } from './services/shape';
import { makePeople } from './seed/people';
import { createWorld, type World } from './seed/world';
import { createStore } from './store/create-store';
import { noPersistence } from './store/memory-persistence';
import type { Persistence } from './store/persistence';

export interface BackendOptions {
  /** Seed of the demo's data; another one lays another world. */
  readonly seed?: string | number;
  /** How many cases. */
  readonly size?: number;
  /** The moment that the data is laid around, epoch ms; by default now. Stored data keeps its own. */
  readonly laidAtMs?: number;
  /** The server's clock, epoch ms. */
  readonly clock: () => number;
  /** Makes ids: UUIDs of version 7. */
  readonly ids: () => string;
  /** Where changes are kept; by default nowhere. */
  readonly store?: Persistence;
  /** When background work may run; see `createStore`. */
  readonly idle?: (() => Promise<void>) | null;
  readonly isSimulatorOn?: boolean;
  /** Hears what went wrong inside; holds no patient data. */
  readonly report?: (message: string) => void;
}

export interface Backend {
  /** Answers any request under `/api`; never rejects. */
  readonly fetch: (request: Request) => Promise<Response>;
  readonly store: BackendStore;
  readonly demo: DemoService;
  /**
   * Does other people's work whose moment has come, if the demo's switch is on. Called every few
   * seconds by whoever runs the backend, which itself has no timers.
   */
  readonly tick: () => Promise<void>;
  /** Resolves when what runs beside the answers (audit lines of denials) is written. */
  readonly idle: () => Promise<void>;
  readonly continueWithoutSaving: () => void;
  readonly exportAll: () => Promise<string>;
  /** Finishes what is under way and lets the storage go. */
  readonly close: () => Promise<void>;
}

/**
 * The whole server as one function from request to response (Architecture, §2). It keeps nothing
 * outside itself: two backends in one process know nothing of each other.
 *
 * @throws {StorageProblem} where what is stored cannot be used.
 */
export async function createBackend(options: BackendOptions): Promise<Backend> {
  await ensureTemporal();
  const { clock, ids, seed = 'demo' } = options;
  const { size } = options;
  const laid: { world: World | null } = { world: null };
  const lay = (laidAtMs: number) => {
    const world = createWorld({ seed, laidAtMs, ...(size === undefined ? {} : { size }) });
    laid.world = world;
    return baseOf(world);
  };
  const store: BackendStore = await createStore({
    base: (stored) => {
      const laidAtMs = options.laidAtMs ?? stored?.['laidAtMs'];
      return lay(laidAtMs === undefined ? clock() : Number(laidAtMs));
    },
    schema: backendRowSchema(makePeople(0)),
    tables: TABLES,
    events: EVENTS,
    persistence: options.store ?? noPersistence(),
    ...(options.idle === undefined ? {} : { idle: options.idle }),
  });

  const presence = new Presence();
  const demo = createDemoService({
    store,
    lay,
    onLaid: () => presence.clear(),
    isSimulatorOn: options.isSimulatorOn ?? true,
  });
  const pending = new Set<Promise<unknown>>();
  const guard = createGuard({
    store,
    clock,
    audit: createAuditService(ids),
    report: options.report ?? ((message) => console.error(message)),
    background: (work) => {
      const settled = work.catch(() => undefined).finally(() => pending.delete(settled));
      pending.add(settled);
    },
  });
  const app = new Hono();
  const run = createCommandPath(ids);
  const services = createServices({
    store,
    ids,
    run,
    presence,
    demo,
    feed: createFeedService(store, presence),
  });
  const actions = createSimulatedWork({ store, run, ids, clock, presence });
  let simulated: { readonly world: World; readonly simulator: Simulator } | null = null;

  for (const id of Object.keys(endpoints) as OperationId[]) {
    const endpoint: Endpoint = endpoints[id];
    // Endpoint and service stand under one name; a loop over names cannot say so.
    const handle = guard(endpoint, services[id] as unknown as Service<Endpoint>);
    app.on(endpoint.method.toUpperCase(), endpoint.path, (context) =>
      handle(context.req.raw, context.req.param()),
    );
  }
  app.notFound(() => respondProblem(notFound(), clock()));

  return {
    fetch: async (request) => app.fetch(request),
    store,
    demo,
    tick: async () => {
      const { world } = laid;
      const { isSimulatorOn: isOn } = await demo.settings();
      if (!isOn || world === null) return;
      if (simulated?.world !== world) {
        // Switched off, nobody calls it; so here it is always on.
        simulated = { world, simulator: createSimulator({ world, actions, isOn: () => true }) };
      }
      await simulated.simulator.tick(clock());
    },
    idle: async () => void (await Promise.all(pending)),
    continueWithoutSaving: () => store.continueWithoutSaving(),
    exportAll: () => store.exportAll(),
    close: async () => {
      await Promise.all(pending);
      await store.close();
    },
  };
}
