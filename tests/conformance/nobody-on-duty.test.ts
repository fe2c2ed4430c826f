import { expect, it, onTestFinished } from 'vitest';
import type { CaseListRow } from '@/contract/case-list';
import type { MyDay } from '@/contract/my-day';
import type { PersonWire } from '@/contract/person';
import type { RequestCreated } from '@/contract/request';
import { aRequest } from './a-request';
import { aContact, peopleOf, signInAs, signInRole } from './client';
import { nameNobody } from './staff-samples';
import { advanceTo, hasHooks, openTarget } from './target';

const target = openTarget();

const URGENT = { urgency: 'urgent', urgencyCriterion: 'in-hospital-now' } as const;
const HOUR_MS = 3_600_000;

/** Where a case shows to somebody as theirs out of hours, and as what. */
async function seenBy(person: PersonWire, reference: string) {
  // A session does not outlast the hours that these tests let pass.
  const client = await signInAs(target, person);
  const isIt = (row: Pick<CaseListRow, 'reference'> | null): boolean =>
    row?.reference === reference;
  const day = await client.get<MyDay>('/api/my-day');
  const next = await client.get<{ row: CaseListRow | null; reasons: readonly string[] }>(
    `/api/next-best?q=${reference}`,
  );
  const ofDuty = (reasons: readonly string[] = []) => reasons.filter((all) => all.includes('duty'));
  return {
    me: (await client.rows('duty=me')).some(isIt),
    nobody: (await client.rows('duty=nobody')).some(isIt),
    day: ofDuty(day.items.find(({ row }) => isIt(row))?.reasons),
    next: isIt(next.row) ? ofDuty(next.reasons) : [],
  };
}

const THEIRS = { me: false, nobody: true, day: ['nobody-on-duty'], next: ['nobody-on-duty'] };
const NOT_THEIRS = { me: false, nobody: false, day: [], next: [] };

const staffOf = async (place: string): Promise<readonly PersonWire[]> =>
  (await peopleOf(target)).filter((person) => person.place === place);

const supervisors = async (): Promise<readonly PersonWire[]> =>
  (await peopleOf(target)).filter(({ grants }) => grants.some(({ role }) => role === 'supervisor'));

/** Hours (UTC) at which the offices of the Americas are open, and shut. */
const [NOON, NIGHT] = [16, 2];

/** An urgent request that an office's own liaison has taken down. */
async function urgentIn(office: string): Promise<string> {
  const client = await signInRole(target, 'liaison', office);
  const body = aRequest(await target.now(), { ...URGENT, office });
  return (await client.post<RequestCreated>('/api/requests', body)).detail.case.reference;
}

it.runIf(hasHooks)(
  'what is urgent while nobody is on duty shows to all who could be, till it is answered',
  async () => {
    onTestFinished(await nameNobody(target));
    await advanceTo(target, NOON);
    const staff = await staffOf('mexico-city');
    const reference = await urgentIn('mexico-city');
    const seenByAll = () => Promise.all(staff.map((person) => seenBy(person, reference)));

    // Noon: the office itself answers.
    expect(await seenByAll()).toEqual(staff.map(() => NOT_THEIRS));
    await advanceTo(target, NIGHT);
    expect(await seenByAll()).toEqual(staff.map(() => THEIRS));
    const others = [...(await staffOf('monterrey')), ...(await supervisors())];
    const seen = await Promise.all(others.map((person) => seenBy(person, reference)));
    expect(seen).toEqual(others.map(() => NOT_THEIRS));

    const client = await signInRole(target, 'liaison', 'mexico-city');
    await client.post(`/api/cases/${reference}/claim`, { expectedOwnerId: null });
    await client.post(`/api/cases/${reference}/contacts`, aContact(await target.now()));
    expect(await seenByAll()).toEqual(staff.map(() => NOT_THEIRS));
  },
);

it.runIf(hasHooks)('and to the supervisors where nobody of its own is there', async () => {
  onTestFinished(await nameNobody(target));
  await advanceTo(target, NIGHT);
  const supervisor = await signInRole(target, 'supervisor');
  const reference = await urgentIn('panama');
  const staff = await staffOf('panama');
  const nowMs = await target.now();
  const day = (days: number): string =>
    new Date(nowMs + days * 24 * HOUR_MS).toISOString().slice(0, 10);
  for (const { id, version } of staff) {
    const body = { absences: [{ fromOn: day(-2), toOn: day(2), coverId: null }] };
    await supervisor.post(`/api/people/${id}/absences`, body, { ifMatch: version });
  }
  const leads = await supervisors();
  const seen = await Promise.all([...leads, ...staff].map((person) => seenBy(person, reference)));
  expect(seen).toEqual([...leads.map(() => THEIRS), ...staff.map(() => NOT_THEIRS)]);
});
