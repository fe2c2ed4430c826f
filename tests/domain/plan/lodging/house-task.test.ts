import { beforeAll, describe, expect, it } from 'vitest';
import type { Stay } from '@/domain/plan/lodging';
import { HOUSE_TASK, houseTasks } from '@/domain/plan/lodging/house-task';
import type { Task } from '@/domain/plan/task';
import { ensureTemporal } from '@/lib/zoned-time';
import { aCase } from '@tests/support/case-builders';
import { aStay } from './stay-builders';

/** A Monday two weeks before Thanksgiving, which with the Friday after it is a holiday in Minnesota. */
const AT = '2026-11-09T16:00:00.000Z';

beforeAll(() => ensureTemporal());

const house = (over: Partial<Stay> = {}): Stay =>
  aStay({ kind: 'hospitality-house', status: 'booked', checkInOn: '2026-11-28', ...over });

const follow = (
  stays: readonly Stay[],
  tasks: readonly Task[] = [],
  before: readonly Stay[] = [],
): readonly Task[] =>
  houseTasks({
    case: aCase({ campus: 'rochester' }),
    before,
    stays,
    tasks,
    written: new Set(stays.map(({ id }) => id)),
    at: AT,
    newId: () => 'task-1',
  });

const asked = (): Task => {
  const [task] = follow([house()]);
  if (task === undefined) throw new Error('Nobody is told to ask');
  return task;
};

describe('a hospitality house that is planned', () => {
  it('is asked on the last working day before its first night, by the day of the campus', () => {
    expect(follow([house()])).toMatchObject([
      {
        template: HOUSE_TASK,
        kind: 'lodging',
        status: 'to-do',
        dueOn: '2026-11-25',
        duePlace: 'rochester',
        ownerId: null,
      },
    ]);
  });

  it.each([
    ['a hotel', [aStay({ status: 'booked' })]],
    ['an option', [house({ status: 'option' })]],
    ['one that is confirmed', [house({ status: 'confirmed' })]],
    ['one of another case', [house({ sharedFrom: { reference: 'IC-2026-000001', stayId: 's' } })]],
  ])('asks nothing of %s', (_what, stays) => {
    expect(follow(stays)).toEqual([]);
  });

  it('moves its task with the first night, and leaves a date that somebody has set', () => {
    const moved = follow([house({ checkInOn: '2026-12-04' })], [asked()], [house()]);
    expect(moved).toMatchObject([{ id: 'task-1', dueOn: '2026-12-03' }]);
    expect(follow([house()], [{ ...asked(), dueOn: '2026-11-24' }], [house()])).toEqual([]);
  });

  it.each([
    ['with its house, keeps the date that somebody has set', ['stay-1', 'task-1'], [], []],
    ['not with it, follows the house', ['stay-1'], [], ['2026-11-25']],
    [
      'beside a house that is asked before, follows that one',
      ['stay-1', 'task-1'],
      [house({ id: 'stay-2', checkInOn: '2026-11-25' })],
      ['2026-11-24'],
    ],
  ] as const)('put back by an undo %s', (_what, written, beside, dates) => {
    const tasks = houseTasks({
      case: aCase({ campus: 'rochester' }),
      before: [house({ checkInOn: '2026-12-04' })],
      stays: [house(), ...beside],
      tasks: [{ ...asked(), dueOn: '2026-11-30' }],
      written: new Set<string>(written),
      at: AT,
      newId: null,
    });
    expect(tasks.map(({ dueOn }) => dueOn)).toEqual(dates);
  });

  it.each([
    ['confirmed', 'done'],
    ['cancelled', 'not-needed'],
  ] as const)('once it is %s its task is %s', (status, expected) => {
    expect(follow([house({ status })], [asked()], [house()])).toMatchObject([
      { id: 'task-1', status: expected, doneAt: AT, doneBy: null },
    ]);
  });

  it('asks once, and again only for other nights', () => {
    const done: Task = { ...asked(), id: 'held', status: 'done' };
    expect(follow([house()], [asked()], [house()])).toEqual([]);
    expect(follow([house()], [done], [house()])).toEqual([]);
    expect(follow([house({ checkInOn: '2026-12-04' })], [done], [house()])).toMatchObject([
      { id: 'task-1', dueOn: '2026-12-03' },
    ]);
  });

  it('says when the next of several is to be asked', () => {
    const [first, second] = [house(), house({ id: 'stay-2', checkInOn: '2026-12-04' })];
    expect(follow([second, first])).toMatchObject([{ dueOn: '2026-11-25' }]);
    const confirmed = { ...first, status: 'confirmed' } as const;
    expect(follow([confirmed, second], [asked()], [first, second])).toMatchObject([
      { id: 'task-1', status: 'to-do', dueOn: '2026-12-03' },
    ]);
  });
});
