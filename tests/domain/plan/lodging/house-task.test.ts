import { beforeAll, describe, expect, it } from 'vitest';
import type { Stay } from '@/domain/plan/lodging';
import { HOUSE_TASK } from '@/domain/plan/lodging/house-rules';
import { houseTasks } from '@/domain/plan/lodging/house-task';
import type { Task } from '@/domain/plan/task';
import { ensureTemporal } from '@/lib/zoned-time';
import { aCase } from '@tests/support/case-builders';
import { aTask } from '@tests/support/task-builders';
import { aStay } from './stay-builders';

/** A Monday two weeks before Thanksgiving, which with the Friday after it is a holiday in Minnesota. */
const AT = '2026-11-09T16:00:00.000Z';

beforeAll(() => ensureTemporal());

const house = (over: Partial<Stay> = {}): Stay =>
  aStay({ kind: 'hospitality-house', status: 'booked', checkInOn: '2026-11-28', ...over });

/** A task about beds that has nothing to do with houses: it is never touched. */
const OTHER = aTask({ id: 'other', kind: 'lodging', template: 'lodging' });

const follow = (
  stays: readonly Stay[],
  tasks: readonly Task[] = [],
  before: readonly Stay[] = [],
  newId: (() => string) | null = () => 'new',
): readonly Task[] =>
  houseTasks({
    case: aCase({ campus: 'arizona' }),
    before,
    stays,
    tasks: [OTHER, ...tasks],
    written: new Set(stays.map(({ id }) => id)),
    at: AT,
    newId,
  });

/** The task of a house by which it was made; under another id than one that is made anew. */
const asked = (over: Partial<Task> = {}): Task => {
  const [task] = follow([house()]);
  if (task === undefined) throw new Error('Nobody is told to ask');
  return { ...task, id: 'held', ...over };
};

describe('a hospitality house that is planned', () => {
  it('is asked on the last working day before its first night, by the day of the campus', () => {
    expect(follow([house()])).toMatchObject([
      {
        id: 'new',
        caseId: aCase().id,
        template: HOUSE_TASK,
        kind: 'lodging',
        status: 'to-do',
        dueOn: '2026-11-25',
        dueAt: null,
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
    const byHand = asked({ dueOn: null, dueAt: '2026-11-24T16:00:00.000Z' });
    expect(follow([house()], [byHand], [house()])).toEqual([]);
    expect(follow([house({ checkInOn: '2026-12-04' })], [byHand], [house()])).toMatchObject([
      { id: 'held', dueOn: '2026-12-03', dueAt: null },
    ]);
  });

  it.each([
    ['with its house, keeps the date that somebody has set', ['stay-1', 'held'], [], []],
    ['not with it, follows the house', ['stay-1'], [], ['2026-11-25']],
    [
      'beside a house that is asked before, follows that one',
      ['stay-1', 'held'],
      [house({ id: 'stay-2', checkInOn: '2026-11-25' })],
      ['2026-11-24'],
    ],
  ] as const)('put back by an undo %s', (_what, written, beside, dates) => {
    const tasks = houseTasks({
      case: aCase({ campus: 'rochester' }),
      before: [house({ checkInOn: '2026-12-04' })],
      stays: [house(), ...beside],
      tasks: [asked({ dueOn: '2026-11-30' })],
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
    const waiting = asked({ status: 'waiting', waitingOn: 'lodging-provider' });
    expect(follow([house({ status })], [waiting], [house()])).toMatchObject([
      { id: 'held', status: expected, waitingOn: null, doneAt: AT, doneBy: null },
    ]);
  });

  it.each([
    ['a hotel', aStay({ id: 'stay-2', status: 'confirmed' })],
    [
      'a house of another case',
      house({
        id: 'stay-2',
        status: 'confirmed',
        sharedFrom: { reference: 'IC-2026-000001', stayId: 's' },
      }),
    ],
  ])('given up, its task is not done by %s that is confirmed', (_what, confirmed) => {
    const stays = [house({ status: 'cancelled' }), confirmed];
    expect(follow(stays, [asked()], [house(), confirmed])).toMatchObject([
      { id: 'held', status: 'not-needed' },
    ]);
  });

  it('asks once, and again only for other nights', () => {
    const later = house({ checkInOn: '2026-12-04' });
    const done = asked({ status: 'done' });
    expect(follow([house()], [asked()], [house()])).toEqual([]);
    expect(follow([house()], [done], [house()])).toEqual([]);
    // Asked on a date that somebody had set: it is asked for these nights all the same.
    expect(follow([house()], [{ ...done, dueOn: '2026-11-24' }], [house()])).toEqual([]);
    expect(follow([later], [done], [house()])).toMatchObject([{ id: 'new', dueOn: '2026-12-03' }]);
    // Back to nights for which it was asked before.
    expect(follow([house()], [done], [later])).toEqual([]);
  });

  it('an undo moves the task that there is, and makes no other', () => {
    expect(follow([house()], [], [], null)).toEqual([]);
    const later = house({ checkInOn: '2026-12-04' });
    expect(follow([later], [asked()], [house()], null)).toMatchObject([
      { id: 'held', dueOn: '2026-12-03' },
    ]);
  });

  it('is asked by the calendar of the campus that it is near, and again near another', () => {
    const london = house({ campus: 'london' });
    expect(follow([london])).toMatchObject([{ dueOn: '2026-11-27', duePlace: 'london' }]);
    // Arizona keeps the Friday after Thanksgiving as Minnesota does: the date stays, with a hand's.
    const arizona = house({ campus: 'arizona' });
    const byHand = asked({ dueOn: '2026-11-24' });
    expect(follow([arizona], [byHand], [house()])).toMatchObject([
      { id: 'held', dueOn: '2026-11-24', duePlace: 'arizona' },
    ]);
    const done = asked({ status: 'done' });
    expect(follow([arizona], [done], [house()])).toMatchObject([
      { id: 'new', dueOn: '2026-11-25', duePlace: 'arizona' },
    ]);
  });

  it('says when the next of several is to be asked', () => {
    const [first, second] = [house(), house({ id: 'stay-2', checkInOn: '2026-12-04' })];
    expect(follow([second, first])).toMatchObject([{ dueOn: '2026-11-25' }]);
    const confirmed = { ...first, status: 'confirmed' } as const;
    expect(follow([confirmed, second], [asked()], [first, second])).toMatchObject([
      { id: 'held', status: 'to-do', dueOn: '2026-12-03' },
    ]);
  });
});
