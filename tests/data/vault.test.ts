import { expect, test } from 'vitest';
import type { NewEntry } from '@/data/command/outbox-entry';
import { memoryRecordStorage } from '@/data/command/record-storage';
import { sealedOutboxStorage } from '@/data/command/sealed-outbox-storage';
import { type Vault, vaultOf } from '@/data/vault/vault';

const secretOf = (letter: string): string => `${letter.repeat(42)}A`;
const WORDS = 'Biopsia de fémur, 一切保密';

const anEntry = (ownerId: string, id = 'e1'): NewEntry => ({
  id,
  key: id,
  ownerId,
  operationId: 'editCase',
  lane: 'IC-2026-000001',
  reference: 'IC-2026-000001',
  params: {},
  body: { summary: WORDS },
  seen: { case: 1, patient: null },
  ifMatch: 'case',
  base: {},
  isQuiet: false,
  createdAt: '2026-11-24T16:00:00.000Z',
  attempts: 0,
  mayHaveArrived: false,
  state: 'waiting',
  refusal: null,
  sent: null,
});

async function aBrowser() {
  const records = memoryRecordStorage();
  const [ana, ben] = await Promise.all([vaultOf(secretOf('a')), vaultOf(secretOf('b'))]);
  let signedIn: Readonly<Record<string, Vault>> = { ana };
  return {
    records,
    ana,
    ben,
    storage: sealedOutboxStorage(records, (id) => signedIn[id] ?? null),
    signIn: (next: Readonly<Record<string, Vault>>) => {
      signedIn = next;
    },
  };
}

test('what lies in the browser names neither the person nor what was typed', async () => {
  const { records, storage, ana } = await aBrowser();
  await storage.add(anEntry('ana'));
  const [record] = await records.list(ana.id);
  const bytes = new Uint8Array(record?.data ?? new ArrayBuffer(0));
  const stored = JSON.stringify(record) + new TextDecoder('utf-8').decode(bytes);
  for (const word of ['ana', 'femur', 'fémur', 'Biopsia', '保密', 'summary']) {
    expect(stored).not.toContain(word);
  }
  await expect(storage.list('ana')).resolves.toMatchObject([{ body: { summary: WORDS } }]);
});

test('without the session nothing is read, and nobody else reads it either', async () => {
  const { storage, signIn, ana, ben, records } = await aBrowser();
  await storage.add(anEntry('ana'));
  signIn({});
  await expect(storage.list('ana')).resolves.toEqual([]);
  signIn({ ben });
  await expect(storage.list('ana')).resolves.toEqual([]);
  await expect(storage.list('ben')).resolves.toEqual([]);
  // Another key under the same name opens nothing either.
  const [record] = await records.list(ana.id);
  if (!record) throw new Error('Nothing was stored');
  await expect(ben.open(record, record.id)).resolves.toBeNull();
  await expect(ana.open(record, 'e2')).resolves.toBeNull();
  signIn({ ana });
  await expect(storage.list('ana')).resolves.toHaveLength(1);
});

test('a key made from the same secret, after another sign-in, opens it again', async () => {
  const { storage, signIn } = await aBrowser();
  await storage.add(anEntry('ana'));
  signIn({ ana: await vaultOf(secretOf('a')) });
  await expect(storage.list('ana')).resolves.toHaveLength(1);
});

test('nobody signed in: nothing is stored, and the screen keeps what was typed', async () => {
  const { storage, signIn } = await aBrowser();
  signIn({});
  await expect(storage.add(anEntry('ana'))).rejects.toThrow('Nobody is signed in');
});
