import * as z from 'zod/mini';
import { NEEDS, SEXES } from '@/domain/vocabulary';
import {
  choice,
  CountryCode,
  Email,
  filledText,
  Id,
  LanguageTag,
  Phone,
  PlainDate,
  seenText,
  seenTextOrNull,
  text,
  TEXT_LIMITS,
  Version,
} from './fields';

/** What stands in the place of a value the reader may not see; carries no length (quality, C2). */
export const Masked = z.strictObject({ masked: z.literal(true) });

const name = z.strictObject({
  given: text(TEXT_LIMITS.name),
  family: text(TEXT_LIMITS.name),
  ownScript: z.nullable(text(TEXT_LIMITS.name)),
  preferred: z.nullable(text(TEXT_LIMITS.name)),
});

const patientFields = {
  birthOn: z.nullable(PlainDate),
  sex: choice(SEXES),
  nationality: z.nullable(CountryCode),
  residence: z.nullable(CountryCode),
  language: z.nullable(LanguageTag),
  phone: z.nullable(Phone),
  email: z.nullable(Email),
  needs: z.array(choice(NEEDS)),
};

export const Patient = z.strictObject({
  id: Id,
  version: Version,
  name,
  ...patientFields,
  passportNumber: z.nullable(z.union([text(20), Masked])),
  passportExpiresOn: z.nullable(PlainDate),
  diedOn: z.nullable(PlainDate),
});
export type PatientWire = z.output<typeof Patient>;

/** A JSON Merge Patch (RFC 7396) of a patient: what is absent stays, `null` clears. */
export const PatientPatch = z.strictObject({
  name: z.optional(
    z.strictObject({
      given: z.optional(seenText(TEXT_LIMITS.name)),
      family: z.optional(filledText(TEXT_LIMITS.name)),
      ownScript: z.optional(seenTextOrNull(TEXT_LIMITS.name)),
      preferred: z.optional(seenTextOrNull(TEXT_LIMITS.name)),
    }),
  ),
  birthOn: z.optional(patientFields.birthOn),
  sex: z.optional(patientFields.sex),
  nationality: z.optional(patientFields.nationality),
  residence: z.optional(patientFields.residence),
  language: z.optional(patientFields.language),
  phone: z.optional(patientFields.phone),
  email: z.optional(patientFields.email),
  needs: z.optional(patientFields.needs),
  /** An echoed mask leaves the value intact. */
  passportNumber: z.optional(z.nullable(z.union([filledText(20), Masked]))),
  passportExpiresOn: z.optional(z.nullable(PlainDate)),
});
export type PatientPatch = z.output<typeof PatientPatch>;
