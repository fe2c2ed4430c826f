import { beforeAll, expect, it } from 'vitest';
import { handOffState } from '@/domain/hand-off/hand-off';
import { isInPool, seesCase } from '@/domain/hand-off/receivers';
import { ensureTemporal } from '@/lib/zoned-time';
import { figure } from '@tests/support/figure';
import { createWorld } from '../../../mocks/seed/world';
import { recordsOf } from '../../../mocks/seed/world-records';

beforeAll(ensureTemporal);

it('seeded hand-offs are such as the rules would have let be sent and answered', () => {
  const world = createWorld({
    seed: 'demo',
    size: 2_400,
    laidAtMs: Date.parse('2026-11-24T16:00:00Z'),
  });
  const records = recordsOf(world);
  const states: Record<string, number> = {};
  let wrong = 0;
  for (let n = 1; n <= world.size; n += 1) {
    const record = world.caseAt(n);
    if (record === null) throw new Error(`No case ${n}`);
    const handOffs = records.handOffsOf(n);
    const pending = handOffs.filter((each) => handOffState(each, record.handOff) === 'pending');
    if ((record.handOff === null) !== (pending.length === 0)) wrong += 1;
    for (const handOff of handOffs) {
      const state = handOffState(handOff, record.handOff);
      states[state] = (states[state] ?? 0) + 1;
      const receivers = world.people.filter(
        (person) => person.id === handOff.toPerson || isInPool(person, handOff),
      );
      const isRight =
        receivers.length > 0 &&
        receivers.every((person) => seesCase(person, record)) &&
        (state === 'accepted'
          ? record.ownerId === handOff.answeredBy
          : record.ownerId === handOff.by) &&
        (handOff.answeredAt === null || handOff.answeredAt >= handOff.at) &&
        Date.parse(handOff.at) <= world.laidAtMs;
      if (!isRight) wrong += 1;
    }
  }
  figure(
    'seeded hand-offs',
    Object.values(states).reduce((sum, count) => sum + count, 0),
    wrong,
  );
  expect([wrong, Object.keys(states).sort()]).toEqual([0, ['accepted', 'pending', 'returned']]);
  expect(states['pending']).toBeGreaterThan(3);
});
