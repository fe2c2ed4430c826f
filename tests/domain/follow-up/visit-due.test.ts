import { beforeAll, expect, test } from 'vitest';
import { computeDeadline } from '@/domain/clocks/deadline';
import { followUpClock } from '@/domain/follow-up/follow-up-clock';
import { stepVisit } from '@/domain/follow-up/visit-steps';
import { ensureTemporal, localDateOf } from '@/lib/zoned-time';
import { aCase } from '@tests/support/case-builders';
import { aNextVisit } from '@tests/support/follow-up-builders';

beforeAll(ensureTemporal);

/** A Tuesday, in Mexico City as well. */
const facts = {
  case: aCase({ stage: 'follow-up', office: 'mexico-city', ownerId: 'person-1' }),
  at: '2026-11-24T16:00:00.000Z',
  by: 'person-1',
};

const dueAfter = (step: Parameters<typeof stepVisit>[2]): string | null => {
  const stepped = stepVisit(facts, aNextVisit(), step);
  const start = stepped.ok ? followUpClock(facts.case, stepped.followUp) : null;
  const from = start === null ? null : computeDeadline(start).dueTodayFromMs;
  return from === null ? null : localDateOf(from, 'America/Mexico_City');
};

test.for([
  ['in the summer', '2027-06-01', '2027-04-02'],
  ['sixty-one days ahead', '2027-01-24', '2026-11-25'],
  // As most who are to come again: the reminder would have been before anybody said when.
  ['in six weeks', '2027-01-05', '2026-12-01'],
  ['in ten days', '2026-12-04', '2026-12-01'],
] as const)('a next visit %s is due on no day that has passed: %s, due %s', ([, fromOn, due]) => {
  const toOn = null;
  expect(dueAfter({ step: 'agree', fromOn, toOn: fromOn })).toBe(due);
  expect(dueAfter({ step: 'propose', purpose: 'Check', specialty: null, fromOn, toOn })).toBe(due);
});
