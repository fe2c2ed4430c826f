import { beforeAll, describe, expect, it } from 'vitest';
import { Patient } from '@/contract/patient';
import { ensureTemporal } from '@/lib/zoned-time';
import type { NewRequest } from '@mocks/seed/requests';
import { createWorld, type World } from '@mocks/seed/world';
import type { SimulatedActions, SimulatedCase } from '@mocks/simulator/simulated-actions';
import { createSimulator } from '@mocks/simulator/simulator';

/** A Tuesday morning in America: most offices are open. */
const NOON_MS = Date.parse('2026-11-24T16:00:00Z');
const TEN_SECONDS = 10_000;

let world: World;

beforeAll(async () => {
  await ensureTemporal();
  world = createWorld({ seed: 'demo', size: 400, laidAtMs: NOON_MS });
});

const aCase = (n: number): SimulatedCase => {
  const record = world.caseAt(n);
  if (!record) throw new Error(`no case ${n}`);
  return { ...record, language: 'es', specialties: ['cancer'], ownerId: world.people[0]?.id ?? '' };
};

/** Actions that only remember what was asked for. */
const rememberingActions = (opened: readonly string[] = []) => {
  const done: string[] = [];
  const requests: NewRequest[] = [];
  const actions: SimulatedActions = {
    find: async () => [aCase(1), aCase(2), aCase(3)],
    createRequest: async (request) => {
      requests.push(request);
      done.push('request');
      return true;
    },
    claim: async (reference) => (done.push(`claim ${reference}`), true),
    logContact: async (reference) => (done.push(`contact ${reference}`), true),
    decide: async (reference) => (done.push(`decide ${reference}`), true),
    openedReferences: () => new Set(opened),
  };
  return { actions, done, requests };
};

const quarterHours = async (n: number, actions: SimulatedActions, isOn = () => true) => {
  const simulator = createSimulator({ world, actions, isOn });
  for (let ms = 0; ms <= n * 15 * 60_000; ms += TEN_SECONDS) await simulator.tick(NOON_MS + ms);
};

describe('the simulator of other people', () => {
  it('lets some things happen in a quarter of an hour', async () => {
    const { actions, done } = rememberingActions();
    await quarterHours(4, actions);
    expect(done.length / 4).toBeGreaterThan(4);
    expect(done.length / 4).toBeLessThan(16);
  });

  it('does the same again for the same seed and time', async () => {
    const [first, second] = [rememberingActions(), rememberingActions()];
    await quarterHours(2, first.actions);
    await quarterHours(2, second.actions);
    expect(second.done).toEqual(first.done);
  });

  it('does nothing while it is switched off', async () => {
    const { actions, done } = rememberingActions();
    await quarterHours(1, actions, () => false);
    expect(done).toEqual([]);
  });

  it('leaves alone what somebody has open', async () => {
    const open = [1, 2].map((n) => aCase(n).reference);
    const { actions, done } = rememberingActions(open);
    await quarterHours(8, actions);
    for (const reference of open) expect(done.join(' ')).not.toContain(reference);
    expect(done.join(' ')).toContain(aCase(3).reference);
  });

  it('brings different people, as the contract has patients', async () => {
    const { actions, requests } = rememberingActions();
    await quarterHours(12, actions);
    const ids = { id: '00000000-0002-7000-8000-000000000001', version: 1 };
    for (const { patient } of requests) {
      expect(Patient.safeParse({ ...patient, ...ids }).success).toBe(true);
    }
    const names = new Set(requests.map(({ patient }) => JSON.stringify(patient.name)));
    expect(names.size).toBeGreaterThan(requests.length * 0.9);
    expect(new Set(requests.map(({ request }) => request.office)).size).toBeGreaterThan(4);
  });
});
