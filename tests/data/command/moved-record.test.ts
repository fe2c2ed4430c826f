import { expect, test } from 'vitest';
import { movedRecord } from '@/data/command/moved-record';

const answer = { changeId: 'c', plan: { tasks: [{ id: 't', version: 4 }], stays: [] } };
const params = { reference: 'IC-2026-000001', taskId: 't' };
const moved = { id: 't', before: 3, after: 4 };

const CASES = [
  ['the one after that which was compared', { params, ifMatch: 3 }, answer, moved],
  ['appended to, without a comparison', { params, ifMatch: null }, answer, moved],
  ['not changed at all', { params, ifMatch: 4 }, answer, null],
  ['moved on by more than mine', { params, ifMatch: 2 }, answer, null],
  ['appended to before', { params, ifMatch: null }, { ...answer, changeId: null }, null],
  ['another', { params: { ...params, taskId: 'u' }, ifMatch: 3 }, answer, null],
  ['of no plan', { params, ifMatch: 3 }, { changeId: 'c' }, null],
  ['of no answer', { params, ifMatch: 3 }, null, null],
] as const;

test.for(CASES)('a record that is %s', ([, entry, its, expected]) => {
  expect(movedRecord(entry, its)).toEqual(expected);
});
