import { beforeAll, expect, test } from 'vitest';
import { ensureTemporal } from '@/lib/zoned-time';
import { deriveRow } from '@/domain/derive-row';
import { byWhen } from '@/features/case-header/by-when';
import { aCase, aPatient } from '@tests/support/case-builders';

beforeAll(ensureTemporal);

const at = (text: string): number => Date.parse(text);
const HOLD = {
  reason: 'Visa',
  waitingOn: 'consulate',
  since: '2026-11-20T15:00:00Z',
  reviewOn: '2026-12-09',
} as const;
const preparing = aCase({
  stage: 'preparing',
  stageSince: '2026-11-18T15:00:00Z',
  progress: {
    ...aCase().progress,
    arrivalOn: '2027-01-18',
    // Nobody has called the family yet.
    failingGates: [{ gate: 'orientation-done', on: 'office', since: '2026-11-18T15:00:00Z' }],
  },
});

test('a hold stops a clock that runs, and keeps one that hangs on a later date from beginning', () => {
  const nowMs = at('2026-11-24T16:00:00Z');
  const held = deriveRow({ ...preparing, hold: HOLD }, aPatient());
  // Fourteen days before the arrival, at midnight in Mexico City.
  const beginsMs = at('2027-01-04T06:00:00Z');
  expect(byWhen(held, HOLD, nowMs)).toEqual({ kind: 'not-begun', atMs: beginsMs });
  // Its time came within the hold: it has never run.
  expect(byWhen(held, HOLD, beginsMs)).toEqual({ kind: 'kept', atMs: beginsMs });

  const running = deriveRow({ ...aCase(), hold: HOLD }, aPatient());
  expect(byWhen({ ...running, pausedSince: HOLD.since }, HOLD, nowMs)).toEqual({
    kind: 'still',
    atMs: at(HOLD.since),
  });
  const free = deriveRow(preparing, aPatient());
  expect(byWhen(free, null, nowMs)).toEqual({ kind: 'due', atMs: at(free.dueAt ?? '') });
  expect(byWhen(deriveRow(aCase({ stage: 'closed' }), aPatient()), null, nowMs)).toEqual({
    kind: 'none',
  });
});
