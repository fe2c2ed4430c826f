import { beforeAll, describe, expect, it } from 'vitest';
import { arrivalToPropose, comingArrival, planFarFrom } from '@/domain/stage/arrival';
import { decide } from '@/domain/stage-machine';
import type { Stage } from '@/domain/vocabulary';
import { ensureTemporal } from '@/lib/zoned-time';
import { factsIn, NOW } from './stage-cases';

beforeAll(ensureTemporal);

/** A case that was asked for on 2 November 2026; it is the 24th. */
const arriving = (arrivalOn: string | null, stage: Stage = 'ready') => {
  const { case: record } = factsIn(stage);
  return { ...record, progress: { ...record.progress, arrivalOn } };
};

describe('the date of an arrival', () => {
  it.each([
    ['as planned, where that has passed', '2026-11-21', '2026-11-21'],
    ['as planned, where that is today', '2026-11-24', '2026-11-24'],
    ['today, where the plan lies ahead', '2026-12-10', '2026-11-24'],
    ['today, where nothing is planned', null, '2026-11-24'],
    ['today, where the plan is older than the request', '2026-10-01', '2026-11-24'],
  ])('is proposed %s', (_what, planned, expected) => {
    expect(arrivalToPropose(arriving(planned), Date.parse(NOW))).toBe(expected);
  });

  it.each([
    ['on the day', '2026-11-21', '2026-11-21', null],
    ['a week off', '2026-11-21', '2026-11-14', null],
    ['more than a week early', '2026-11-21', '2026-11-13', '2026-11-21'],
    ['more than a week late', '2026-11-10', '2026-11-18', '2026-11-10'],
    ['without a plan', null, '2026-11-18', null],
  ])('is asked again where it is far from the plan: %s', (_what, planned, on, expected) => {
    expect(planFarFrom(arriving(planned), on)).toBe(expected);
    // What is recorded is no plan: a date far from it may be what puts it right.
    expect(planFarFrom(arriving(planned, 'on-site'), on)).toBeNull();
  });

  it('is put right on campus, and nothing else moves', () => {
    const facts = factsIn('on-site');
    const decision = decide(facts, { type: 'recordArrival', on: '2026-11-22' });
    expect(decision).toEqual({
      ok: true,
      change: { progress: { ...facts.case.progress, arrivalOn: '2026-11-22' } },
      patientChange: null,
    });
  });
});

describe('a ready case', () => {
  it.each([
    ['ready', '2027-02-13', { isDue: false, isNear: false }],
    ['ready', '2026-11-28', { isDue: false, isNear: false }],
    ['ready', '2026-11-27', { isDue: false, isNear: true }],
    ['ready', '2026-11-24', { isDue: true, isNear: true }],
    ['ready', '2026-11-20', { isDue: true, isNear: true }],
    ['ready', null, null],
    ['preparing', '2027-02-13', null],
  ] as const)('waits for its day: %s, %s', (stage, on, expected) => {
    const found = comingArrival({ stage, campus: 'rochester', arrivalOn: on }, Date.parse(NOW));
    expect(found).toEqual(expected && { on, ...expected });
  });
});
