import { expect, it } from 'vitest';
import type { CaseDetail } from '@/contract/case';
import type { CasePlanWire } from '@/contract/plan/case-plan';
import type { PersonWire } from '@/contract/person';
import { figure } from '@tests/support/figure';
import { Client, peopleOf, signInAs, signInRole } from './client';
import { aHandOff, handOffPath } from './hand-off-samples';
import { aCoverage } from './money-samples';
import { otherSupervisor, reveal } from './reveal-samples';
import { dateAt, openTarget } from './target';

const target = openTarget();
const DAY_MS = 86_400_000;

/** Numbers that this test writes down; whoever may see them finds them, and nobody else. */
const PASSPORT = 'QX5550001';
const OLD_PASSPORT = 'QX5550000';
const POLICY = 'QP-55500002';

type Seen = 'shown' | 'masked' | 'absent' | '401' | '404';

const seenIn = (status: number, text: string, numbers: readonly string[]): Seen => {
  if (status === 401 || status === 404) return `${status}`;
  if (numbers.some((number) => text.includes(number))) return 'shown';
  return text.includes('{"masked":true}') ? 'masked' : 'absent';
};

/** How each class of fields with a number is answered to this person. */
async function classesOf(
  client: Client,
  reference: string,
): Promise<Readonly<Record<string, Seen>>> {
  const path = `/api/cases/${reference}`;
  const ask = async (part: string, numbers: readonly string[]): Promise<Seen> => {
    const { status, text } = await client.send('GET', path + part);
    return seenIn(status, text, numbers);
  };
  return {
    'passport of the patient': await ask('', [PASSPORT]),
    'policy and companions': await ask('/plan', [POLICY]),
    'timeline, before and after': await ask('/events?limit=50', [PASSPORT, OLD_PASSPORT]),
  };
}

const everywhere = (seen: Seen) => ({
  'passport of the patient': seen,
  'policy and companions': seen,
  'timeline, before and after': seen,
});

/** An open case of a coordinator of one campus, with numbers of every class. */
async function numberedCase(supervisor: Client) {
  const people = await peopleOf(target);
  const staff = people.filter(
    ({ absences, grants: [grant, ...more] }) =>
      more.length === 0 &&
      absences.length === 0 &&
      grant?.role === 'coordinator' &&
      grant.campuses.join() === 'rochester',
  );
  const rows = await supervisor.rows('campus=rochester&stage=clearance&stage=preparing&hold=off');
  const row = rows.find(
    ({ ownerId, transfer, handOff }) =>
      transfer === null && handOff === null && staff.some(({ id }) => id === ownerId),
  );
  const owner = staff.find(({ id }) => id === row?.ownerId);
  const [cover, receiver, colleague] = staff.filter(({ id }) => id !== owner?.id);
  if (!row || !owner || !cover || !receiver || !colleague) throw new Error('No such case');
  const { reference } = row;
  const own = await signInAs(target, owner);
  for (const passportNumber of [OLD_PASSPORT, PASSPORT]) {
    const { patient } = await own.get<CaseDetail>(`/api/cases/${reference}`);
    const sent = await own.send('PATCH', `/api/cases/${reference}/patient`, {
      body: { passportNumber },
      ifMatch: patient.version,
    });
    expect(sent.status).toBe(200);
  }
  const coverage = { ...aCoverage(await target.now()), policyNumber: POLICY };
  await own.post<{ plan: CasePlanWire }>(`/api/cases/${reference}/coverages`, coverage);
  return { reference, owner, own, cover, receiver, colleague };
}

it('C1 every class of numbers × owner, cover, receiver, colleague, supervisor, stranger, nobody', async () => {
  const supervisor = await signInRole(target, 'supervisor');
  const { reference, owner, own, cover, receiver, colleague } = await numberedCase(supervisor);
  const as = (person: PersonWire): Promise<Client> => signInAs(target, person);
  const wrong: string[] = [];
  let cells = 0;
  const hold = async (who: string, client: Client, seen: Seen): Promise<void> => {
    const got = await classesOf(client, reference);
    for (const [name, want] of Object.entries(everywhere(seen))) {
      cells += 1;
      if (got[name] !== want) wrong.push(`${who}, ${name}: ${got[name]}, not ${want}`);
    }
  };

  await hold('owner', own, 'shown');
  await hold('colleague', await as(colleague), 'masked');
  await hold('cover of nobody', await as(cover), 'masked');
  await hold('not asked to take it', await as(receiver), 'masked');
  await hold('supervisor', supervisor, 'masked');
  await hold('stranger', await signInRole(target, 'liaison', 'indonesia'), '404');
  await hold('other campus', await signInRole(target, 'coordinator', 'florida'), '404');
  await hold('nobody', new Client(target), '401');
  await hold('forged', new Client(target, 'f'.repeat(64)), '401');

  // Away: the cover reads them, for as long as it lasts.
  const today = dateAt(await target.now(), owner.place);
  const tomorrow = dateAt((await target.now()) + DAY_MS, owner.place);
  const away = async (absences: readonly object[]): Promise<void> => {
    const held = (await peopleOf(target)).find(({ id }) => id === owner.id);
    await supervisor.post(
      `/api/people/${owner.id}/absences`,
      { absences },
      { ifMatch: held?.version ?? 0 },
    );
  };
  await away([{ fromOn: today, toOn: tomorrow, coverId: cover.id }]);
  await hold('cover', await as(cover), 'shown');
  await hold('colleague of the cover', await as(colleague), 'masked');
  await away([]);
  await hold('cover, afterwards', await as(cover), 'masked');

  // Asked to take it over: until it is taken back.
  const handOff = aHandOff(await target.now(), { toPerson: receiver.id });
  await own.post(handOffPath(reference), handOff);
  await hold('receiver of a hand-off', await as(receiver), 'shown');
  await own.post(handOffPath(reference, `/${handOff.id}/revoke`), {});
  await hold('receiver, taken back', await as(receiver), 'masked');

  // Shown with a reason, to one supervisor.
  const other = await otherSupervisor(target, supervisor);
  await reveal(supervisor, reference);
  await hold('supervisor with a reason', supervisor, 'shown');
  await hold('another supervisor', other, 'masked');

  // Moved to another campus: whoever owned it reads nothing of it any more.
  const { version } = (await supervisor.detail(reference)).case;
  const move = { toOffice: null, toCampus: 'florida', reason: 'Treated there' };
  await supervisor.post(`/api/cases/${reference}/transfer`, move, { ifMatch: version });
  const next = (await supervisor.detail(reference)).case.version;
  await supervisor.post(`/api/cases/${reference}/transfer/accept`, {}, { ifMatch: next });
  await hold('owner of a case that moved', own, '404');
  await hold(
    'campus that it moved to',
    await signInRole(target, 'coordinator', 'florida'),
    'masked',
  );

  figure('C1 classes of numbers', cells, wrong.length);
  expect(wrong).toEqual([]);
});

it('C1 lists, feeds and trails carry no class of fields that they do not show', async () => {
  /** Names of fields that belong to the page of a case and to nothing else. */
  const own = ['passportNumber', 'policyNumber', 'summary', 'homePhysician', 'email', 'birthOn'];
  const paths = ['/api/cases?limit=100', '/api/queues', '/api/changes', '/api/people', '/api/duty'];
  let read = 0;
  const told: string[] = [];
  for (const role of ['liaison', 'coordinator', 'supervisor'] as const) {
    const client = await signInRole(target, role);
    const more =
      role === 'supervisor' ? ['/api/audit?limit=500', '/api/reveals', '/api/absences'] : [];
    for (const path of [...paths, ...more]) {
      const { status, text } = await client.send('GET', path);
      expect([path, status]).toEqual([path, 200]);
      for (const name of own) {
        read += 1;
        if (text.includes(`"${name}":`)) told.push(`${role} ${path}: ${name}`);
      }
    }
  }
  figure('C1 fields beyond what an operation shows', read, told.length);
  expect(told).toEqual([]);
});
