import { expect, it } from 'vitest';
import { caseFilterShape } from '@/contract/case-list';
import { PlainDate } from '@/contract/fields';
import { newIdAt } from '@/lib/new-id';
import { figure } from '@tests/support/figure';
import { anAppointment, bookedCase, slotOf } from './appointment-samples';
import { aContact, fieldsOfProblem, signInRole } from './client';
import { anExport } from './list-samples';
import { anOffer } from './lodging-samples';
import { aTask } from './readiness-samples';
import { openTarget } from './target';
import { aFlight } from './travel-samples';

const target = openTarget();

/** Years that nobody means, with what is said of them. */
const HOSTILE = [
  ['0000-01-01', 'too-long-ago'],
  ['0001-01-01', 'too-long-ago'],
  ['1899-12-31', 'too-long-ago'],
  ['2101-01-01', 'too-far-ahead'],
  ['2206-03-03', 'too-far-ahead'],
  ['9999-12-31', 'too-far-ahead'],
] as const;
/** The first and the last day that may be asked for, and days of before there were calendars. */
const EDGES = ['1900-01-01', '1969-12-31', '1970-01-01', '2099-12-31', '2100-12-31'] as const;

/** Those that mean something by themselves; days of a length of stage are asked for with it. */
const FILTERS = Object.entries(caseFilterShape).flatMap(([name, { _zod }]) =>
  'innerType' in _zod.def && _zod.def.innerType === PlainDate && !name.startsWith('took')
    ? [name]
    : [],
);

/** Every read that takes a date, as its address up to the date. */
const READS: readonly (readonly [path: string, field: string])[] = [
  ...FILTERS.map((field) => ['/api/cases?', field] as const),
  ['/api/cases?state=all&took=review&', 'tookTo'],
  ['/api/cases?state=all&took=review&', 'tookFrom'],
  ...FILTERS.map((field) => ['/api/picks?', field] as const),
  ...FILTERS.map((field) => ['/api/next-best?', field] as const),
  ['/api/audit?', 'from'],
  ['/api/audit?', 'to'],
  ['/api/arrivals?', 'week'],
  ['/api/arrivals?campus=rochester&', 'week'],
  ['/api/arrivals/visits?campus=london&', 'week'],
  ['/api/arrivals/interpreters?campus=arizona&', 'week'],
  ['/api/arrivals/needs?campus=florida&hour=10&language=es&', 'date'],
];

it('a date that nobody means is refused at its field, wherever a list takes one', async () => {
  const client = await signInRole(target, 'supervisor');
  const wrong: string[] = [];
  for (const [path, field] of READS) {
    for (const [on, code] of HOSTILE) {
      const sent = await client.send('GET', `${path}${field}=${on}`);
      const said = `${sent.status} ${fieldsOfProblem(sent)[`query.${field}`]}`;
      if (said !== `400 ${code}`) wrong.push(`${path}${field}=${on}: ${said}`);
    }
  }
  figure('hostile dates of lists', READS.length * HOSTILE.length, wrong.length);
  expect(wrong).toEqual([]);
});

it('every other date is answered, with or without a calendar of its year', async () => {
  const client = await signInRole(target, 'supervisor');
  const wrong: string[] = [];
  for (const [path, field] of READS) {
    for (const on of EDGES) {
      const sent = await client.send('GET', `${path}${field}=${on}`);
      if (sent.status !== 200) wrong.push(`${path}${field}=${on}: ${sent.status} ${sent.text}`);
    }
  }
  figure('dates at the edges', READS.length * EDGES.length, wrong.length);
  expect(wrong).toEqual([]);
});

it('an export, a report and a campus that there is not are refused likewise', async () => {
  const client = await signInRole(target, 'supervisor');
  const told = async (method: string, path: string, body?: unknown) => {
    const sent = await client.send(method, path, body === undefined ? {} : { body });
    return [sent.status, fieldsOfProblem(sent)];
  };
  for (const [on, code] of HOSTILE) {
    const filter = { arrivedTo: on };
    expect(await told('POST', '/api/exports', anExport({ filter }))).toEqual([
      422,
      { 'body.filter.arrivedTo': code },
    ]);
  }
  for (const month of ['0000-01', '0001-12', '1899-12', '2101-01', '9999-12']) {
    expect(await told('GET', `/api/reports/rochester?month=${month}`)).toEqual([
      400,
      { 'query.month': 'invalid' },
    ]);
  }
  const nowhere = { 'query.campus': 'unknown-place' };
  for (const list of ['', '/visits', '/interpreters']) {
    const path = `/api/arrivals${list}?campus=mars&week=2026-11-23`;
    expect(await told('GET', path)).toEqual([400, nowhere]);
  }
});

it('nothing of a case is planned or told of a year that nobody means', async () => {
  const client = await signInRole(target, 'supervisor');
  const nowMs = await target.now();
  const { reference, plan } = await bookedCase(client, 'preparing', (all) =>
    all.some(({ status }) => status === 'confirmed'),
  );
  const path = `/api/cases/${reference}`;
  const [task] = plan.tasks;
  const [held] = plan.appointments;
  const noon = (on: string): string => `${on}T12:00:00.000Z`;
  const seen = (of: { readonly version: number } | undefined) => of?.version ?? 0;
  const years = [
    ['0001-01-01', 'too-long-ago'],
    ['1926-12-02', 'too-long-ago'],
    ['2062-12-02', 'too-far-ahead'],
    ['2206-03-03', 'too-far-ahead'],
    ['9999-12-31', 'too-far-ahead'],
  ] as const;
  const writes = (on: string) => [
    ['POST', '/tasks', aTask(nowMs, { dueOn: on }), 'dueOn'] as const,
    ['POST', '/tasks', aTask(nowMs, { dueOn: null, dueAt: noon(on) }), 'dueAt'] as const,
    ['PATCH', `/tasks/${task?.id}`, { dueOn: on }, 'dueOn', seen(task)] as const,
    ['POST', '/appointments', anAppointment(nowMs, { startAt: noon(on) }), 'startAt'] as const,
    [
      'POST',
      `/appointments/${held?.id}/move`,
      { ...(held && slotOf(held)), startAt: noon(on) },
      'startAt',
      seen(held),
    ] as const,
    ['POST', '/stays', anOffer(nowMs, { checkInOn: on }), 'checkInOn'] as const,
    ['POST', '/stays', anOffer(nowMs, { checkOutOn: on }), 'checkOutOn'] as const,
    [
      'POST',
      '/legs',
      { ...aFlight({ departAt: noon(on) }), id: newIdAt(nowMs) },
      'departAt',
    ] as const,
    ['POST', '/contacts', aContact(nowMs, { at: noon(on) }), 'at'] as const,
    ['POST', '/contacts', aContact(nowMs, { nextContactAt: noon(on) }), 'nextContactAt'] as const,
  ];
  const wrong: string[] = [];
  for (const [on, code] of years) {
    for (const [method, at, body, field, version] of writes(on)) {
      const sent = await client.send(method, path + at, {
        body,
        ...(version !== undefined && { ifMatch: version }),
      });
      const said = `${sent.status} ${fieldsOfProblem(sent)[`body.${field}`]}`;
      // Whatever is past is too late for an appointment already.
      const isPast = field === 'startAt' && said === '422 in-the-past';
      if (said !== `422 ${code}` && !isPast) wrong.push(`${method} ${at} ${on}: ${said}`);
    }
  }
  expect(wrong).toEqual([]);
  await client.get(`${path}/plan`);
  await client.get('/api/my-day');
});
