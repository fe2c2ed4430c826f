import { expect, it } from 'vitest';
import type { AuditLine } from '@/contract/audit';
import type { PersonWire } from '@/contract/person';
import type { Workload } from '@/contract/workload/workload';
import { codeOf, fieldsOfProblem, peopleOf, signInAs, signInRole } from './client';
import { openTarget } from './target';

const target = openTarget();

const coordinator = async (): Promise<PersonWire> => {
  const found = (await peopleOf(target)).find(
    ({ absences, grants }) => absences.length === 0 && grants[0]?.role === 'coordinator',
  );
  if (found === undefined) throw new Error('Every coordinator is away');
  return found;
};

it('a supervisor says how much somebody carries; load, level and trail follow', async () => {
  const supervisor = await signInRole(target, 'supervisor');
  const person = await coordinator();
  const weekOf = async () => {
    const { items } = await supervisor.get<Workload>('/api/workload?by=person');
    return items.find(({ key }) => key === person.id)?.capacity?.week;
  };
  const set = (capacity: unknown, ifMatch = person.version) =>
    supervisor.send('POST', `/api/people/${person.id}/capacity`, { body: { capacity }, ifMatch });
  const before = await weekOf();
  const half = Math.floor((before ?? 0) / 2);
  expect(half).toBeGreaterThan(0);

  const sent = await set(half);
  expect(sent.status).toBe(200);
  expect(await weekOf()).toBe(half);
  // How much somebody carries is the supervisors': colleagues are answered with the person alone.
  expect(sent.text).not.toContain('capacity');
  const { items } = await supervisor.get<{ items: AuditLine[] }>('/api/audit?limit=1');
  expect(items[0]).toMatchObject({ action: 'arranged', operationId: 'setCapacity' });

  const stale = await set(before);
  expect([stale.status, codeOf(stale)]).toEqual([412, 'version-stale']);
  for (const wrong of [-1, 101, 2.5, null]) {
    const refused = await set(wrong, person.version + 1);
    expect(Object.keys(fieldsOfProblem(refused))).toEqual(['body.capacity']);
  }
  expect(await weekOf()).toBe(half);
  expect((await set(before, person.version + 1)).status).toBe(200);
});

it('nobody but a supervisor does, and of nobody that is not there', async () => {
  const person = await coordinator();
  const own = await signInAs(target, person);
  const body = { capacity: 1 };
  const path = `/api/people/${person.id}/capacity`;
  const denied = await own.send('POST', path, { body, ifMatch: person.version });
  expect([denied.status, codeOf(denied)]).toEqual([403, 'forbidden']);
  const supervisor = await signInRole(target, 'supervisor');
  const nobody = '/api/people/0190c8f0-0000-7000-8000-000000000000/capacity';
  expect((await supervisor.send('POST', nobody, { body, ifMatch: 1 })).status).toBe(404);
});
