import { ensureTemporal } from '@/lib/zoned-time';
import { packLaidAhead } from './laid-ahead';
import { makePeople } from './seed/people';
import { createWorld, USUAL_SEED } from './seed/world';
import { baseOf } from './services/stored/base-rows';
import { firstLists } from './services/lists/lists-ahead';
import { backendRowSchema, EVENTS, TABLES } from './services/stored/shape';
import { StoreState } from './store/store-state';

/**
 * The rows of the usual world around a moment, epoch ms, as the file that a build ships.
 *
 * @param script file name of the server's script in that build.
 */
export async function layAhead(laidAtMs: number, script: string): Promise<Uint8Array<ArrayBuffer>> {
  await ensureTemporal();
  const base = baseOf(createWorld({ seed: USUAL_SEED, laidAtMs }));
  const schema = backendRowSchema(makePeople(0));
  const state = new StoreState(base, { schema, tables: TABLES, events: EVENTS });
  await state.layRows();
  for (const query of firstLists()) state.makeRows(query);
  const meta = { identity: base.identity, rowVersion: schema.version, script };
  return packLaidAhead(meta, state.dumpLaid());
}
