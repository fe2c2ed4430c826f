import { expect, test } from 'vitest';
import { sharePatient } from '@/domain/duplicates/share-patient';
import { aPatient } from '@tests/support/case-builders';

// Who may not see the number learns from the answer neither that it was right nor that it was wrong.
test.for([
  ['none on record', null, 'G111', false, 'G111', []],
  ['the same, by who may see it', 'G111', 'G111', true, undefined, []],
  ['another, by who may see it', 'G111', 'G222', true, undefined, ['G111']],
  ['the same, by who may not', 'G111', 'G111', false, undefined, [{ masked: true }]],
  ['another, by who may not', 'G111', 'G222', false, undefined, [{ masked: true }]],
  ['nothing typed, by who may not', 'G111', null, false, undefined, []],
] as const)('a passport number typed over what is on record: %s', (line) => {
  const [, held, typed, mayCompare, filled, told] = line;
  const { id: _id, version: _version, diedOn: _diedOn, ...rest } = aPatient();
  const shared = sharePatient(
    aPatient({ passportNumber: held }),
    { ...rest, passportNumber: typed },
    mayCompare,
  );
  expect(shared.filled.passportNumber).toBe(filled);
  expect(shared.differences.map((each) => each.held)).toEqual(told);
});
