import { beforeAll, describe, expect, it } from 'vitest';
import { mentionsFromMs } from '@/domain/my-day/mentions';
import { hasReminded, ownTasks } from '@/domain/my-day/tasks-owed';
import type { Task } from '@/domain/plan/task';
import { ensureTemporal } from '@/lib/zoned-time';
import { aPerson } from '@tests/support/case-builders';
import { aTask } from '@tests/support/task-builders';

beforeAll(ensureTemporal);

const ownTask = (over: Partial<Task> = {}): Task =>
  aTask({ id: 'task', dueOn: '2026-11-26', duePlace: 'mexico-city', ...over });
const me = { id: 'me', place: 'mexico-city' } as const;

describe('a task is mine to do', () => {
  it.each([
    ['by the case', {}, 'me', 'preparing', true],
    ['by name, in a case of somebody else', { ownerId: 'me' }, 'other', 'preparing', true],
    [
      'not in my case, where it is another’s by name',
      { ownerId: 'other' },
      'me',
      'preparing',
      false,
    ],
    ['not in a case of nobody', {}, null, 'preparing', false],
    ['not once it is done', { status: 'done' }, 'me', 'preparing', false],
    ['not while another comes before it', { dependsOn: ['first'] }, 'me', 'preparing', false],
    [
      'not at home again, where its stage had made it',
      { madeFor: 'preparing' },
      'me',
      'follow-up',
      false,
    ],
    ['at home again, where somebody added it', {}, 'me', 'follow-up', true],
    [
      'at home again, where it is mine by name',
      { madeFor: 'preparing', ownerId: 'me' },
      'other',
      'follow-up',
      true,
    ],
  ] as const)('%s', (_name, over, ownerId, stage, isMine) => {
    const first = ownTask({ id: 'first', ownerId: 'nobody of us' });
    const own = ownTasks([first, ownTask(over)], { ownerId, stage }, me);
    expect(own.map(({ task }) => task.id)).toEqual(isMine ? ['task'] : []);
  });

  it('in the order in which they remind, without a date last', () => {
    const tasks = [
      ownTask({ id: 'undated', dueOn: null }),
      ownTask({ id: 'late', dueOn: '2026-12-10' }),
      ownTask({ id: 'soon' }),
    ];
    const own = ownTasks(tasks, { ownerId: 'me', stage: 'preparing' }, me);
    expect(own.map(({ task }) => task.id)).toEqual(['soon', 'late', 'undated']);
    // Nine in the morning of Wednesday, six hours behind.
    const at = (time: string) => own.filter((each) => hasReminded(each, Date.parse(time))).length;
    expect([at('2026-11-25T14:59:59.999Z'), at('2026-11-25T15:00:00.000Z')]).toEqual([0, 1]);
  });
});

describe('a mention calls somebody', () => {
  // In Lima midnight is five in the morning, UTC.
  const absences = [{ fromOn: '2026-11-16', toOn: '2026-11-20', coverId: null }];
  it.each([
    ['for two weeks', [], '2026-11-24T16:00:00.000Z', '2026-11-10T16:00:00.000Z'],
    [
      'longer by the days of an absence',
      absences,
      '2026-11-18T16:00:00.000Z',
      '2026-11-02T05:00:00.000Z',
    ],
    [
      'as well in the days after it',
      absences,
      '2026-11-27T16:00:00.000Z',
      '2026-11-02T05:00:00.000Z',
    ],
    [
      'and then for two weeks again',
      absences,
      '2026-11-28T16:00:00.000Z',
      '2026-11-14T16:00:00.000Z',
    ],
  ])('%s', (_name, away, now, from) => {
    const person = aPerson({ place: 'peru', absences: away });
    expect(new Date(mentionsFromMs(person, Date.parse(now))).toISOString()).toBe(from);
  });
});
