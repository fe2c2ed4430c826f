import * as z from 'zod/mini';
import type { DraftBody } from '@/contract/draft';
import { isJson } from '@/lib/json';
import { findOffice } from '@/reference/offices';

const companion = z.object({
  name: z.string(),
  relationship: z.string(),
  isMinor: z.boolean(),
  /** Empty: as the patient's. A draft of an older page has none. */
  nationality: z._default(z.string(), ''),
});
const relation = z.object({
  kind: z.enum(['new-patient', 'same-patient', 'follow-up']),
  /** Case of the known patient. */
  reference: z.string(),
  /** Cases whose patients were judged to be someone else. */
  notThese: z.array(z.string()),
});

/**
 * The form as it is typed, in the order of a call: every field a text, empty where nothing was said.
 * Paths are those of the request in the contract, so that its refusals find their fields; what a
 * path adds to the contract is only how it is typed (`callingFrom`, `lead`, `others`).
 */
const IntakeValues = z.object({
  caller: z.object({
    name: z.string(),
    relationship: z.string(),
    consent: z.string(),
    phone: z.string(),
    whatsApp: z.string(),
    email: z.string(),
    language: z.string(),
    timeZone: z.string(),
  }),
  /** Country the caller is in: for numbers without a country code, and for the zone. */
  callingFrom: z.string(),
  patient: z.object({
    name: z.object({
      given: z.string(),
      family: z.string(),
      ownScript: z.string(),
      preferred: z.string(),
    }),
    birthOn: z.string(),
    sex: z.string(),
    nationality: z.string(),
    residence: z.string(),
    language: z.string(),
    phone: z.string(),
    email: z.string(),
    needs: z.array(z.string()),
    passportNumber: z.string(),
    passportExpiresOn: z.string(),
  }),
  disclosure: z.object({
    patientUnaware: z.boolean(),
    safeFrom: z.string(),
    safeTo: z.string(),
    note: z.string(),
  }),
  office: z.string(),
  /** Somebody chose the office; then the country chooses no other. */
  isOfficeChosen: z.boolean(),
  channel: z.string(),
  facilitator: z.string(),
  facilitatorConsent: z.string(),
  reason: z.string(),
  summary: z.string(),
  lead: z.string(),
  others: z.array(z.string()),
  campus: z.string(),
  preferredFromOn: z.string(),
  preferredToOn: z.string(),
  urgency: z.string(),
  urgencyCriterion: z.string(),
  payer: z.string(),
  needsInterpreter: z.boolean(),
  homePhysician: z.object({
    name: z.string(),
    place: z.string(),
    phone: z.string(),
    email: z.string(),
  }),
  party: z.array(companion),
  relation,
});
export type IntakeValues = z.output<typeof IntakeValues>;
export type IntakeRelation = z.output<typeof relation>;

export const EMPTY_COMPANION = {
  name: '',
  relationship: 'other-relative',
  isMinor: false,
  nationality: '',
} as const;

/** An empty form, for an office where one is known already. */
export function emptyIntake(office: string, isOfficeChosen: boolean): IntakeValues {
  // Whoever calls an office mostly calls from its country.
  const place = findOffice(office);
  return {
    caller: {
      name: '',
      relationship: '',
      consent: 'unknown',
      phone: '',
      whatsApp: '',
      email: '',
      language: '',
      timeZone: place?.country ? place.timeZone : '',
    },
    callingFrom: place?.country ?? '',
    patient: {
      name: { given: '', family: '', ownScript: '', preferred: '' },
      birthOn: '',
      sex: 'unknown',
      nationality: '',
      residence: '',
      language: '',
      phone: '',
      email: '',
      needs: [],
      passportNumber: '',
      passportExpiresOn: '',
    },
    disclosure: { patientUnaware: false, safeFrom: '', safeTo: '', note: '' },
    office,
    isOfficeChosen,
    channel: 'phone',
    facilitator: '',
    facilitatorConsent: 'unknown',
    reason: '',
    summary: '',
    lead: '',
    others: [],
    campus: '',
    preferredFromOn: '',
    preferredToOn: '',
    urgency: 'routine',
    urgencyCriterion: '',
    payer: '',
    needsInterpreter: false,
    homePhysician: { name: '', place: '', phone: '', email: '' },
    party: [],
    relation: { kind: 'new-patient', reference: '', notThese: [] },
  };
}

/** What a draft holds of a form, laid over the empty one: an older page may have written it. */
export function intakeOfDraft(body: DraftBody, empty: IntakeValues): IntakeValues {
  const parsed = z.safeParse(IntakeValues, over(empty, body['values']));
  return parsed.success ? parsed.data : empty;
}

function over(base: unknown, held: unknown): unknown {
  if (!isJson(base) || !isJson(held)) return typeof held === typeof base ? held : base;
  return Object.fromEntries(
    Object.entries(base).map(([name, value]) => [name, over(value, held[name])]),
  );
}

export const draftOfIntake = (values: IntakeValues): DraftBody => ({ values });
