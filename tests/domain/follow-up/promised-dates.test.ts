import { beforeAll, expect, test } from 'vitest';
import { answerChase, chase } from '@/domain/follow-up/chase-steps';
import { ensureTemporal } from '@/lib/zoned-time';
import { aCase } from '@tests/support/case-builders';
import { aChase, aReport } from '@tests/support/follow-up-builders';

beforeAll(ensureTemporal);

const facts = {
  case: aCase({ stage: 'follow-up', ownerId: 'person-1' }),
  at: '2026-11-24T16:00:00.000Z',
  by: 'person-1',
};
const said = { id: 'c', whom: 'specialty', way: 'phone', asked: 'When' } as const;

// What somebody promised: yesterday at the earliest, since elsewhere it was still that day.
test.for([
  [null, undefined],
  ['2026-11-22', 'in-the-past'],
  ['2026-11-23', undefined],
  // Four hundred days ahead; a later date is a slip (config).
  ['2027-12-29', undefined],
  ['2027-12-30', 'invalid'],
] as const)('an answer may promise %s: %s', ([promisedOn, fault]) => {
  const faultOf = (step: ReturnType<typeof chase>) =>
    'faults' in step ? step.faults['promisedOn'] : undefined;
  expect(faultOf(chase(facts, aReport(), { ...said, answer: 'Soon', promisedOn }, []))).toBe(fault);
  const asked = aReport({ chases: [aChase({ id: 'c', answer: null })] });
  expect(faultOf(answerChase(facts, asked, 'c', { answer: 'Soon', promisedOn }))).toBe(fault);
});

test('nobody promises without a word', () => {
  const step = chase(facts, aReport(), { ...said, answer: ' ', promisedOn: '2026-12-01' }, []);
  expect(step).toMatchObject({ ok: false, faults: { answer: 'required' } });
});
