import type { CreateRequest, RequestCreated } from '@/contract/request';
import type { DuplicateFlagList } from '@/contract/matches';
import { newIdAt } from '@/lib/new-id';
import type { Client } from './client';

type Typed = CreateRequest['patient'];

/** A patient whose intake is complete, with what a test changes. */
export const typedPatient = (other: Partial<Typed> = {}): Typed => ({
  name: { given: 'Ysolde Perpetua', family: 'Quillfeather', ownScript: null, preferred: null },
  birthOn: '1961-04-23',
  sex: 'female',
  nationality: 'GT',
  residence: 'GT',
  language: 'es',
  phone: '+50255512345',
  email: 'ysolde@example.org',
  needs: [],
  passportNumber: null,
  passportExpiresOn: null,
  ...other,
});

/** A valid request for a patient nobody knows, with what a test changes. */
export const aRequest = (nowMs: number, other: Partial<CreateRequest> = {}): CreateRequest => ({
  id: newIdAt(nowMs),
  relation: { kind: 'new-patient' },
  office: 'guatemala',
  campus: null,
  channel: 'phone',
  facilitator: null,
  facilitatorConsent: 'unknown',
  caller: {
    name: 'Ambrose Quillfeather',
    relationship: 'child',
    consent: 'given',
    phone: '+50255598765',
    whatsApp: null,
    email: null,
    language: 'es',
    timeZone: 'America/Guatemala',
  },
  patient: typedPatient(),
  homePhysician: null,
  party: [],
  disclosure: { patientUnaware: false, safeFrom: null, safeTo: null, note: null },
  reason: 'Second opinion',
  summary: null,
  specialties: ['neurology'],
  preferredFromOn: null,
  preferredToOn: null,
  urgency: 'routine',
  urgencyCriterion: 'second-opinion',
  payer: 'self',
  needsInterpreter: true,
  ...other,
});

/** A case that the server has flagged, because its patient is on record already. */
export async function aFlag(
  client: Client,
  nowMs: number,
): Promise<{ readonly reference: string; readonly other: string; readonly flagId: string }> {
  const [row] = (await client.rows('stage=records')).filter(({ language }) => language === 'es');
  const { patient, case: record } = await client.detail(row?.reference ?? '');
  const { id: _id, version: _version, diedOn: _diedOn, ...typed } = patient;
  const created = await client.post<RequestCreated>(
    '/api/requests',
    aRequest(nowMs, { patient: { ...typed, passportNumber: null } }),
  );
  const { reference } = created.detail.case;
  const flags = await client.get<DuplicateFlagList>(`/api/cases/${reference}/duplicate-flags`);
  const flag = flags.items.find(({ cases }) =>
    cases.some((each) => each.reference === record.reference),
  );
  if (flag === undefined) throw new Error('The server flagged nothing');
  return { reference, other: record.reference, flagId: flag.id };
}
