import { describe, expect, it } from 'vitest';
import type { CaseDetail } from '@/contract/case';
import type { Endpoint } from '@/contract/endpoint';
import { can, type PolicySubject } from '@/domain/policy';
import { POLICY } from '@/domain/policy-table';
import { figure } from '@tests/support/figure';
import { Client, codeOf, peopleOf, signInAs, signInRole, type Sent } from './client';
import { hasHooks, OPERATIONS, openTarget } from './target';

const target = openTarget();
const UNKNOWN = 'IC-1999-999999';

/** Asks for an operation in a form that every later check refuses, so that nothing is changed. */
function knock(client: Client, { method, path, body }: Endpoint, reference: string): Promise<Sent> {
  const to = path
    .replace(':reference', reference)
    .replace(':specialty', 'cancer')
    .replaceAll(/:\w+Id\b/g, '01930000-0000-7000-8000-000000000000');
  const isDestructive = method === 'delete';
  return client.send(method.toUpperCase(), to, {
    key: isDestructive ? ' ' : null,
    ...(body === null ? {} : { body: { isNoField: true } }),
  });
}

/** What the policy says must come back; `let-in`: whatever comes, it is no refusal of permission. */
function expected(
  { policy, path }: Endpoint,
  client: Client,
  subject: PolicySubject | null,
): '401' | '403' | '404' | 'let-in' {
  if (policy === 'public') return 'let-in';
  if (client.person === null) return '401';
  const actor = { id: client.id, grants: client.person.grants };
  if (!can(actor, policy)) return '403';
  if (!path.includes(':reference')) return 'let-in';
  return subject !== null && can(actor, policy, subject) ? 'let-in' : '404';
}

function seen(sent: Sent, { path }: Endpoint): string {
  // What is somebody else's own does not exist for this person; that is no question of a role.
  if (!path.includes(':reference') && /:\w+Id\b/.test(path) && sent.status === 404) return 'let-in';
  return [401, 403, 404].includes(sent.status) ? String(sent.status) : 'let-in';
}

type Standing = readonly [reference: string, subject: PolicySubject];
type Goal = { readonly toOffice?: string; readonly toCampus?: string };

const used = new Set<string>();

/** An open case that nobody has been asked to take, and that stands for nothing else here. */
async function standing(supervisor: Client, query: string): Promise<Standing> {
  const row = (await supervisor.rows(query)).find(
    ({ transfer, reference }) => transfer === null && !used.has(reference),
  );
  if (row === undefined) throw new Error(`No case for ${query}`);
  used.add(row.reference);
  return [row.reference, row];
}

/** A case whose transfer waits for an answer. */
async function offered(
  supervisor: Client,
  asker: Client,
  query: string,
  { toOffice = null, toCampus = null }: { [K in keyof Goal]?: Goal[K] | null },
): Promise<Standing> {
  const [reference, subject] = await standing(supervisor, query);
  const { version } = (await asker.detail(reference)).case;
  const body = { toOffice, toCampus, reason: 'Asked by the family' };
  await asker.post(`/api/cases/${reference}/transfer`, body, { ifMatch: version });
  return [reference, { ...subject, transfer: { toOffice, toCampus } }];
}

/** A case that another side has taken over. */
async function moved(
  supervisor: Client,
  asker: Client,
  query: string,
  goal: Goal,
): Promise<Standing> {
  const [reference] = await offered(supervisor, asker, query, goal);
  const { version } = (await supervisor.detail(reference)).case;
  await supervisor.post(`/api/cases/${reference}/transfer/accept`, {}, { ifMatch: version });
  const { office, campus } = (await supervisor.detail(reference)).case;
  return [reference, { office, campus }];
}

describe('C1 who may do what', () => {
  it('every operation has a row in the policy, and the policy no empty row', () => {
    const without = OPERATIONS.filter(({ policy }) =>
      policy === 'public'
        ? false
        : Object.values(POLICY[policy] ?? {}).every((reach) => reach === 'none'),
    );
    expect(without).toEqual([]);
  });

  it('role × case × operation answers as the policy says', async () => {
    const supervisor = await signInRole(target, 'supervisor');
    const liaison = await signInRole(target, 'liaison', 'guatemala');
    const arizona = await signInRole(target, 'coordinator', 'arizona');
    const actors = [liaison, arizona, supervisor, new Client(target)];
    const cases: readonly (readonly [string, PolicySubject | null])[] = [
      await standing(supervisor, 'office=guatemala'),
      await standing(supervisor, 'campus=arizona&stage=records'),
      await standing(supervisor, 'campus=none'),
      await standing(supervisor, 'office=canada&campus=florida'),
      // Moved by real transfers: away from the liaison, to the liaison, away from the coordinator.
      await moved(supervisor, liaison, 'office=guatemala', { toOffice: 'peru' }),
      await moved(supervisor, supervisor, 'office=india', { toOffice: 'guatemala' }),
      await moved(supervisor, arizona, 'campus=arizona&office=canada', { toCampus: 'florida' }),
      await moved(supervisor, supervisor, 'campus=florida', { toCampus: 'arizona' }),
      // Offered and not answered yet: to the liaison, to the coordinator, and away from each.
      await offered(supervisor, supervisor, 'office=india', { toOffice: 'guatemala' }),
      await offered(supervisor, supervisor, 'campus=florida', { toCampus: 'arizona' }),
      await offered(supervisor, liaison, 'office=guatemala', { toOffice: 'peru' }),
      await offered(supervisor, arizona, 'campus=arizona', { toCampus: 'rochester' }),
      [UNKNOWN, null],
    ];
    let count = 0;
    const wrong: string[] = [];
    for (const endpoint of OPERATIONS) {
      for (const client of actors) {
        const answers = await Promise.all(
          cases.map(async ([reference, subject]) => ({
            reference,
            is: seen(await knock(client, endpoint, reference), endpoint),
            want: expected(endpoint, client, subject),
          })),
        );
        count += answers.length;
        const who = client.person?.grants[0]?.role ?? 'nobody';
        for (const { reference, is, want } of answers.filter((cell) => cell.is !== cell.want)) {
          wrong.push(`${endpoint.operationId} of ${reference} by ${who}: ${is}, not ${want}`);
        }
      }
    }
    figure('C1 permission matrix', count, wrong.length);
    expect(wrong).toEqual([]);
  });

  it('what is out of reach answers exactly as what does not exist, and each attempt leaves one line', async () => {
    const supervisor = await signInRole(target, 'supervisor');
    const liaison = await signInRole(target, 'liaison', 'guatemala');
    const [hidden] = await supervisor.rows('office=canada');
    const others = OPERATIONS.filter(
      ({ path, policy }) =>
        path.includes(':reference') && policy !== 'public' && POLICY[policy].liaison !== 'none',
    );
    // Of all cases and of this one: a line of another would not hide one that is missing here.
    const denials = async (): Promise<readonly number[]> => {
      const query = `person=${liaison.id}&action=denied&limit=0`;
      const asked = [query, `${query}&case=${hidden?.reference}`].map((each) =>
        supervisor.get<{ total: number }>(`/api/audit?${each}`),
      );
      return (await Promise.all(asked)).map(({ total }) => total);
    };
    const before = await denials();
    for (const endpoint of others) {
      const [one, other] = await Promise.all([
        knock(liaison, endpoint, hidden?.reference ?? ''),
        knock(liaison, endpoint, UNKNOWN),
      ]);
      const told = `${endpoint.operationId} of a case out of reach, and of one that is not there`;
      expect([told, one.status, one.text]).toEqual([told, other.status, other.text]);
    }
    const lines = (await denials()).map((total, at) => total - (before[at] ?? 0));
    const missing = Math.abs(others.length - (lines[1] ?? 0));
    figure('C5 denials of each operation of a case', others.length, missing);
    expect(lines).toEqual([others.length, others.length]);
  });

  it('a step that only coordinators take is refused to a liaison of the case', async () => {
    const liaison = await signInRole(target, 'liaison', 'guatemala');
    const [row] = await liaison.rows('');
    const sent = await liaison.send('POST', `/api/cases/${row?.reference}/close`, {
      body: { outcome: 'declined', reason: 'other', alternative: 'local-care' },
      ifMatch: row?.version ?? 0,
    });
    expect([sent.status, codeOf(sent)]).toEqual([403, 'forbidden']);
  });
});

describe('C2 passport numbers', () => {
  it('the owner reads it, others see a mask, and an echoed mask leaves it', async () => {
    const supervisor = await signInRole(target, 'supervisor');
    const people = await peopleOf(target);
    for (const row of await supervisor.rows('sort=-due')) {
      const owner = people.find(({ id, grants }) => id === row.ownerId && grants.length === 1);
      if (owner === undefined || owner.grants[0]?.role === 'supervisor') continue;
      const path = `/api/cases/${row.reference}`;
      const { patient } = await supervisor.get<CaseDetail>(path);
      if (patient.passportNumber === null) continue;
      expect(patient.passportNumber).toEqual({ masked: true });

      const own = await signInAs(target, owner);
      const before = (await own.get<CaseDetail>(path)).patient;
      expect(before.passportNumber).toEqual(expect.any(String));
      const sent = await supervisor.send('PATCH', `${path}/patient`, {
        body: { passportNumber: { masked: true }, email: 'new@example.org' },
        ifMatch: patient.version,
      });
      expect(sent.status).toBe(200);
      expect(sent.text).not.toContain(JSON.stringify(before.passportNumber));
      const after = (await own.get<CaseDetail>(path)).patient;
      expect(after).toEqual({ ...before, email: 'new@example.org', version: before.version + 1 });

      const told = await own.send('PATCH', `${path}/patient`, {
        body: { passportNumber: 'Z1234567' },
        ifMatch: after.version,
      });
      expect(told.status).toBe(200);
      const events = await supervisor.send('GET', `${path}/events`);
      expect(events.text).not.toContain('Z1234567');
      return;
    }
    throw new Error('No owned case with a passport');
  });
});

it.runIf(hasHooks)('C1 an expired session is let in nowhere', async () => {
  const clients = [
    await signInRole(target, 'liaison'),
    await signInRole(target, 'coordinator'),
    await signInRole(target, 'supervisor'),
  ];
  target.hooks?.advance(9 * 3_600_000);
  let count = 0;
  let failed = 0;
  for (const endpoint of OPERATIONS.filter(({ policy }) => policy !== 'public')) {
    for (const client of clients) {
      const sent = await knock(client, endpoint, UNKNOWN);
      count += 1;
      if (sent.status !== 401 || codeOf(sent) !== 'expired') failed += 1;
    }
  }
  figure('C1 expired sessions', count, failed);
  expect(failed).toBe(0);
});
