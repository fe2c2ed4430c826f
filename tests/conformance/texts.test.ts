import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CaseDetail } from '@/contract/case';
import { isSeen } from '@/lib/visible-text';
import { figure } from '@tests/support/figure';
import { HOSTILE_TEXTS } from '@tests/support/hostile-texts';
import { rounds } from '@tests/support/scale';
import { aContact, type Client, fieldsOfProblem, signInRole } from './client';
import { openTarget } from './target';

const target = openTarget();
const SEED = 4_217;

/** Each free text of a case or its patient: the patch that sets it, and where it is read again. */
const FIELDS: readonly {
  readonly name: string;
  readonly isPatient?: boolean;
  readonly limit: number;
  readonly patch: (text: string) => unknown;
  readonly read: (detail: CaseDetail) => string | null | undefined;
}[] = [
  {
    name: 'reason',
    limit: 300,
    patch: (reason) => ({ reason }),
    read: (detail) => detail.case.reason,
  },
  {
    name: 'summary',
    limit: 4_000,
    patch: (summary) => ({ summary }),
    read: (detail) => detail.case.summary,
  },
  {
    name: 'caller.name',
    limit: 200,
    patch: (name) => ({ caller: { name } }),
    read: (detail) => detail.case.caller.name,
  },
  {
    name: 'disclosure.note',
    limit: 300,
    patch: (note) => ({ disclosure: { note } }),
    read: (detail) => detail.case.disclosure.note,
  },
  {
    name: 'homePhysician.name',
    limit: 200,
    patch: (name) => ({ homePhysician: { name, place: null, phone: null, email: null } }),
    read: (detail) => detail.case.homePhysician?.name,
  },
  {
    name: 'homePhysician.place',
    limit: 300,
    patch: (place) => ({ homePhysician: { name: 'Dr.', place, phone: null, email: null } }),
    read: (detail) => detail.case.homePhysician?.place,
  },
  {
    name: 'party.0.name',
    limit: 200,
    patch: (name) => ({ party: [{ id: 'm1', name, relationship: 'child', isMinor: true }] }),
    read: (detail) => detail.case.party[0]?.name,
  },
  ...(['given', 'family', 'ownScript', 'preferred'] as const).map((part) => ({
    name: `name.${part}`,
    isPatient: true,
    limit: 200,
    patch: (text: string) => ({ name: { [part]: text } }),
    read: (detail: CaseDetail) => detail.patient.name[part],
  })),
];

async function aCase(client: Client): Promise<string> {
  const [row] = await client.rows('stage=contacting');
  return `/api/cases/${row?.reference}`;
}

/** Sets the text through the API and reads it again; the failure in words, or null. */
async function setAndRead(
  client: Client,
  path: string,
  field: (typeof FIELDS)[number],
  text: string,
): Promise<string | null> {
  const before = await client.get<CaseDetail>(path);
  const isPatient = field.isPatient === true;
  const sent = await client.send('PATCH', isPatient ? `${path}/patient` : path, {
    body: field.patch(text),
    ifMatch: isPatient ? before.patient.version : before.case.version,
  });
  if (text.includes('\u0000')) {
    return sent.status === 422 ? null : `U+0000: ${sent.status}`;
  }
  const isBlank = !isSeen(text);
  const composed = text.normalize('NFC');
  if (composed.length > field.limit || isBlank) {
    return sent.status === 422 || (isBlank && sent.status === 200) ? null : `${sent.status}`;
  }
  if (sent.status !== 200) return `${field.name}: ${sent.status} ${sent.text}`;
  const after = await client.get<CaseDetail>(path);
  return field.read(after) === composed ? null : `${field.name}: ${JSON.stringify(text)}`;
}

const codeOfBroken = (text: string): string =>
  text.includes('\u0000') ? 'null-character' : 'lone-surrogate';

it('F1 every free text keeps hostile texts as they were typed', async () => {
  const client = await signInRole(target, 'supervisor');
  const path = await aCase(client);
  const wrong: string[] = [];
  for (const field of FIELDS) {
    for (const text of HOSTILE_TEXTS) {
      const failure = await setAndRead(client, path, field, text);
      if (failure !== null) wrong.push(failure);
    }
  }
  figure('F1 hostile texts', FIELDS.length * HOSTILE_TEXTS.length, wrong.length);
  expect(wrong).toEqual([]);
});

it('F1 every free text keeps any Unicode, and refuses half of a pair', async () => {
  const client = await signInRole(target, 'supervisor');
  const path = await aCase(client);
  const count = rounds(15, 120);
  const wrong: string[] = [];
  const texts = fc.sample(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), {
    numRuns: count,
    seed: SEED,
  });
  for (const field of FIELDS) {
    for (const text of texts) {
      const failure = await setAndRead(client, path, field, text);
      if (failure !== null) wrong.push(failure);
    }
    for (const half of ['\ud800', 'a\udc00b', '\ud83d x', 'a\u0000b']) {
      const { case: record, patient } = await client.get<CaseDetail>(path);
      const isPatient = field.isPatient === true;
      const sent = await client.send('PATCH', isPatient ? `${path}/patient` : path, {
        body: field.patch(half),
        ifMatch: isPatient ? patient.version : record.version,
      });
      const codes = Object.values(fieldsOfProblem(sent));
      if (sent.status !== 422 || codes[0] !== codeOfBroken(half)) wrong.push(`${field.name} half`);
    }
  }
  figure('F1 any Unicode', FIELDS.length * (count + 4), wrong.length, SEED);
  expect(wrong).toEqual([]);
});

it('F1 contacts and reasons keep what was typed', async () => {
  const client = await signInRole(target, 'supervisor');
  const path = await aCase(client);
  const nowMs = await target.now();
  for (const text of HOSTILE_TEXTS) {
    const summary = `${text} .`;
    const { contact } = await client.post<{ contact: { summary: string } }>(
      `${path}/contacts`,
      aContact(nowMs, { summary, party: 'other' }),
    );
    expect(contact.summary).toBe(summary.normalize('NFC'));
  }
});

it('F4 a birth date comes back as the date that was written', async () => {
  const client = await signInRole(target, 'supervisor');
  const path = await aCase(client);
  const dates = [
    '1900-01-01',
    '1969-12-31',
    '1970-01-01',
    '2000-02-29',
    '1987-10-25',
    '2026-11-24',
  ];
  for (const birthOn of dates) {
    const { patient } = await client.get<CaseDetail>(path);
    await client.send('PATCH', `${path}/patient`, { body: { birthOn }, ifMatch: patient.version });
    expect((await client.get<CaseDetail>(path)).patient.birthOn).toBe(birthOn);
  }
  figure('F4 birth dates', dates.length, 0);
});
