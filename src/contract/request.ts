import * as z from 'zod/mini';
import { URGENCY_CRITERION_CODES } from '@/domain/urgency-criteria';
import {
  CHANNELS,
  CONSENTS,
  FOLLOW_UP_KINDS,
  NEEDS,
  PAYERS,
  SEXES,
  URGENCIES,
} from '@/domain/vocabulary';
import { CaseDetail, Caller, Disclosure, HomePhysician } from './case';
import { Companion } from './companion';
import {
  choice,
  Code,
  CountryCode,
  Email,
  Id,
  LanguageTag,
  Phone,
  PlainDate,
  Reference,
  seenOr,
  seenTextOrNull,
  text,
  TEXT_LIMITS,
} from './fields';

/**
 * How a request stands to what is known already: one of three explicit answers.
 *
 * - `new-patient`: someone the department does not know. `notThese` names the cases of hints that
 *   the sender has judged to be someone else; the server raises no flag about those.
 * - `same-patient`: another request of the patient of that case. The patient's record is shared:
 *   what is empty there is filled with what was typed, what differs is kept as it stands and
 *   answered as a difference.
 * - `follow-up`: the same, and the case opens directly in stage follow-up, linked to that earlier
 *   visit, with these follow-ups open (a report where none is named).
 */
export const RequestRelation = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('new-patient'),
    notThese: z.optional(z.array(Reference).check(z.maxLength(50, 'too-many'))),
  }),
  z.strictObject({ kind: z.literal('same-patient'), reference: Reference }),
  z.strictObject({
    kind: z.literal('follow-up'),
    reference: Reference,
    followUps: z.optional(
      z
        .array(choice(FOLLOW_UP_KINDS))
        .check(z.minLength(1, 'required'), z.maxLength(4, 'too-many')),
    ),
  }),
]);
export type RequestRelation = z.output<typeof RequestRelation>;

/** The patient as typed at intake: anything may be unknown. */
export const RequestPatient = z.strictObject({
  name: z
    .strictObject({
      given: text(TEXT_LIMITS.name),
      family: text(TEXT_LIMITS.name),
      ownScript: seenTextOrNull(TEXT_LIMITS.name),
      preferred: seenTextOrNull(TEXT_LIMITS.name),
    })
    .check(
      // Nobody knows it yet, or it is one that a reader sees; never one that only a machine does.
      z.refine(
        ({ given, family }) => given + family === '' || seenOr(given + family, null) !== null,
        { error: 'required', path: ['given'] },
      ),
      z.overwrite((name) => ({
        ...name,
        given: seenOr(name.given, ''),
        family: seenOr(name.family, ''),
      })),
    ),
  birthOn: z.nullable(PlainDate),
  sex: choice(SEXES),
  nationality: z.nullable(CountryCode),
  residence: z.nullable(CountryCode),
  language: z.nullable(LanguageTag),
  phone: z.nullable(Phone),
  email: z.nullable(Email),
  needs: z.array(choice(NEEDS)).check(z.maxLength(NEEDS.length, 'too-many')),
  passportNumber: z.nullable(text(20)),
  passportExpiresOn: z.nullable(PlainDate),
});
export type RequestPatient = z.output<typeof RequestPatient>;

/**
 * A request as intake takes it. It may be incomplete: every field is there, and `null` or an empty
 * text says that it is not known yet. Refused is only what makes no sense.
 */
export const CreateRequest = z.strictObject({
  /** UUIDv7 made by the sender; it becomes the id of the case, so that a re-send is the same request. */
  id: Id,
  relation: RequestRelation,
  office: Code,
  campus: z.nullable(Code),
  channel: choice(CHANNELS),
  facilitator: z.nullable(Code),
  /** The facilitator's own consent, beside the caller's; one that an older page has not asked for is not known. */
  facilitatorConsent: z._default(choice(CONSENTS), 'unknown'),
  caller: Caller,
  patient: RequestPatient,
  homePhysician: z.nullable(HomePhysician),
  party: z.array(Companion).check(z.maxLength(20, 'too-many')),
  disclosure: Disclosure,
  reason: z.nullable(text(TEXT_LIMITS.short)),
  summary: z.nullable(text(TEXT_LIMITS.note)),
  /** Lead first. */
  specialties: z.array(Code).check(z.maxLength(9, 'too-many')),
  preferredFromOn: z.nullable(PlainDate),
  preferredToOn: z.nullable(PlainDate),
  urgency: choice(URGENCIES),
  /** Which criterion of that urgency is met; null while nobody has said. */
  urgencyCriterion: z.nullable(choice(URGENCY_CRITERION_CODES)),
  payer: z.nullable(choice(PAYERS)),
  needsInterpreter: z.boolean(),
});
export type CreateRequest = z.output<typeof CreateRequest>;

/** A field of the shared patient that was typed otherwise and was left as it stands. */
export const PatientDifference = z.strictObject({
  /** Path within the patient, `name.family`. */
  field: z.string(),
  /** What the record holds; `{masked:true}` where the sender may not see it: then it was not compared. */
  held: z.unknown(),
  typed: z.unknown(),
});
export type PatientDifference = z.output<typeof PatientDifference>;

export const RequestCreated = z.strictObject({
  detail: CaseDetail,
  /** Of a known patient only: what was typed and not taken over. */
  differences: z.array(PatientDifference),
});
export type RequestCreated = z.output<typeof RequestCreated>;
