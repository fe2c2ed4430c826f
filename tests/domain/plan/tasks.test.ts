import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { officeStateAt } from '@/domain/calendar/office-state';
import type { Task } from '@/domain/plan/task';
import { EMPTY_PLAN } from '@/domain/plan/case-plan';
import { decideChangeTask, type TaskFacts } from '@/domain/plan/tasks/change-task';
import { dueMsOf, morningIn, reminderMsOf } from '@/domain/plan/tasks/reminder';
import { cycleThrough, isSnoozed } from '@/domain/plan/tasks/task-state';
import { tasksBegun } from '@/domain/plan/tasks/tasks-begun';
import { TASK_TEMPLATES } from '@/domain/plan/tasks/templates';
import { STAGES } from '@/domain/vocabulary';
import { ensureTemporal } from '@/lib/zoned-time';
import { aCase, aPatient } from '@tests/support/case-builders';
import { figure } from '@tests/support/figure';
import { rounds } from '@tests/support/scale';
import { aTask } from '@tests/support/task-builders';

beforeAll(ensureTemporal);

const NOW = '2026-11-24T16:00:00.000Z';
const PLACES = [
  'guatemala',
  'united-arab-emirates',
  'london',
  'rochester',
  'india',
  'china',
  'arizona',
] as const;

const factsWith = (tasks: readonly Task[]): TaskFacts => ({
  case: aCase({ stage: 'preparing' }),
  patient: aPatient(),
  plan: { ...EMPTY_PLAN, tasks },
  at: NOW,
  by: 'person-1',
});

describe('task templates', () => {
  it('a stage begun any number of times makes each task once, and leaves finished ones', () => {
    const stage = fc.constantFrom(...STAGES);
    const steps = fc.array(fc.tuple(stage, fc.nat(20), fc.boolean()), { maxLength: 12 });
    let next = 0;
    const newId = (): string => `task-${(next += 1)}`;
    const runs = rounds(200, 2_000);
    fc.assert(
      fc.property(steps, fc.boolean(), (walk, needsInterpreter) => {
        const record = aCase({ needsInterpreter });
        let tasks: readonly Task[] = [];
        for (const [began, at, isDone] of walk) {
          const before = tasks;
          tasks = [...tasks, ...tasksBegun(record, began, tasks, { at: NOW, newId })];
          expect(tasks.slice(0, before.length)).toEqual(before);
          expect(tasksBegun(record, began, tasks, { at: NOW, newId })).toEqual([]);
          const done = tasks[at % Math.max(1, tasks.length)];
          if (done && isDone) {
            tasks = tasks.map((task) => (task === done ? { ...task, status: 'done' } : task));
          }
        }
        const codes = tasks.map(({ template }) => template);
        expect(new Set(codes).size).toBe(codes.length);
        const ids = new Set(tasks.map(({ id }) => id));
        const loose = tasks.flatMap(({ dependsOn }) => dependsOn).filter((id) => !ids.has(id));
        expect(loose).toEqual([]);
      }),
      { numRuns: runs },
    );
    figure('template application is idempotent', runs, 0);
  });

  it('names only stages, gates and templates that there are, and has no circle', () => {
    const codes = TASK_TEMPLATES.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(
      TASK_TEMPLATES.flatMap(({ after }) => after).filter((code) => !codes.includes(code)),
    ).toEqual([]);
    const tasks = TASK_TEMPLATES.map(({ code, after }) => ({ id: code, dependsOn: after }));
    expect(tasks.filter(({ id, dependsOn }) => cycleThrough(id, dependsOn, tasks))).toEqual([]);
  });
});

describe('dependencies', () => {
  it('a task that would wait for itself, over however many others, is refused by name', () => {
    const tasks = [
      aTask({ id: 'a', dependsOn: ['b'] }),
      aTask({ id: 'b', dependsOn: ['c'] }),
      aTask({ id: 'c' }),
      aTask({ id: 'd', dependsOn: ['a'] }),
    ];
    const facts = factsWith(tasks);
    const change = (id: string, dependsOn: readonly string[]) =>
      decideChangeTask(
        facts,
        tasks.find((task) => task.id === id)!,
        { dependsOn },
      );
    expect(change('c', ['a'])).toEqual({
      ok: false,
      refusal: { code: 'task-cycle', tasks: ['c', 'a', 'b'] },
    });
    expect(change('c', ['c'])).toMatchObject({ refusal: { code: 'task-cycle' } });
    expect(change('c', ['gone'])).toMatchObject({ refusal: { code: 'task-unknown' } });
    expect(change('d', ['c']).ok).toBe(true);
  });

  it('finds a circle exactly where brute force finds one', () => {
    const runs = rounds(300, 3_000);
    const edges = fc.array(fc.array(fc.nat(5), { maxLength: 3 }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(edges, fc.nat(5), (lists, start) => {
        const tasks = lists.map((list, at) => ({ id: `${at}`, dependsOn: list.map(String) }));
        // What is reached from the start in any number of steps.
        let reached = new Set(tasks[start]!.dependsOn);
        for (let step = 0; step < 6; step += 1) {
          reached = new Set([...reached, ...[...reached].flatMap((id) => tasks[+id]!.dependsOn)]);
        }
        const found = cycleThrough(`${start}`, tasks[start]!.dependsOn, tasks);
        expect(found !== null).toBe(reached.has(`${start}`));
      }),
      { numRuns: runs },
    );
  });
});

describe('reminder and snooze', () => {
  const day = fc.integer({ min: 0, max: 400 }).map((days) => {
    return new Date(Date.parse('2026-08-01T00:00:00Z') + days * 86_400_000)
      .toISOString()
      .slice(0, 10);
  });

  // Offices open at nine in Mexico City, six hours behind; Monday 16 November is Revolution Day there.
  it.each([
    ['a Thursday: on Wednesday morning', { dueOn: '2026-11-26' }, '2026-11-25T15:00'],
    ['a Monday: on Friday morning', { dueOn: '2026-11-23' }, '2026-11-20T15:00'],
    ['a Tuesday after a holiday: on Friday morning', { dueOn: '2026-11-17' }, '2026-11-13T15:00'],
    ['a Sunday: on Thursday morning', { dueOn: '2026-11-22' }, '2026-11-19T15:00'],
    ['a moment: on the morning of the day before', { dueAt: NOW }, '2026-11-23T15:00'],
  ])('a reminder comes one working day before what is due on %s', (_when, due, at) => {
    const ms = reminderMsOf(aTask({ ...due, duePlace: 'mexico-city' }), 'mexico-city') ?? 0;
    expect(new Date(ms).toISOString().slice(0, 16)).toBe(at);
  });

  it('a reminder comes inside the hours of its owner, before it is due', () => {
    const runs = rounds(500, 5_000);
    fc.assert(
      fc.property(
        day,
        fc.constantFrom(...PLACES),
        fc.constantFrom(...PLACES),
        (dueOn, due, own) => {
          const task = aTask({ dueOn, duePlace: due });
          const ms = reminderMsOf(task, own) ?? 0;
          expect(officeStateAt(own, ms).state).toBe('open');
          expect(ms).toBeLessThan(dueMsOf(task) ?? 0);
        },
      ),
      { numRuns: runs },
    );
    figure('reminders inside working hours', runs, 0);
  });

  it('a snoozed task always returns, in somebody’s working hours', () => {
    const moment = fc.integer({ min: Date.parse(NOW), max: Date.parse(NOW) + 3e10 });
    fc.assert(
      fc.property(
        moment,
        fc.constantFrom(...PLACES),
        fc.integer({ min: 1, max: 5 }),
        (ms, place, days) => {
          const until = morningIn(place, ms, days);
          expect(until).toBeGreaterThan(ms);
          expect(officeStateAt(place, until).state).toBe('open');
          const task = aTask({ snoozedUntil: new Date(until).toISOString() });
          expect([isSnoozed(task, until - 1), isSnoozed(task, until)]).toEqual([true, false]);
          const snoozed = aTask({ snoozedUntil: new Date(ms).toISOString() });
          expect(officeStateAt(place, reminderMsOf(snoozed, place) ?? 0).state).toBe('open');
        },
      ),
      { numRuns: rounds(200, 2_000) },
    );
  });

  it('a snooze that lies behind is refused, and what is done is no longer aside', () => {
    const task = aTask({ snoozedUntil: '2026-11-26T14:00:00.000Z' });
    const facts = factsWith([task]);
    expect(decideChangeTask(facts, task, { snoozedUntil: NOW })).toMatchObject({
      refusal: { code: 'snooze-not-ahead' },
    });
    expect(decideChangeTask(facts, task, { status: 'done' })).toMatchObject({
      tasks: [{ status: 'done', snoozedUntil: null, doneAt: NOW, doneBy: 'person-1' }],
    });
    expect(decideChangeTask(facts, task, { status: 'waiting' })).toMatchObject({
      tasks: [{ status: 'waiting', waitingOn: 'patient' }],
    });
    const ofGate = aTask({ gate: 'itinerary-confirmed' });
    expect(decideChangeTask(factsWith([ofGate]), ofGate, { status: 'done' })).toMatchObject({
      refusal: { code: 'task-follows-gate' },
    });
  });
});
