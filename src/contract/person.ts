import * as z from 'zod/mini';
import { ROLES } from '@/domain/vocabulary';
import {
  choice,
  Code,
  Id,
  LanguageTag,
  Moment,
  PlainDate,
  text,
  TEXT_LIMITS,
  Version,
} from './fields';

export const RoleGrant = z.strictObject({
  role: choice(ROLES),
  offices: z.array(Code),
  campuses: z.array(Code),
});

export const Absence = z.strictObject({
  fromOn: PlainDate,
  toOn: PlainDate,
  /** Whoever covers all that no other does. */
  coverId: z.nullable(Id),
  /** Others for a part of it, by language or office; the first that fits. */
  covers: z.optional(
    z
      .array(
        z.strictObject({
          personId: Id,
          languages: z.array(LanguageTag).check(z.maxLength(20, 'too-many')),
          offices: z.array(Code).check(z.maxLength(30, 'too-many')),
        }),
      )
      .check(z.maxLength(20, 'too-many')),
  ),
});

/** What colleagues see of a person; how much they can carry is the supervisors' (Product reference, §9). */
export const Person = z.strictObject({
  id: Id,
  version: Version,
  name: text(TEXT_LIMITS.name),
  grants: z.array(RoleGrant),
  languages: z.array(LanguageTag),
  place: Code,
  absences: z.array(Absence),
});
export type PersonWire = z.output<typeof Person>;

export const PersonList = z.strictObject({ items: z.array(Person) });

/** Body of signing in: the demo's stand-in for the hospital's identity provider. */
export const SignIn = z.strictObject({ personId: Id });

export const Session = z.strictObject({
  /** Bearer token; shown once, at sign-in. */
  token: z.nullable(z.string()),
  person: Person,
  /**
   * Seals what this person's browser must keep until it is sent: 256 bits, base64url, the same at
   * each sign-in. A page holds it in memory alone.
   */
  vaultKey: z.string('required').check(z.regex(/^[\w-]{43}$/, 'invalid')),
  expiresAt: Moment,
});
export type Session = z.output<typeof Session>;
