import { beforeAll, describe, expect, it, test } from 'vitest';
import { EMPTY_PLAN } from '@/domain/plan/case-plan';
import type { Task } from '@/domain/plan/task';
import { HOUSE_TASK } from '@/domain/plan/lodging/house-rules';
import { decideChangeTask } from '@/domain/plan/tasks/change-task';
import { dueAgain, dueElsewhere, dueMoved, dueOf } from '@/domain/plan/tasks/task-due';
import { tasksBegun } from '@/domain/plan/tasks/tasks-begun';
import { tasksFollowing } from '@/domain/plan/tasks/tasks-follow';
import { templateOf } from '@/domain/plan/tasks/templates';
import { ensureTemporal } from '@/lib/zoned-time';
import { aCase, aPatient } from '@tests/support/case-builders';
import { anAppointment } from './appointment-builders';

beforeAll(ensureTemporal);

/** Tuesday before Thanksgiving, of which Rochester keeps the Friday as well. */
const NOW = '2026-11-24T16:00:00.000Z';
const THEN = { at: NOW, isUndone: false } as const;
const MADE = '2026-10-29T16:00:00.000Z';
const place = { office: 'guatemala', campus: 'rochester' } as const;
const arriving = (arrivalOn: string | null) => ({ ...place, arrivalOn });

/** A task as its template makes it in October, when the patient was to come on 10 December. */
function made(code: string, over: Partial<Task> = {}): Task {
  const stages = ['clearance', 'scheduling', 'preparing'] as const;
  const base = aCase(place);
  const record = { ...base, progress: { ...base.progress, arrivalOn: '2026-12-10' } };
  const newId = (): string => 'task';
  const tasks = stages.flatMap((stage) => tasksBegun(record, stage, [], { at: MADE, newId }));
  const task = tasks.find(({ template }) => template === code);
  if (task === undefined) throw new Error(`No task ${code}`);
  return { ...task, id: code, dependsOn: [], ...over };
}

describe('a task that is to be done again is due', () => {
  it.each([
    [
      'two working days of the campus from now, without both holidays',
      'itinerary',
      {},
      '2026-11-30',
    ],
    ['when it was, where that lies ahead', 'itinerary', { dueOn: '2026-12-02' }, '2026-12-02'],
    ['never, where a hand took the date away', 'itinerary', { dueOn: null }, null],
    ['by the arrival as it is planned now', 'pick-up', {}, '2026-12-07'],
    ['today, where that has passed by the arrival', 'flights', {}, '2026-11-24'],
    ['when a hand says, of a task of its own', 'pick-up', { template: null }, '2026-12-05'],
  ] as const)('%s', (_what, code, over, dueOn) => {
    expect(dueAgain(made(code, over), arriving('2026-12-12'), NOW).dueOn).toBe(dueOn);
  });

  it('on a date, no more at the moment of the first time', () => {
    const task = made('itinerary', { dueAt: '2026-11-02T15:00:00.000Z' });
    expect(dueAgain(task, arriving(null), NOW)).toMatchObject({ dueOn: '2026-11-30', dueAt: null });
  });
});

describe('a task that hangs on an arrival which nobody knows', () => {
  it('is due ten working days after it is asked for', () => {
    const flights = templateOf('flights');
    if (flights === undefined) throw new Error('No such template');
    expect(dueOf(flights, arriving(null), NOW).dueOn).toBe('2026-12-08');
  });
});

describe('when the arrival moves, a task that hangs on it is due', () => {
  const was = '2026-12-10';
  it.each([
    ['as many days later', {}, was, '2026-12-12', '2026-12-05'],
    ['as many days earlier', {}, was, '2026-12-08', '2026-12-01'],
    ['today at the earliest', {}, was, '2026-11-26', '2026-11-24'],
    [
      'as before where a hand drew it nearer',
      { dueOn: '2026-11-30' },
      was,
      '2026-12-12',
      '2026-11-30',
    ],
    [
      'as before where it was put off and still is',
      { dueOn: '2026-12-08' },
      was,
      '2026-12-12',
      '2026-12-08',
    ],
    [
      'later where even what it was put off to is too soon',
      { dueOn: '2026-12-04' },
      was,
      '2026-12-20',
      '2026-12-13',
    ],
    ['at the moment that a hand set', { dueAt: NOW }, was, '2026-12-12', '2026-12-03'],
    ['by the first that is known, while nobody touched it', {}, null, '2026-12-12', '2026-12-05'],
    [
      'as a hand may have set it before anybody knew',
      { version: 2 },
      null,
      '2026-12-12',
      '2026-12-03',
    ],
    ['as before when nobody knows the arrival any more', {}, was, null, '2026-12-03'],
  ] as const)('%s', (_what, over, before, arrivalOn, dueOn) => {
    const task = made('orientation-call', over);
    expect(dueMoved(task, before, arriving(arrivalOn), THEN).dueOn).toBe(dueOn);
  });

  it.each([
    ['as a hand has set it, though the day that is no more asked for less', '2026-12-01'],
    ['by the rule, where it was made for the day that is no more', '2026-11-28'],
  ] as const)('undone: %s', (_what, held) => {
    // The arrival was drawn from the tenth to the fifth, and is put back.
    const task = made('orientation-call', { dueOn: held });
    const undone = dueMoved(task, '2026-12-05', arriving(was), { at: NOW, isUndone: true });
    expect(undone.dueOn).toBe(held === '2026-11-28' ? '2026-12-03' : held);
  });

  it('as before where it hangs on its stage', () => {
    const task = made('lodging-need');
    expect(dueMoved(task, was, arriving('2026-12-20'), THEN)).toBe(task);
  });
});

describe('when another office takes the case over, an open task is due', () => {
  // Colombia keeps All Saints on Monday the second, Guatemala on the Sunday.
  const colombia = { ...arriving('2026-12-10'), office: 'colombia' };
  const inColombia = (code: string, over: Partial<Task> = {}): Task => {
    const template = templateOf(code);
    if (template === undefined) throw new Error(`No template ${code}`);
    return { ...made(code), ...dueOf(template, colombia, MADE), ...over };
  };
  it.each([
    ['as its stage has it by the new calendar', 'lodging-need', {}, 'guatemala', '2026-11-02'],
    ['on the day of a hand, there', 'lodging-need', { dueOn: '2026-11-20' }, 'guatemala', null],
    ['as long before the arrival, there', 'flights', {}, 'guatemala', '2026-11-19'],
    ['at the moment of a hand, there', 'lodging-need', { dueAt: NOW }, 'guatemala', null],
    ['as before where it is the campus’s', 'itinerary', {}, 'rochester', null],
    ['as before where a hand chose the place', 'flights', { duePlace: 'india' }, 'india', null],
    ['there too where somebody wrote it', 'flights', { template: null }, 'guatemala', null],
    [
      'where its house stands, when that is asked',
      'flights',
      { template: HOUSE_TASK, duePlace: 'colombia' },
      'colombia',
      null,
    ],
  ] as const)('%s', (_what, code, over, duePlace, dueOn) => {
    const task = inColombia(code, over);
    const next = dueElsewhere(task, colombia, arriving('2026-12-10'), MADE);
    expect([next.duePlace, next.dueOn]).toEqual([duePlace, dueOn ?? task.dueOn]);
  });

  it('as before once nothing is left to do', () => {
    const task = inColombia('lodging-need', { status: 'done' });
    expect(dueElsewhere(task, colombia, arriving(null), MADE)).toBe(task);
  });
});

test('an appointment that moves opens its task anew and takes what hangs on the arrival along', () => {
  const base = aCase({ ...place, stage: 'preparing' });
  const record = { ...base, progress: { ...base.progress, arrivalOn: '2026-12-10' } };
  // From the eleventh to the thirteenth, and not agreed to yet: the arrival is the day before.
  const moved = anAppointment({ startAt: '2026-12-13T15:00:00.000Z', status: 'offered' });
  const tasks = [
    made('itinerary', { status: 'done', doneAt: MADE }),
    made('orientation-call'),
    made('itinerary-sent', { status: 'done', doneAt: MADE }),
  ];
  const plan = { ...EMPTY_PLAN, appointments: [moved], tasks };
  const facts = { case: record, patient: aPatient(), plan };
  const followed = tasksFollowing(facts, THEN).map(({ id, status, dueOn }) => [id, status, dueOn]);
  expect(followed).toEqual([
    ['itinerary', 'to-do', '2026-11-30'],
    ['orientation-call', 'to-do', '2026-12-05'],
  ]);
});

test('opened again by hand it is due anew as well, unless the hand says when', () => {
  const task = made('estimate', { status: 'done', doneAt: MADE });
  const facts = {
    case: aCase({ ...place, stage: 'preparing' }),
    patient: aPatient(),
    plan: { ...EMPTY_PLAN, tasks: [task] },
    at: NOW,
    by: 'person-1',
  };
  expect(decideChangeTask(facts, task, { status: 'to-do' })).toMatchObject({
    tasks: [{ status: 'to-do', dueOn: '2026-12-01' }],
  });
  const said = { status: 'to-do', dueOn: '2026-11-25' } as const;
  expect(decideChangeTask(facts, task, said)).toMatchObject({ tasks: [{ dueOn: '2026-11-25' }] });
});
