import { isBlank } from '@/domain/intake-completeness';
import type { Understand } from './load-phone';

/**
 * A typed number as it is kept: E.164 where it is understood, null for nothing. What is no number stays as
 * it was typed, and the schema refuses it at its field.
 *
 * @param country where it is dialled from when it has no country code, ISO 3166-1 alpha-2; or ''.
 */
export const readPhone = (typed: string, country: string, understand: Understand): string | null =>
  isBlank(typed) ? null : (understand(typed, country)?.e164 ?? typed);
