import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { LetterKind } from '@/domain/vocabulary';

/** How a letter is asked for where its section is not on screen. */
export const LETTER_COMMAND_WORDS: Readonly<Record<LetterKind, MessageDescriptor>> = {
  'records-request': msg`Letter: what we still need`,
  itinerary: msg`Itinerary to print or for a calendar`,
  'visa-invitation': msg`Letter: visa invitation`,
  estimate: msg`Letter with deposit instructions`,
};
