import { ensureTemporal } from '@/lib/zoned-time';
import type { LaidAhead } from './laid-ahead';
import type { Later } from './later';
import { createGuard } from './routes/guard';
import { respondProblem } from './routes/respond';
import { routesOf } from './routes/routes-of';
import type { FirstParts } from './routes/service-table';
import { createFirstServices, firstEndpoints } from './routes/services';
import { listsAhead } from './services/lists/lists-ahead';
import { createAuditService } from './services/audit/audit-service';
import { baseOf } from './services/stored/base-rows';
import { createFeedService } from './services/live/feed-service';
import { createDemoService, type DemoService } from './services/demo/demo-service';
import { Presence } from './services/live/presence';
import { ProblemError } from './services/call/problem-error';
import { backendRowSchema, EVENTS, TABLES, type BackendStore } from './services/stored/shape';
import { RECORD_VERSION } from './services/stored/record-version';
import type { Upgrade } from './services/stored/upgrade';
import { makePeople } from './seed/people';
import { createWorld, USUAL_SEED, type World } from './seed/world';
import { createStore } from './store/create-store';
import { noPersistence } from './store/memory-persistence';
import type { Persistence } from './store/persistence';
import type { StorageProblemKind } from './store/storage-problem';

/** Addresses that answer what the first screens show: rows, or a case. */
const ROWS = /\/api\/(?:queues|cases)\b/;

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
  /** Rows that were laid beforehand, asked for where none are stored; see `LaidAhead`. */
  readonly laidAhead?: () => Promise<LaidAhead | null>;
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
   * seconds by whoever runs the backend, which itself has no timers. The second one after the first
   * rows were answered also fetches what those did without.
   */
  readonly tick: () => Promise<void>;
  /** Resolves when what runs beside the answers (audit lines of denials) is written. */
  readonly idle: () => Promise<void>;
  readonly continueWithoutSaving: () => void;
  /** Why the storage refused a write last; null where it never did. */
  readonly storageTrouble: () => StorageProblemKind | null;
  /** Takes up again a storage that went away. Rejects with a `StorageProblem`. */
  readonly resumeSaving: () => Promise<void>;
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
  const { ids, seed = USUAL_SEED } = options;
  /** A clock that was set back goes on from what was written last: rules compare these moments. */
  let aheadMs = 0;
  const clock = (): number => options.clock() + aheadMs;
  const { size } = options;
  const laid: { world: World | null } = { world: null };
  const lay = (laidAtMs: number, ahead: LaidAhead | null = null) => {
    const world = createWorld({ seed, laidAtMs, ...(size === undefined ? {} : { size }) });
    laid.world = world;
    return baseOf(world, ahead);
  };
  /** Fetched where something older is stored. */
  const older: { upgrade: Upgrade | null } = { upgrade: null };
  const store: BackendStore = await createStore({
    base: async (stored, isIndexStored) => {
      const ahead = isIndexStored ? null : ((await options.laidAhead?.()) ?? null);
      const laidAtMs =
        options.laidAtMs ?? stored?.['laidAtMs'] ?? ahead?.identity['laidAtMs'] ?? clock();
      return lay(Number(laidAtMs), ahead);
    },
    schema: backendRowSchema(makePeople(0)),
    tables: TABLES,
    events: EVENTS,
    persistence: options.store ?? noPersistence(),
    recordVersion: RECORD_VERSION,
    upgrade: async () => {
      older.upgrade = (await import('./services/stored/upgrade')).createUpgrade();
      return older.upgrade.entry;
    },
    ahead: listsAhead(),
    ...(options.idle === undefined ? {} : { idle: options.idle }),
  });
  await older.upgrade?.rows(store);
  aheadMs = Math.max(0, (await newestMoment(store)) - clock());

  const presence = new Presence();
  const demo = createDemoService({
    store,
    lay,
    onLaid: () => presence.clear(),
    isSimulatorOn: options.isSimulatorOn ?? true,
  });
  let trouble: StorageProblemKind | null = null;
  const pending = new Set<Promise<unknown>>();
  const guard = createGuard({
    store,
    clock,
    audit: createAuditService(ids),
    conflicted: async (tx) => (await later()).conflicted(tx),
    report: options.report ?? ((message) => console.error(message)),
    troubled: (kind) => {
      trouble = kind;
    },
    background: (work) => {
      const settled = work.catch(() => undefined).finally(() => pending.delete(settled));
      pending.add(settled);
    },
  });
  const parts: FirstParts = {
    store,
    ids,
    presence,
    demo,
    feed: createFeedService(store, presence, clock),
  };
  let loading: Promise<Later> | null = null;
  /** The rest of the server, fetched once: when a request needs it, or with a tick. */
  const later = (): Promise<Later> => {
    loading ??= import('./later').then(
      ({ createLater }) => createLater({ parts, guard, clock, world: () => laid.world }),
      (error: unknown) => {
        loading = null;
        throw error;
      },
    );
    return loading;
  };

  const app = routesOf(firstEndpoints, createFirstServices(parts), guard);
  app.notFound(async ({ req }) => {
    const rest = await later().catch(() => null);
    // Its file may be away for a moment, as any request may fail: the caller tries again.
    if (rest === null) return respondProblem(new ProblemError('unavailable'), clock());
    return rest.routes.fetch(req.raw);
  });

  /** Ticks since rows were first answered; null before. */
  let ticksSinceRows: number | null = null;

  return {
    fetch: async (request) => {
      const response = await app.fetch(request);
      if (ROWS.test(request.url) && response.ok) ticksSinceRows ??= 0;
      return response;
    },
    store,
    demo,
    tick: async () => {
      if (ticksSinceRows !== null) ticksSinceRows += 1;
      // Nothing stands in the way of the first rows, nor of their being drawn.
      if (ticksSinceRows === null || ticksSinceRows < 2) return;
      const { simulate, settle, warm } = await later();
      warm();
      await settle();
      const { isSimulatorOn: isOn } = await demo.settings();
      if (isOn && laid.world !== null) await simulate(laid.world);
    },
    idle: async () => void (await Promise.all(pending)),
    continueWithoutSaving: () => store.continueWithoutSaving(),
    storageTrouble: () => trouble,
    resumeSaving: () => store.resumeSaving(),
    exportAll: () => store.exportAll(),
    close: async () => {
      await Promise.all(pending);
      await store.close();
    },
  };
}

/** When the last change was written, epoch ms; 0 before the first. */
function newestMoment(store: BackendStore): Promise<number> {
  return store.read(async (tx) => {
    const { last } = await tx.eventsAfter(Number.MAX_SAFE_INTEGER, 1);
    const { events } = await tx.eventsAfter(last - 1, 1);
    return events[0] === undefined ? 0 : Date.parse(events[0].event.at);
  });
}
