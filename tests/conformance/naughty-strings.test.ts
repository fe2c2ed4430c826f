import { expect, it } from 'vitest';
import type { CaseDetail } from '@/contract/case';
import type { CasePlanWire } from '@/contract/plan/case-plan';
import type { Chase } from '@/contract/record';
import { newIdAt } from '@/lib/new-id';
import { figure } from '@tests/support/figure';
import { NAUGHTY_STRINGS } from '@tests/support/naughty-strings';
import { isFullRun } from '@tests/support/scale';
import { aRequest as aNewRequest, typedPatient } from './a-request';
import { aContact, type Client, signInRole } from './client';
import { aView } from './list-samples';
import { anOffer, needless, stayAt, staysPath } from './lodging-samples';
import { aChase, aLetter, aNote, aRequest, editRecords, withLabsAsked } from './record-samples';
import { openTarget } from './target';
import { aTrip, type Journey, journeyWhere } from './travel-samples';

const target = openTarget();

/** Texts that go into the fields of one place, and what is read there afterwards. */
interface Place {
  readonly name: string;
  /** Longest text that its shortest field takes. */
  readonly limit: number;
  readonly fields: number;
  /** Writes the texts, one a field, and reads them again. */
  readonly through: (texts: readonly string[]) => Promise<readonly unknown[]>;
}

/** In the quick run each text visits one of the places, in the full run all of them. */
const EACH = isFullRun ? 1 : 12;

/** Sends it with the version that the case has now, and reads the case. */
async function change(
  client: Client,
  path: string,
  rest: string,
  body: unknown,
): Promise<CaseDetail> {
  const before = await client.get<CaseDetail>(path);
  const isPatient = rest === '/patient';
  const method = rest === '' || isPatient ? 'PATCH' : 'POST';
  const { version } = isPatient ? before.patient : before.case;
  const { status, text } = await client.send(method, path + rest, { body, ifMatch: version });
  if (status !== 200) throw new Error(`${rest}: ${String(status)} ${text}`);
  return client.get<CaseDetail>(path);
}

function casePlaces(client: Client, path: string): readonly Place[] {
  return [
    {
      name: 'case',
      limit: 200,
      fields: 7,
      through: async ([name, note, doctor, town, child, reason, summary]) => {
        const { case: record } = await change(client, path, '', {
          caller: { name },
          disclosure: { note },
          homePhysician: { name: doctor, place: town, phone: null, email: null },
          party: [
            { id: 'm1', name: child, relationship: 'child', isMinor: true, nationality: null },
          ],
          reason,
          summary,
        });
        const { homePhysician, party, disclosure } = record;
        return [
          record.caller.name,
          disclosure.note,
          homePhysician?.name,
          homePhysician?.place,
          party[0]?.name,
          record.reason,
          record.summary,
        ];
      },
    },
    {
      name: 'patient',
      limit: 200,
      fields: 4,
      through: async ([given, family, ownScript, preferred]) => {
        const name = { given, family, ownScript, preferred };
        const { patient } = await change(client, path, '/patient', { name });
        return ['given', 'family', 'ownScript', 'preferred'].map(
          (part) => patient.name[part as keyof typeof name],
        );
      },
    },
    {
      name: 'hold',
      limit: 300,
      fields: 1,
      through: async ([reason]) => {
        const reviewOn = '2026-12-09';
        const held = await change(client, path, '/hold', {
          reason,
          waitingOn: 'sponsor',
          reviewOn,
        });
        await change(client, path, '/hold/lift', {});
        return [held.case.hold?.reason];
      },
    },
    {
      name: 'transfer',
      limit: 300,
      fields: 1,
      through: async ([reason]) => {
        const goal = { toOffice: 'canada', toCampus: null, reason };
        const asked = await change(client, path, '/transfer', goal);
        await change(client, path, '/transfer/revoke', {});
        return [asked.case.transfer?.reason];
      },
    },
    {
      name: 'closing',
      limit: 300,
      fields: 1,
      through: async ([reason]) => {
        const body = { outcome: 'withdrawn', reason, alternative: null };
        const closed = await change(client, path, '/close', body);
        await change(client, path, '/reopen', { reason });
        return [closed.case.closing?.reason];
      },
    },
  ];
}

function recordPlaces(client: Client, nowMs: number, reference: string): readonly Place[] {
  const path = `/api/cases/${reference}`;
  return [
    {
      name: 'records',
      limit: 200,
      fields: 2,
      through: async ([place, note]) => {
        const request = aRequest(nowMs, { from: 'other', place });
        await editRecords(client, reference, { records: { labs: { request, note } } });
        const { records } = (await client.get<CaseDetail>(path)).case;
        const labs = records.find(({ kind }) => kind === 'labs');
        return [labs?.request?.place, labs?.note];
      },
    },
    {
      name: 'chase',
      limit: 200,
      fields: 2,
      through: async ([answer, place]) => {
        const body = aChase(nowMs, { answer, from: 'other', place });
        const { chase } = await client.post<{ chase: Chase }>(`${path}/chases`, body);
        return [chase.answer, chase.place];
      },
    },
    {
      name: 'letter',
      limit: 200,
      fields: 1,
      through: async ([place]) => {
        const body = aLetter(nowMs, { from: 'other', place });
        const { letter } = await client.post<{ letter: { place: string } }>(
          `${path}/letters`,
          body,
        );
        return [letter.place];
      },
    },
    {
      name: 'contact and note',
      limit: 4_000,
      fields: 2,
      through: async ([summary, text]) => {
        const { contact } = await client.post<{ contact: { summary: string } }>(
          `${path}/contacts`,
          aContact(nowMs, { summary, party: 'other' }),
        );
        const { note } = await client.post<{ note: { text: string } }>(
          `${path}/notes`,
          aNote(nowMs, { text }),
        );
        return [contact.summary, note.text];
      },
    },
  ];
}

/** A rental in which care is given, whose every text is changed again and again. */
function lodgingPlace(client: Client, nowMs: number, reference: string): Place {
  const { id, ...fields } = anOffer(nowMs, { kind: 'rental', isCareSite: true });
  const path = `${staysPath(reference)}/${id}`;
  let version = 0;
  const changed = async (step: string, body: unknown) => {
    const { plan } = await client.post<{ plan: CasePlanWire }>(`${path}/${step}`, body, {
      ifMatch: version,
    });
    version += 1;
    return plan.stays.find((stay) => stay.id === id);
  };
  return {
    name: 'lodging',
    limit: 200,
    fields: 4,
    through: async ([name, address, careEquipment, careVisits]) => {
      if (version === 0) version = (await stayAt(client, reference, { id, ...fields })).version;
      await changed('edit', { ...fields, name, address });
      const stay = await changed('care-site', { careChecks: [], careEquipment, careVisits });
      return [stay?.name, stay?.address, stay?.careEquipment, stay?.careVisits];
    },
  };
}

const hasTrip = ({ plan: { trips } }: Journey): boolean => trips.length > 0;

/** What is on the way, of a case that prepares. */
function travelPlace(client: Client, reference: string): Place {
  return {
    name: 'travel',
    limit: 200,
    fields: 2,
    through: async ([pickUpNote, entryAddress]) => {
      const { trips } = await client.get<CasePlanWire>(`/api/cases/${reference}/plan`);
      const { plan } = await client.post<{ plan: CasePlanWire }>(
        `/api/cases/${reference}/trip/edit`,
        aTrip({ pickUpNote, entryAddress }),
        { ifMatch: trips[0]?.version ?? 0 },
      );
      return [plan.trips[0]?.pickUpNote, plan.trips[0]?.entryAddress];
    },
  };
}

function otherPlaces(client: Client, liaison: Client, nowMs: number): readonly Place[] {
  return [
    {
      name: 'view',
      limit: 60,
      fields: 1,
      through: async ([name]) => {
        type View = { readonly id: string; readonly name: string; readonly version: number };
        const view = await client.post<View>('/api/views', aView(nowMs, { name }));
        await client.send('DELETE', `/api/views/${view.id}`, { ifMatch: view.version });
        return [view.name];
      },
    },
    {
      name: 'request',
      limit: 200,
      fields: 11,
      through: async (texts) => {
        const [caller = '', given = '', family = '', ownScript = '', preferred = ''] = texts;
        const [doctor = '', town = '', child = '', note = '', reason = '', summary = ''] =
          texts.slice(5);
        const body = aNewRequest(nowMs, {
          caller: { ...aNewRequest(nowMs).caller, name: caller },
          patient: typedPatient({ name: { given, family, ownScript, preferred } }),
          homePhysician: { name: doctor, place: town, phone: null, email: null },
          party: [
            { id: 'm1', name: child, relationship: 'child', isMinor: true, nationality: null },
          ],
          disclosure: { patientUnaware: true, safeFrom: null, safeTo: null, note },
          reason,
          summary,
        });
        const { detail } = await liaison.post<{ detail: CaseDetail }>('/api/requests', body);
        const { case: record, patient } = detail;
        return [
          record.caller.name,
          patient.name.given,
          patient.name.family,
          patient.name.ownScript,
          patient.name.preferred,
          record.homePhysician?.name,
          record.homePhysician?.place,
          record.party[0]?.name,
          record.disclosure.note,
          record.reason,
          record.summary,
        ];
      },
    },
    {
      name: 'draft',
      limit: 4_000,
      fields: 5,
      through: async (texts) => {
        const id = newIdAt(nowMs);
        const state = {
          kind: 'request',
          about: null,
          group: null,
          baseVersion: null,
          writer: id,
          step: 1,
          seenVersion: null,
        };
        const sent = await client.send('PUT', `/api/drafts/${id}`, {
          body: { ...state, body: { texts } },
        });
        if (sent.status !== 200) throw new Error(sent.text);
        await client.send('DELETE', `/api/drafts/${id}`);
        return (sent.json as { body: { texts: readonly string[] } }).body.texts;
      },
    },
  ];
}

it('F1 the Big List of Naughty Strings comes back from every free text as it was typed', async () => {
  const client = await signInRole(target, 'supervisor');
  const liaison = await signInRole(target, 'liaison', 'guatemala');
  const nowMs = await target.now();
  const [row] = (await client.rows('stage=contacting&hold=off')).filter(
    ({ transfer, office }) => transfer === null && office !== 'canada',
  );
  const places = [
    ...casePlaces(client, `/api/cases/${row?.reference ?? ''}`),
    ...recordPlaces(client, nowMs, await withLabsAsked(client, nowMs)),
    ...otherPlaces(client, liaison, nowMs),
    travelPlace(client, (await journeyWhere(client, hasTrip)).case.reference),
    lodgingPlace(client, nowMs, (await needless(client)).case.reference),
  ];
  const wrong: string[] = [];
  let count = 0;
  for (const [at, { name, limit, fields, through }] of places.entries()) {
    const fitting = NAUGHTY_STRINGS.map((text) => text.normalize('NFC'))
      .filter((text) => text.length <= limit)
      .filter((_, n) => n % EACH === at % EACH);
    for (let n = 0; n < fitting.length; n += 1) {
      // Each field meets each text: the fields of a place stand at different ones at a time.
      const texts = Array.from(
        { length: fields },
        (_, field) => fitting[(n + field * 7) % fitting.length] ?? '',
      );
      const read = await through(texts).catch((error: unknown) => [String(error)]);
      count += fields;
      for (const [field, text] of texts.entries()) {
        if (read[field] === text) continue;
        wrong.push(`${name} ${String(field)} ${JSON.stringify(text)}: ${JSON.stringify(read)}`);
      }
    }
  }
  figure('F1 Big List of Naughty Strings', count, wrong.length);
  expect(wrong.slice(0, 20)).toEqual([]);
}, 180_000);
