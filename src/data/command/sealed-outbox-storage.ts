import type { Vault } from '../vault/vault';
import type { NewEntry, OutboxEntry } from './outbox-entry';
import type { OutboxStorage } from './outbox-storage';
import type { RecordStorage, SealedRecord } from './record-storage';

/**
 * Entries sealed at rest: they hold what somebody typed about a patient, and the browser's storage
 * outlives the session. Without the person's key nothing is read, changed or added; taking an entry
 * out needs none.
 *
 * @param vaultFor the vault of a person who is signed in; null for anybody else.
 */
export function sealedOutboxStorage(
  records: RecordStorage,
  vaultFor: (personId: string) => Vault | null,
): OutboxStorage {
  // What was opened stays open as long as its key: a drain lists the same entries again and again.
  let opened = new Map<string, { readonly iv: string; readonly entry: OutboxEntry }>();
  let openedOf: Vault | null = null;
  const cacheOf = (vault: Vault | null) => {
    if (vault !== openedOf) {
      opened = new Map();
      openedOf = vault;
    }
    return opened;
  };

  const unseal = async (vault: Vault, record: SealedRecord): Promise<OutboxEntry | null> => {
    const iv = record.iv.join();
    const known = cacheOf(vault).get(record.id);
    if (known?.iv === iv) return known.entry;
    const text = await vault.open(record, record.id);
    if (text === null) return null;
    const entry = { ...(JSON.parse(text) as NewEntry), order: record.order };
    if (vault === openedOf) opened.set(record.id, { iv, entry });
    return entry;
  };
  const seal = async (
    vault: Vault,
    { order: _place, ...entry }: NewEntry & { order?: number },
  ) => ({
    ...(await vault.seal(JSON.stringify(entry), entry.id)),
    id: entry.id,
    vault: vault.id,
    lane: entry.lane,
  });

  return {
    add: async (entry) => {
      const vault = vaultFor(entry.ownerId);
      if (vault === null) throw new Error('Nobody is signed in');
      return { ...entry, order: await records.add(await seal(vault, entry)) };
    },
    put: async (entry) => {
      const vault = vaultFor(entry.ownerId);
      if (vault !== null) await records.put({ ...(await seal(vault, entry)), order: entry.order });
      // Signed out meanwhile. What was acknowledged must not be sent again; anything else stays as it
      // was stored, and its key makes a second sending harmless.
      else if (entry.state === 'sent') await records.remove(entry.id);
    },
    remove: (id) => {
      opened.delete(id);
      return records.remove(id);
    },
    list: async (ownerId, lane) => {
      const vault = vaultFor(ownerId);
      cacheOf(vault);
      if (vault === null) return [];
      const found = await records.list(vault.id, lane);
      const entries = await Promise.all(found.map((record) => unseal(vault, record)));
      return entries.filter((entry) => entry !== null);
    },
    onOtherTab: (listener) => records.onOtherTab(listener),
    isPersistent: () => records.isPersistent(),
  };
}
