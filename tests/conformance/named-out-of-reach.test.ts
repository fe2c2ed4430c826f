import { expect, it } from 'vitest';
import type { CaseListRow } from '@/contract/case-list';
import type { CaseDetail } from '@/contract/case';
import type { PersonWire } from '@/contract/person';
import { can } from '@/domain/policy';
import { figure } from '@tests/support/figure';
import { type Client, peopleOf, signInAs, signInRole } from './client';
import { merge } from './merging';
import { prepare } from './prepared';
import { readsOf } from './read-samples';
import { OPERATIONS, openTarget } from './target';

const target = openTarget({ size: 1_200 });
const reads = OPERATIONS.filter(({ method }) => method === 'get');
const NAMES = /IC-\d{4}-\d{6}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
const REASON = 'Nearer to a relative';

/** Reads that tell of a case to whoever has just lost it, for as long as it was theirs, and why. */
const ONCE_THEIRS: Readonly<Record<string, string>> = {
  listChanges: 'what happened to it while it was theirs, and that it went',
  listNotices: 'that it went, and where to',
};

async function allRows(supervisor: Client): Promise<readonly CaseListRow[]> {
  const rows: CaseListRow[] = [];
  for (;;) {
    const window = await supervisor.rows(`state=all&offset=${rows.length}`);
    rows.push(...window);
    if (window.length === 0) return rows;
  }
}

async function transfer(supervisor: Client, reference: string, isAccepted: boolean): Promise<void> {
  const path = `/api/cases/${reference}/transfer`;
  const { version, campus } = (await supervisor.detail(reference)).case;
  const toCampus = campus === 'florida' ? 'arizona' : 'florida';
  await supervisor.post(path, { toOffice: null, toCampus, reason: REASON }, { ifMatch: version });
  if (isAccepted) await supervisor.post(`${path}/accept`, {}, { ifMatch: version + 1 });
}

/**
 * Ties cases to others in every way that there is.
 *
 * @returns references of those that go elsewhere afterwards, out of some readers' sight.
 */
async function entangle(supervisor: Client): Promise<readonly string[]> {
  const free = (await supervisor.rows('hold=off&stage=contacting&stage=new')).filter(
    ({ transfer: asked }) => asked === null,
  );
  for (let at = 0; at + 1 < 24; at += 2) {
    const [one, other] = [free[at], free[at + 1]];
    if (one === undefined || other === undefined) break;
    const { version } = (await supervisor.detail(one.reference)).case;
    const body = { other: other.reference, kind: 'family' };
    await supervisor.send('POST', `/api/cases/${one.reference}/link`, { body, ifMatch: version });
  }
  for (const { reference } of free.slice(24, 30)) await transfer(supervisor, reference, false);
  const [into, other, ...rest] = free.slice(30).map(({ reference }) => reference);
  if (into === undefined || other === undefined) throw new Error('Too few requests');
  await merge(supervisor, into, other);
  const going = [into, ...rest.slice(0, 6)];
  const visit = await prepare(target, 'openNextVisit');
  const { next } = await supervisor.post<{ next: CaseDetail }>(visit.path, visit.body, {
    ifMatch: visit.ifMatch ?? 0,
  });
  going.push(next.case.reference);
  for (const id of ['shareStay', 'shareLeg']) {
    const { path, body, ifMatch = 0 } = await prepare(target, id);
    await supervisor.post(path, body, { ifMatch });
    going.push(...(body as { readonly sharedWith: readonly string[] }).sharedWith);
  }
  return going;
}

/** References and ids of cases, and ids of patients, that this person reads among these rows. */
function seenBy(person: PersonWire, rows: readonly CaseListRow[]): ReadonlySet<string> {
  const actor = { id: person.id, grants: person.grants };
  const seen = rows.filter((row) => can(actor, 'case.read', row));
  return new Set(seen.flatMap(({ id, reference, patientId }) => [id, reference, patientId]));
}

it('C3 no answer names a case or a patient that is out of reach, by reference or id', async () => {
  const supervisor = await signInRole(target, 'supervisor');
  const going = await entangle(supervisor);
  const before = await allRows(supervisor);
  for (const reference of going) await transfer(supervisor, reference, true);
  const after = await allRows(supervisor);
  const cases = new Set(after.flatMap((row) => [row.id, row.reference, row.patientId]));
  const staff = (await peopleOf(target)).filter(
    ({ grants }) => !grants.some(({ role }) => role === 'supervisor'),
  );
  // Whoever may see the same is told the same.
  const each = new Map(staff.map((person) => [JSON.stringify(person.grants), person]));
  const wrong = new Set<string>();
  let count = 0;
  for (const person of each.values()) {
    const seen = seenBy(person, after);
    const once = seenBy(person, before);
    // Whoever has too little to ask everything about is left to those who have more.
    if (seen.size < 100) continue;
    const client = await signInAs(target, person);
    const addresses = await readsOf(client, target, reads);
    for (const { operationId } of reads) {
      const all = addresses.get(operationId) ?? [];
      for (const address of operationId === 'listChanges' ? ['/api/changes?after=0'] : all) {
        const { status, text } = await client.send('GET', address);
        for (const name of status === 200 ? (text.match(NAMES) ?? []) : []) {
          if (!cases.has(name)) continue;
          count += 1;
          const isTold = seen.has(name) || (operationId in ONCE_THEIRS && once.has(name));
          if (!isTold) wrong.add(`${operationId} ${address}: ${name} to ${person.name}`);
        }
      }
    }
  }
  figure('C3 cases and patients that answers name', count, wrong.size);
  expect(count).toBeGreaterThan(5_000);
  expect([...wrong]).toEqual([]);
}, 180_000);
