import { beforeAll, describe, expect, it } from 'vitest';
import { bodyOf, readDue, valuesOf } from '@/features/case-tasks/task-values';
import { ensureTemporal } from '@/lib/zoned-time';
import { aTask } from '@tests/support/task-builders';

beforeAll(() => ensureTemporal());

const empty = valuesOf(null, 'rochester');

describe('when a task is due', () => {
  it.each([
    ['nothing', {}, { ok: true, dueOn: null, dueAt: null }],
    ['a day', { dueOn: '2026-12-03' }, { ok: true, dueOn: '2026-12-03', dueAt: null }],
    [
      'a moment of the campus',
      { dueOn: '2026-12-03', dueTime: '15:30' },
      { ok: true, dueOn: null, dueAt: '2026-12-03T21:30:00.000Z' },
    ],
    [
      'a moment of the office',
      { dueOn: '2026-12-03', dueTime: '15:30', duePlace: 'united-arab-emirates' },
      { ok: true, dueOn: null, dueAt: '2026-12-03T11:30:00.000Z' },
    ],
    ['a time without a day', { dueTime: '15:30' }, { ok: false, errors: { dueOn: 'required' } }],
    [
      'a time that the clocks skip',
      { dueOn: '2027-03-14', dueTime: '02:30' },
      { ok: false, errors: { dueTime: 'gap-time' } },
    ],
    [
      'a time that they show twice',
      { dueOn: '2026-11-01', dueTime: '01:30' },
      { ok: false, errors: { dueTurn: 'overlap-time' } },
    ],
    [
      'the second of the two',
      { dueOn: '2026-11-01', dueTime: '01:30', dueTurn: 'second' as const },
      { ok: true, dueOn: null, dueAt: '2026-11-01T07:30:00.000Z' },
    ],
  ])('is said as %s', (_what, over, expected) => {
    expect(readDue({ ...empty, ...over }, null)).toEqual(expected);
  });

  it('stays a moment when something else of the task is changed', () => {
    const task = aTask({ dueOn: null, dueAt: '2026-11-01T07:30:20.000Z', duePlace: 'rochester' });
    const values = { ...valuesOf(task, 'rochester'), note: 'Ask for Ana' };
    expect(values).toMatchObject({ dueOn: '2026-11-01', dueTime: '01:30' });
    expect(readDue(values, task)).toEqual({ ok: true, dueOn: null, dueAt: task.dueAt });
    expect(bodyOf(values).note).toBe('Ask for Ana');
  });

  it('becomes a day when its time is taken out', () => {
    const task = aTask({ dueOn: null, dueAt: '2026-12-03T21:30:00.000Z', duePlace: 'rochester' });
    expect(readDue({ ...valuesOf(task, 'rochester'), dueTime: '' }, task)).toEqual({
      ok: true,
      dueOn: '2026-12-03',
      dueAt: null,
    });
  });
});
