import { expect, it } from 'vitest';
import type { Arrivals, CampusVisits, DemandNeeds, InterpreterDemand } from '@/contract/arrivals';
import type { CaseConflicts } from '@/contract/plan/interpreter';
import type { CasePlanWire } from '@/contract/plan/case-plan';
import { ARRIVAL_GROUPS, groupFilters } from '@/domain/arrivals/groups';
import { mondayOf } from '@/lib/week';
import { addDays, ensureTemporal, localDateOf } from '@/lib/zoned-time';
import { CAMPUSES, campusOf } from '@/reference/campuses';
import type * as z from 'zod/mini';
import { figure } from '@tests/support/figure';
import type { AppointmentWire } from '@/contract/plan/appointment';
import { aVisit, farAhead, slotOf } from './appointment-samples';
import { type Client, fieldsOfProblem, signInRole } from './client';
import { openTarget } from './target';

const target = openTarget();

const people = async () => ({
  liaison: await signInRole(target, 'liaison', 'guatemala'),
  coordinator: await signInRole(target, 'coordinator', 'rochester'),
  supervisor: await signInRole(target, 'supervisor'),
});

/** The Mondays that a test looks at: of this week, and the next ones. */
async function mondays(campus: string, weeks = 3): Promise<readonly string[]> {
  await ensureTemporal();
  const today = localDateOf(await target.now(), campusOf(campus).timeZone);
  return Array.from({ length: weeks }, (_, index) => addDays(mondayOf(today), 7 * index));
}

it('a week holds what the lists hold, for each role and campus', async () => {
  const { liaison, coordinator, supervisor } = await people();
  const nowMs = await target.now();
  let cells = 0;
  let wrong = 0;
  let found = 0;
  for (const client of [liaison, coordinator, supervisor]) {
    for (const { code: campus, timeZone } of CAMPUSES) {
      for (const week of await mondays(campus)) {
        const day = await client.get<Arrivals>(`/api/arrivals?campus=${campus}&week=${week}`);
        const filters = groupFilters(week, localDateOf(nowMs, timeZone));
        for (const name of ARRIVAL_GROUPS) {
          const filter = filters[name];
          if (filter === null) continue;
          const query = new URLSearchParams({ campus });
          for (const [key, value] of Object.entries(filter)) {
            for (const each of [value].flat()) query.append(key, String(each));
          }
          const { items, total } = await client.list(`limit=200&${query.toString()}`);
          const listed = items.map(({ reference }) => reference).toSorted();
          const told = day[name].items.map(({ row }) => row.reference).toSorted();
          cells += 1;
          found += told.length;
          if (listed.join() !== told.join() || total !== day[name].total) wrong += 1;
        }
      }
    }
  }
  figure('arrivals against the lists', cells, wrong);
  expect(wrong).toBe(0);
  expect(found).toBeGreaterThan(20);
});

it('says of each party what its case says', async () => {
  const { coordinator } = await people();
  const [week = ''] = await mondays('rochester', 1);
  const { arriving, onSite } = await coordinator.get<Arrivals>(
    `/api/arrivals?campus=rochester&week=${week}`,
  );
  const entries = [...arriving.items, ...onSite.items];
  expect(entries.length).toBeGreaterThan(2);
  for (const { row, needs, needsInterpreter, travellers } of entries) {
    const detail = await coordinator.detail(row.reference);
    const { arrivalOn, departureOn, failingGates } = detail.case.progress;
    expect([needs, needsInterpreter, travellers]).toEqual([
      detail.patient.needs,
      detail.case.needsInterpreter,
      1 + detail.case.party.length,
    ]);
    expect([row.arrivalOn, row.departureOn, row.failingGates.toSorted()]).toEqual([
      arrivalOn,
      departureOn,
      failingGates.map(({ gate }) => gate).toSorted(),
    ]);
  }
});

/** The first weeks of a campus in which somebody is needed, with the hours. */
async function busyHours(client: Client, campus: string) {
  const hours: { week: string; language: string; date: string; hour: number; needed: number }[] =
    [];
  for (const week of await mondays(campus, 4)) {
    const { languages } = await client.get<InterpreterDemand>(
      `/api/arrivals/interpreters?campus=${campus}&week=${week}`,
    );
    for (const { language, cells } of languages) {
      for (const { date, hour, needed } of cells) {
        if (needed > 0) hours.push({ week, language, date, hour, needed });
      }
    }
  }
  return hours;
}

it('numbers are everybody’s, and whoever is out of reach stays nameless', async () => {
  const { liaison, supervisor } = await people();
  const all = await busyHours(supervisor, 'rochester');
  expect(await busyHours(liaison, 'rochester')).toEqual(all);
  expect(all.length).toBeGreaterThan(10);
  let [cells, hidden, wrong] = [0, 0, 0];
  for (const { language, date, hour, needed } of all) {
    const path = `/api/arrivals/needs?campus=rochester&date=${date}&hour=${hour}&language=${language}`;
    const open = await supervisor.get<z.output<typeof DemandNeeds>>(path);
    const own = await liaison.get<z.output<typeof DemandNeeds>>(path);
    cells += 1;
    const times = (of: typeof own) => of.items.map(({ startAt, minutes }) => [startAt, minutes]);
    if (open.items.length < needed || open.items.some(({ known }) => known === null)) wrong += 1;
    expect(times(own)).toEqual(times(open));
    hidden += own.items.filter(({ known }) => known === null).length;
  }
  figure('hours of demand, as two roles see them', cells, wrong);
  expect([wrong, hidden > 0]).toEqual([0, true]);
});

it('whoever is needed for is named as their case names them, in their own script as well', async () => {
  const { supervisor } = await people();
  const told = new Map<string, string | null>();
  for (const { language, date, hour } of await busyHours(supervisor, 'rochester')) {
    const path = `/api/arrivals/needs?campus=rochester&date=${date}&hour=${hour}&language=${language}`;
    const { items } = await supervisor.get<z.output<typeof DemandNeeds>>(path);
    for (const { known } of items) {
      if (known !== null) told.set(known.reference, known.patientOwnScript);
    }
  }
  const kept = new Map<string, string | null>();
  for (const reference of told.keys()) {
    kept.set(reference, (await supervisor.detail(reference)).patient.name.ownScript);
  }
  expect(told).toEqual(kept);
  // Or each would be as well named by nothing.
  expect([...told.values()].filter((each) => each !== null).length).toBeGreaterThan(0);
});

it('conflicts of the week are those of the cases, kept ones left out', async () => {
  const { coordinator } = await people();
  let [compared, wrong] = [0, 0];
  const nowMs = await target.now();
  for (const week of await mondays('rochester', 2)) {
    const { conflicts } = await coordinator.get<InterpreterDemand>(
      `/api/arrivals/interpreters?campus=rochester&week=${week}`,
    );
    for (const reference of new Set(conflicts.items.map((each) => each.reference))) {
      const { items } = await coordinator.get<z.output<typeof CaseConflicts>>(
        `/api/cases/${reference}/conflicts`,
      );
      const plan = await coordinator.get<CasePlanWire>(`/api/cases/${reference}/plan`);
      const startOf = new Map(plan.appointments.map(({ id, startAt }) => [id, startAt]));
      const isIn = (id: string): boolean => {
        const startAt = startOf.get(id) ?? '';
        const date = localDateOf(Date.parse(startAt), campusOf('rochester').timeZone);
        return date >= week && date <= addDays(week, 6) && Date.parse(startAt) > nowMs;
      };
      const here = items
        .filter(({ kept, appointmentId }) => kept === null && isIn(appointmentId))
        .map(({ appointmentId, kind }) => `${appointmentId} ${kind}`);
      const told = conflicts.items
        .filter((each) => each.reference === reference && isIn(each.appointmentId))
        .flatMap(({ appointmentId, kinds }) => kinds.map((kind) => `${appointmentId} ${kind}`));
      compared += 1;
      if ([...new Set(here)].toSorted().join() !== told.toSorted().join()) wrong += 1;
    }
  }
  figure('conflicts of a week against those of the cases', compared, wrong);
  expect([wrong, compared > 0]).toEqual([0, true]);
});

it('a cancelled appointment is needed no more', async () => {
  const { coordinator } = await people();
  const nowMs = await target.now();
  for (const { language, date, hour } of await busyHours(coordinator, 'rochester')) {
    const path = `/api/arrivals/needs?campus=rochester&date=${date}&hour=${hour}&language=${language}`;
    const before = await coordinator.get<z.output<typeof DemandNeeds>>(path);
    const known = before.items.find(
      (each) => each.known !== null && Date.parse(each.startAt) > nowMs,
    );
    if (known?.known === undefined || known.known === null) continue;
    const { reference } = known.known;
    const plan = await coordinator.get<CasePlanWire>(`/api/cases/${reference}/plan`);
    const appointment = plan.appointments.find(({ startAt }) => startAt === known.startAt);
    if (appointment === undefined) continue;
    await coordinator.post(
      `/api/cases/${reference}/appointments/${appointment.id}/cancel`,
      { reason: 'The family is not coming' },
      { ifMatch: appointment.version },
    );
    const after = await coordinator.get<z.output<typeof DemandNeeds>>(path);
    expect(after.items.length).toBe(before.items.length - 1);
    return;
  }
  throw new Error('Nobody is needed');
});

it('a trip that comes to another campus is told there in its week, and without name out of reach', async () => {
  const { coordinator, supervisor, liaison } = await people();
  const other = await signInRole(target, 'coordinator', 'arizona');
  const startAt = farAhead(await target.now(), 330);
  const later = farAhead(await target.now(), 331);
  await ensureTemporal();
  const week = mondayOf(localDateOf(Date.parse(startAt), campusOf('arizona').timeZone));
  const visitsAt = (client: Client, campus: string) =>
    client.get<CampusVisits>(`/api/arrivals/visits?campus=${campus}&week=${week}`);
  const none = { items: [], total: 0 };
  expect(await visitsAt(supervisor, 'arizona')).toEqual(none);

  const { reference, path, appointment } = await aVisit(coordinator, await target.now(), startAt);
  const { items, total } = await visitsAt(coordinator, 'arizona');
  expect(total).toBe(1);
  const endAt = new Date(Date.parse(startAt) + 3_600_000).toISOString();
  expect(items[0]).toMatchObject({
    startAt,
    endAt,
    appointments: 1,
    known: { row: { reference, campus: 'rochester' } },
  });
  expect(await visitsAt(supervisor, 'arizona')).toEqual({ items, total });
  const nameless = { items: [{ startAt, endAt, appointments: 1, known: null }], total: 1 };
  expect(await visitsAt(other, 'arizona')).toEqual(nameless);
  const { office } = (await coordinator.detail(reference)).case;
  const toLiaison = office === 'guatemala' ? { items, total } : nameless;
  expect(await visitsAt(liaison, 'arizona')).toEqual(toLiaison);
  // It is no visit where the trip belongs, nor where it does not go.
  expect(await visitsAt(supervisor, 'rochester')).toEqual(none);
  expect(await visitsAt(supervisor, 'florida')).toEqual(none);

  const plan = await coordinator.get<CasePlanWire>(`/api/cases/${reference}/plan`);
  const version = plan.appointments.find(({ id }) => id === appointment.id)?.version ?? 0;
  await coordinator.post(
    `${path}/${appointment.id}/move`,
    { ...slotOf({ ...appointment, startAt: later } as AppointmentWire) },
    { ifMatch: version },
  );
  expect((await visitsAt(other, 'arizona')).items[0]?.startAt).toBe(later);
  await coordinator.post(
    `${path}/${appointment.id}/cancel`,
    { reason: 'The family is not coming' },
    { ifMatch: version + 1 },
  );
  expect(await visitsAt(supervisor, 'arizona')).toEqual(none);
});

it('a campus that there is not is named as such', async () => {
  const { supervisor } = await people();
  for (const list of ['interpreters', 'visits']) {
    const sent = await supervisor.send(
      'GET',
      `/api/arrivals/${list}?campus=atlantis&week=2026-11-23`,
    );
    expect([sent.status, fieldsOfProblem(sent)]).toEqual([
      400,
      { 'query.campus': 'unknown-place' },
    ]);
  }
});
