import type { endpoints } from '@/contract/endpoints';
import { DAY_MS } from '@/lib/spans';
import type { BaseData } from '../../store/store';
import type { Answer, Call } from '../call/call';
import type { BackendStore, DemoRecord, Reading, Shape } from '../stored/shape';
import { wirePerson } from '../call/wire-person';

type Endpoints = typeof endpoints;
type State = Answer<Endpoints['getDemo']>;

/** After so long the clocks of the data no longer look like those of a working office. */
const OLD_MS = 10 * DAY_MS;

export interface DemoOptions {
  readonly store: BackendStore;
  /** The demo's data again, around another moment. */
  readonly lay: (laidAtMs: number) => BaseData<Shape>;
  readonly onLaid: () => void;
  /** Whether other people's work arrives unless somebody says otherwise. */
  readonly isSimulatorOn: boolean;
}

/** The demo's own operations; a real backend has none of them. */
export function createDemoService({ store, lay, onLaid, isSimulatorOn }: DemoOptions) {
  const settingsIn = async (tx: Reading): Promise<DemoRecord> =>
    (await tx.get('settings', 'demo')) ?? { id: 'demo', isSimulatorOn, laidAtCursor: 0 };

  const stateIn = async (tx: Reading, nowMs: number): Promise<State> => {
    const { seed = '', size = 0, laidAtMs = 0 } = store.identity;
    return {
      size: Number(size),
      seed: String(seed),
      laidAt: new Date(Number(laidAtMs)).toISOString(),
      isOld: nowMs - Number(laidAtMs) > OLD_MS,
      isSimulatorOn: (await settingsIn(tx)).isSimulatorOn,
      isPersistent: store.isSaving,
    };
  };

  return {
    settings: (): Promise<DemoRecord> => store.read(settingsIn),

    listDemoPeople: async (tx: Reading): Promise<Answer<Endpoints['listDemoPeople']>> => ({
      items: (await tx.list('people')).map(wirePerson),
    }),

    getDemo: (tx: Reading, { nowMs }: Call<Endpoints['getDemo']>): Promise<State> =>
      stateIn(tx, nowMs),

    /** Everything entered is lost; who is signed in stays so, and so does how each person likes their lists. */
    resetDemo: async ({ nowMs }: Call<Endpoints['resetDemo']>): Promise<State> => {
      const { sessions, vaultKeys, views, preferences, settings } = await store.read(
        async (tx) => ({
          sessions: await tx.list('sessions'),
          vaultKeys: await tx.list('vaultKeys'),
          views: await tx.list('views'),
          preferences: await tx.list('preferences'),
          settings: await settingsIn(tx),
        }),
      );
      await store.reset(lay(nowMs));
      await store.write(async (tx) => {
        const { last } = await tx.eventsAfter(0, 0);
        const { isSimulatorOn: isOn } = settings;
        await tx.put('settings', { id: 'demo', isSimulatorOn: isOn, laidAtCursor: last });
        // One after the other: a transaction is one line of work.
        for (const session of sessions) await tx.put('sessions', session);
        for (const key of vaultKeys) await tx.put('vaultKeys', key);
        for (const view of views) await tx.put('views', view);
        for (const preference of preferences) await tx.put('preferences', preference);
      });
      onLaid();
      return store.read((tx) => stateIn(tx, nowMs));
    },

    switchSimulator: async ({ body, nowMs }: Call<Endpoints['switchSimulator']>): Promise<State> =>
      store.write(async (tx) => {
        await tx.put('settings', { ...(await settingsIn(tx)), isSimulatorOn: body.isOn });
        return stateIn(tx, nowMs);
      }),
  };
}
export type DemoService = ReturnType<typeof createDemoService>;
