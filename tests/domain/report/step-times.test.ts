import { expect, it } from 'vitest';
import type { StageVisit } from '@/domain/report/stage-visits';
import { stepTimes } from '@/domain/report/step-times';
import { aCase } from '@tests/support/case-builders';

const HOUR_MS = 3_600_000;
const at = (hour: number): number => Date.parse('2026-11-02T16:00:00.000Z') + hour * HOUR_MS;
const iso = (hour: number): string => new Date(at(hour)).toISOString();
const visit = (stage: StageVisit['stage'], from: number, to: number | null): StageVisit => ({
  stage,
  fromMs: at(from),
  toMs: to === null ? null : at(to),
});
const span = { fromMs: at(10), toMs: at(100) };
const times = (firstContact: number | null, ...visits: StageVisit[]) => {
  const firstContactAt = firstContact === null ? null : iso(firstContact);
  const all = stepTimes({ record: aCase({ arrivedAt: iso(0), firstContactAt }), visits }, span);
  return Object.fromEntries([...all].map(([step, ms]) => [step, ms / HOUR_MS]));
};

it.each([
  ['nothing was finished', times(null, visit('new', 0, null)), {}],
  ['reached in these days', times(12), { 'first-contact': 12 }],
  ['reached before them', times(9), {}],
  ['reached on their last day', times(99), { 'first-contact': 99 }],
  ['reached after them', times(100), {}],
  ['reached before it was written down', times(-3), {}],
  ['left in these days, begun before', times(null, visit('new', 0, 10)), { new: 10 }],
  ['left after them', times(null, visit('records', 20, 100)), {}],
  ['not left yet', times(null, visit('review', 20, null)), {}],
  [
    'left twice: the last time, whole',
    times(null, visit('review', 5, 20), visit('records', 20, 30), visit('review', 30, 33)),
    { review: 3, records: 10 },
  ],
  ['opened again: closed is no step', times(null, visit('closed', 20, 30)), {}],
] as const)('%s', (_name, told, expected) => {
  expect(told).toEqual(expected);
});

it('a call that was logged with an earlier moment takes no time, never less than none', () => {
  const record = aCase({ arrivedAt: iso(20), firstContactAt: iso(15) });
  expect(stepTimes({ record, visits: [] }, span).get('first-contact')).toBe(0);
});
