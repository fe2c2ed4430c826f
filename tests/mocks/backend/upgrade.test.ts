import { expect, it } from 'vitest';
import { createBackend, type Backend } from '@mocks/backend';
import { memoryPersistence } from '@mocks/store/memory-persistence';
import type { RequestRecord } from '@mocks/services/stored/intake-shape';
import type { LogEntry, Persistence } from '@mocks/store/persistence';
import type { StoredRecord } from '@mocks/store/store';
import type { MergeRecord } from '@/domain/case-merge/merge-record';
import { itineraryOf } from '@/domain/plan/appointments/itinerary';
import { isStanding } from '@/domain/plan/lodging/nights';
import { deriveRow } from '@/domain/derive-row';
import { NO_TASTE } from '@/domain/taste';
import { newIdAt } from '@/lib/new-id';
import { TEST_NOW_MS } from '@tests/support/backend';

const open = (store: Persistence): Promise<Backend> =>
  createBackend({
    seed: 'test',
    size: 300,
    clock: () => TEST_NOW_MS,
    ids: () => newIdAt(TEST_NOW_MS),
    isSimulatorOn: false,
    idle: null,
    store,
  });

/** What the first version wrote: rows and records without the fields that came since. */
function asVersion1(entry: LogEntry): LogEntry {
  const row = (stored: StoredRecord): StoredRecord => {
    const { visaRiskFrom, ...rest }: Record<string, unknown> = { ...stored };
    delete rest['transfer'];
    delete rest['failingGates'];
    delete rest['duePlace'];
    const older = { id: stored.id, ...rest, hasVisaRisk: visaRiskFrom !== null };
    return older;
  };
  return { ...entry, rows: entry.rows.map((one) => row(one)) };
}

/** A storage whose content is handed out as an older version had left it. */
const older = (persistence: Persistence): Persistence => ({
  ...persistence,
  load: async () => {
    const loaded = await persistence.load();
    if (loaded === null) return null;
    return {
      header: { ...loaded.header, recordVersion: 1, rowVersion: 1 },
      state: loaded.state.map(asVersion1),
      chunks: null,
      log: loaded.log.map(asVersion1),
    };
  },
});

it('what an older version stored is read, and its rows are derived again', async () => {
  const persistence = memoryPersistence();
  const first = await open(persistence);
  const touched = await first.store.write(async (tx) => {
    const { rows } = await tx.queryRows({ where: { all: [] } });
    for (const row of rows) {
      const record = await tx.get('cases', row.id);
      if (record === null) throw new Error('A row without its case');
      await tx.put('cases', record);
      await tx.putRow(row);
    }
    return rows;
  });
  expect(touched.some(({ visaRiskFrom }) => visaRiskFrom !== null)).toBe(true);
  await first.close();

  const second = await open(older(persistence));
  const { rows } = await second.store.read((tx) =>
    tx.queryRows({ where: { ids: touched.map(({ id }) => id) } }),
  );
  expect(new Map(rows.map((row) => [row.id, row]))).toEqual(
    new Map(touched.map((row) => [row.id, row])),
  );
  await second.close();
});

it('what was chosen and arranged before there were single dates and tastes is read with none', async () => {
  const persistence = memoryPersistence();
  const first = await open(persistence);
  const [roster] = await first.store.read((tx) => tx.list('duty'));
  if (roster === undefined) throw new Error('No place has a roster');
  await first.store.write(async (tx) => {
    // As they were written then.
    const { dates: _dates, version: _version, ...early } = roster;
    await tx.put('duty', early as typeof roster);
    const chosen = { id: 'somebody', columns: null, density: null, startViewId: null };
    await tx.put('preferences', chosen as Parameters<typeof tx.put<'preferences'>>[1]);
  });
  await first.close();
  const second = await open(older(persistence));
  const [duty, preferences] = await second.store.read(async (tx) => [
    await tx.get('duty', roster.id),
    await tx.get('preferences', 'somebody'),
  ]);
  expect(duty).toEqual({ ...roster, version: 1, dates: [] });
  expect(preferences).toMatchObject({ followUpColumns: {}, taste: NO_TASTE });
  await second.close();
});

it('whose move a follow-up is follows by today’s rules where an older version had told another', async () => {
  const persistence = memoryPersistence();
  const first = await open(persistence);
  const { record, row } = await first.store.write(async (tx) => {
    const { rows } = await tx.queryRows({ where: { all: [] } });
    for (const one of rows) {
      const held = await tx.get('cases', one.id);
      const followUps = await tx.list('followUps', { index: 'case', value: one.id });
      const [standing] = held?.progress.followUps ?? [];
      if (held === null || standing === undefined || followUps.length === 0) continue;
      const told = (held.progress.followUps ?? []).map((each) => ({
        ...each,
        on: 'consulate' as const,
      }));
      const before = { ...held, progress: { ...held.progress, followUps: told } };
      const patient = await tx.get('patients', held.patientId);
      if (patient === null) continue;
      await tx.put('cases', before);
      await tx.putRow(deriveRow(before, patient));
      return { record: held, row: deriveRow(held, patient) };
    }
    throw new Error('No case has a follow-up');
  });
  await first.close();

  const second = await open(older(persistence));
  const { rows } = await second.store.read((tx) => tx.queryRows({ where: { ids: [row.id] } }));
  expect(rows).toEqual([row]);
  const kept = await second.store.read((tx) => tx.get('cases', record.id));
  expect(kept?.progress).toEqual(record.progress);
  await second.close();
});

it('for how many a pick-up was arranged nobody knows of a journey that an older version had written', async () => {
  const persistence = memoryPersistence();
  const first = await open(persistence);
  const trip = await first.store.write(async (tx) => {
    const { rows } = await tx.queryRows({ where: { field: 'stage', in: ['ready'] } });
    for (const { id } of rows) {
      const [held] = await tx.list('trips', { index: 'case', value: id });
      if (held?.pickUp !== 'arranged') continue;
      const { pickUpFor: _, ...early } = held;
      // As it was written then.
      await tx.put('trips', early as typeof held);
      return held;
    }
    throw new Error('No pick-up is arranged');
  });
  expect(trip.pickUpFor).toBeGreaterThan(0);
  await first.close();
  const second = await open(older(persistence));
  const kept = await second.store.read((tx) => tx.get('trips', trip.id));
  expect(kept).toEqual({ ...trip, pickUpFor: null });
  await second.close();
});

it('of companions whom an older version had written nobody knows the nationality', async () => {
  const persistence = memoryPersistence();
  const first = await open(persistence);
  const record = await first.store.write(async (tx) => {
    const { rows } = await tx.queryRows({ where: { all: [] } });
    for (const { id } of rows) {
      const held = await tx.get('cases', id);
      if (held === null || held.party.every(({ nationality }) => nationality === null)) continue;
      const early = held.party.map(({ nationality: _later, ...one }) => one);
      // As they were written then; the request as well, should it be sent again.
      await tx.put('cases', { ...held, party: early as unknown as typeof held.party });
      const body = { party: early };
      await tx.put('requests', { id, body } as unknown as RequestRecord);
      return held;
    }
    throw new Error('Nobody travels along');
  });
  await first.close();
  const second = await open(older(persistence));
  const [kept, request] = await second.store.read(async (tx) => [
    await tx.get('cases', record.id),
    await tx.get('requests', record.id),
  ]);
  const party = record.party.map((one) => ({ ...one, nationality: null }));
  expect([kept?.party, request?.body.party]).toEqual([party, party]);
  await second.close();
});

it('an estimate that was laid over the groups of its bill is one sum again', async () => {
  const persistence = memoryPersistence();
  const first = await open(persistence);
  const bill = await first.store.write(async (tx) => {
    const { rows } = await tx.queryRows({ where: { all: [] } });
    for (const one of rows) {
      const followUps = await tx.list('followUps', { index: 'case', value: one.id });
      const held = followUps.find((each) => each.kind === 'billing' && each.lines.length > 1);
      if (held?.kind !== 'billing') continue;
      const { estimated, ...rest } = held;
      const lines = held.lines.map((line, index) => ({
        ...line,
        estimated: index === 0 ? estimated - held.lines.length + 1 : 1,
      }));
      // As they were written then.
      const early: Omit<typeof held, 'estimated'> = { ...rest, lines };
      await tx.put('followUps', early as typeof held);
      return held;
    }
    throw new Error('No bill is reconciled');
  });
  await first.close();
  const second = await open(older(persistence));
  expect(await second.store.read((tx) => tx.get('followUps', bill.id))).toEqual(bill);
  await second.close();
});

it.each([
  ['what a patient on campus still waits for', 'on-site', 'stay', 'itinerary'],
  ['whether an estimate has gone out', 'clearance', 'coverage', 'isEstimateSent'],
] as const)(
  '%s is told of a case that an older version had written',
  async (_what, stage, blockedBy, missing) => {
    const persistence = memoryPersistence();
    const first = await open(persistence);
    const row = await first.store.write(async (tx) => {
      const { rows } = await tx.queryRows({ where: { field: 'stage', in: [stage] } });
      const found = rows.find(({ blocker }) => blocker?.what.kind === blockedBy);
      const record = found && (await tx.get('cases', found.id));
      if (!found || !record) throw new Error(`No case in ${stage} is blocked by ${blockedBy}`);
      // As they were written then.
      const { [missing]: _later, ...progress } = record.progress;
      await tx.put('cases', { ...record, progress });
      await tx.putRow({ ...found, blocker: null });
      return found;
    });
    await first.close();
    const second = await open(older(persistence));
    const { rows } = await second.store.read((tx) => tx.queryRows({ where: { ids: [row.id] } }));
    expect(rows).toEqual([row]);
    await second.close();
  },
);

/** As it was written before a stay said near which campus it is. */
const withoutCampus = <S extends { readonly campus: string }>({ campus: _later, ...stay }: S): S =>
  stay as S;

it('a stay of an older version is near the campus that the most of its nights ask for', async () => {
  const persistence = memoryPersistence();
  const first = await open(persistence);
  const held = await first.store.write(async (tx) => {
    const { rows } = await tx.queryRows({ where: { field: 'stage', in: ['preparing', 'ready'] } });
    const told: { readonly id: string; readonly campus: string; readonly row: string }[] = [];
    for (const row of rows) {
      const of = { index: 'case', value: row.id } as const;
      const stays = await tx.list('stays', of);
      const record = await tx.get('cases', row.id);
      if (record === null || stays.length === 0) continue;
      // Also where the case has none: its appointments say which.
      await tx.put('cases', { ...record, campus: null });
      await tx.putRow(row);
      for (const stay of stays) {
        await tx.put('stays', withoutCampus(stay));
        told.push({ id: stay.id, campus: stay.campus, row: row.id });
      }
    }
    return told;
  });
  expect(new Set(held.map(({ campus }) => campus)).size).toBeGreaterThan(2);
  const gates = (backend: Backend) =>
    backend.store.read(async (tx) => {
      const records = await tx.getMany(
        'cases',
        held.map(({ row }) => row),
      );
      return records.map((record) => record?.progress.failingGates);
    });
  const before = await gates(first);
  await first.close();

  const second = await open(older(persistence));
  const now = await second.store.read((tx) =>
    tx.getMany(
      'stays',
      held.map(({ id }) => id),
    ),
  );
  expect(now.map((stay) => stay?.campus)).toEqual(held.map(({ campus }) => campus));
  // Where a trip has one campus, no gate begins to fail by it alone.
  expect(await gates(second)).toEqual(before);
  await second.close();
});

it('a stay of an older version that was counted at two campuses fails, in the case and in its row', async () => {
  const persistence = memoryPersistence();
  const first = await open(persistence);
  const { row, stays, last } = await first.store.write(async (tx) => {
    const { rows } = await tx.queryRows({ where: { field: 'stage', in: ['preparing', 'ready'] } });
    for (const one of rows) {
      const of = { index: 'case', value: one.id } as const;
      const [record, held] = [await tx.get('cases', one.id), await tx.list('stays', of)];
      const itinerary = itineraryOf(await tx.list('appointments', of));
      const end = itinerary.at(-1);
      const isOne = held.filter(isStanding).length === 1;
      const isCovered = !one.failingGates.includes('lodging-covered');
      if (record === null || end === undefined || itinerary.length < 3) continue;
      if (!isOne || !isCovered) continue;
      await tx.put('cases', record);
      await tx.putRow(one);
      for (const stay of held) await tx.put('stays', withoutCampus(stay));
      const campus = end.campus === 'florida' ? 'arizona' : 'florida';
      await tx.put('appointments', { ...end, campus });
      return { row: one, stays: held, last: end };
    }
    throw new Error('Nobody who prepares sleeps in one place');
  });
  // What a merge remembers of it goes along, so that it can be taken back.
  const [stay] = stays.filter(isStanding).map(withoutCampus);
  if (stay === undefined) throw new Error('There is no stay');
  const was = { caseId: row.id, table: 'stays', id: stay.id, before: null, after: stay } as const;
  await first.store.write(async (tx) => {
    const [any] = await tx.list('merges');
    await tx.put('merges', { ...any, id: 'merge-1', shared: [[was]] } as unknown as MergeRecord);
  });
  await first.close();

  const second = await open(older(persistence));
  const [record, merge, { rows }] = await second.store.read(async (tx) => [
    await tx.get('cases', row.id),
    await tx.get('merges', 'merge-1'),
    await tx.queryRows({ where: { ids: [row.id] } }),
  ]);
  const lodging = { gate: 'lodging-covered', on: 'office' };
  expect(record?.progress.failingGates).toContainEqual(expect.objectContaining(lodging));
  expect(rows[0]?.failingGates).toContain('lodging-covered');
  expect(merge?.shared[0]?.[0]).toEqual({ ...was, after: { ...stay, campus: last.campus } });
  await second.close();
});
