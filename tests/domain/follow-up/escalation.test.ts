import { expect, test } from 'vitest';
import { suggestsEscalation } from '@/domain/follow-up/chases';
import { aChase, aReport } from '@tests/support/follow-up-builders';

// Three unanswered chases suggest the escalation path (Product reference, §8).
test.for([
  [[], false],
  [[null, null], false],
  [[null, null, null], true],
  [[null, null, null, 'On Monday'], false],
  [['On Monday', null, null, null], true],
  [[null, 'On Monday', null, null], false],
] as const)('after the answers %j somebody else is asked: %s', ([answers, expected]) => {
  const chases = answers.map((answer, at) => aChase({ id: `chase-${at}`, answer }));
  expect(suggestsEscalation(aReport({ chases }))).toBe(expected);
});
