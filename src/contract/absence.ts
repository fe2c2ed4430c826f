import * as z from 'zod/mini';
import { Id, Moment, Version } from './fields';
import { Absence, Person } from './person';

/** All absences of a person; what is not among them is gone. */
export const SetAbsences = z.strictObject({
  absences: z.array(Absence).check(z.maxLength(50, 'too-many')),
});
export type SetAbsences = z.output<typeof SetAbsences>;

export const PersonWritten = z.strictObject({ person: Person });

export const AbsenceEntry = z.strictObject({
  personId: Id,
  /** The person's, to be sent along with a change. */
  version: Version,
  absence: Absence,
  /** The person's others, of that version: all of them are written down together. */
  beside: z.array(Absence),
  /** Open cases of the person; those of them that fall to no cover, and that their cover does not see. */
  open: z.int(),
  uncovered: z.int(),
  unseen: z.int(),
  /** Whether the person has signed in since it ended; false before. */
  hasSignedIn: z.boolean(),
});
export type AbsenceEntry = z.output<typeof AbsenceEntry>;

/** Those that are, will be, or are over lately; the first to end first. */
export const AbsenceList = z.strictObject({ items: z.array(AbsenceEntry), asOf: Moment });
