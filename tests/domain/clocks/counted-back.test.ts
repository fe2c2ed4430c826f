import { beforeAll, expect, test } from 'vitest';
import type { CaseRecord } from '@/domain/case';
import { explainDeadline } from '@/domain/clocks/explain-deadline';
import { clockOf } from '@/domain/stage-clock';
import { ensureTemporal } from '@/lib/zoned-time';
import { aCase } from '@tests/support/case-builders';

beforeAll(ensureTemporal);

const SINCE = '2026-11-09T16:00:00.000Z';

function explained(
  stage: CaseRecord['stage'],
  progress: Partial<CaseRecord['progress']>,
  over: Partial<CaseRecord> = {},
) {
  const base = aCase({ office: 'peru', campus: 'rochester', stage, stageSince: SINCE, ...over });
  const start = clockOf({ ...base, progress: { ...base.progress, ...progress } });
  if (start === null) throw new Error('No clock runs.');
  return explainDeadline(start);
}

test('a clearance is explained from the first appointment, with the days before it', () => {
  // Tuesday 1 December; Thanksgiving is Thursday 26 November, and Minnesota keeps the day after.
  const firstAppointmentAt = '2026-12-01T15:00:00.000Z';
  const { dueAtMs, ahead } = explained(
    'clearance',
    { firstAppointmentAt },
    {
      stageSince: '2026-11-20T16:00:00.000Z',
    },
  );
  expect(new Date(dueAtMs ?? 0).toISOString()).toBe('2026-11-24T23:00:00.000Z');
  expect(ahead).toMatchObject({
    event: 'first-appointment',
    atMs: Date.parse(firstAppointmentAt),
    amount: { unit: 'working-days', n: 3 },
    countedOn: ['2026-11-30', '2026-11-25', '2026-11-24'],
  });
  expect(ahead?.skipped.map(({ on, name }) => [on, name])).toEqual([
    ['2026-11-26', 'Thanksgiving Day'],
    ['2026-11-27', 'Day after Thanksgiving'],
    ['2026-11-28', null],
    ['2026-11-29', null],
  ]);
});

test('a clearance that is due before by its own ten days is explained by these', () => {
  expect(
    explained('clearance', { firstAppointmentAt: '2027-02-01T15:00:00.000Z' }).ahead,
  ).toBeNull();
});

test('the call before an arrival is explained from the arrival, and so is the arrival', () => {
  const arrivalOn = '2026-12-10';
  const failingGates = [{ gate: 'orientation-done', on: 'office', since: SINCE }] as const;
  expect(explained('preparing', { arrivalOn, failingGates }).ahead).toMatchObject({
    event: 'arrival',
    at: arrivalOn,
    amount: { unit: 'calendar-days', n: 7 },
  });
  expect(explained('ready', { arrivalOn }).ahead).toMatchObject({
    event: 'arrival',
    amount: { unit: 'calendar-days', n: 0 },
  });
});

test('the reminder of a visit is explained from the visit, whatever date was promised', () => {
  const due = {
    from: '2026-12-20',
    amount: { unit: 'calendar-days', n: 0 },
    place: 'office',
  } as const;
  const { ahead } = explained('follow-up', {
    dischargedAt: SINCE,
    openFollowUps: ['next-visit'],
    followUps: [
      {
        kind: 'next-visit',
        state: 'dates-agreed',
        since: SINCE,
        on: 'coordinator',
        due,
        promisedOn: due.from,
      },
    ],
  });
  expect(ahead).toMatchObject({
    event: 'next-visit',
    at: '2027-02-18',
    amount: { unit: 'calendar-days', n: 60 },
  });
});
