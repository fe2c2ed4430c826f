import * as z from 'zod/mini';
import { RELATIONSHIPS } from '@/domain/vocabulary';
import { choice, CountryCode, filledText, TEXT_LIMITS } from './fields';

/** Names a companion within the party of one case. */
export const CompanionId = z
  .string('required')
  .check(z.regex(/^(?!patient$)[a-z0-9-]{1,40}$/, 'invalid'));

const named = {
  id: CompanionId,
  name: filledText(TEXT_LIMITS.name),
  relationship: choice(RELATIONSHIPS),
  isMinor: z.boolean(),
};

export const Companion = z.strictObject({
  ...named,
  /** One that an older page has not asked for is not known. */
  nationality: z._default(z.nullable(CountryCode), null),
});

export const EditedCompanion = z.strictObject({
  ...named,
  /** Left out by an older page, which does not know it: it stays as it is. */
  nationality: z.optional(z.nullable(CountryCode)),
});
