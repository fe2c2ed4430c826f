import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { MatchReason, MatchStrength } from '@/domain/duplicates/match';

/** How sure it is that two records are of one person. */
export const MATCH_STRENGTH_WORDS = {
  certain: msg`Almost certainly known`,
  likely: msg`Probably known`,
  possible: msg`Possibly known`,
} as const satisfies Record<MatchStrength, MessageDescriptor>;

/** What two records have in common. */
export const MATCH_REASON_WORDS = {
  passport: msg`same passport number`,
  name: msg`same name`,
  'own-script': msg`same name in own script`,
  'name-transliteration': msg`name spelled another way`,
  'name-swapped': msg`given and family name swapped`,
  'name-partly': msg`part of the name`,
  'name-typo': msg`name differs by a letter`,
  'name-look-alike': msg`name with letters that look alike`,
  'birth-date': msg`same birth date`,
  'birth-date-swapped': msg`day and month of birth swapped`,
  'birth-date-typo': msg`birth date differs by a digit`,
  phone: msg`same phone`,
  email: msg`same e-mail`,
} as const satisfies Record<MatchReason, MessageDescriptor>;
