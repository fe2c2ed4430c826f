import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

/** Names of paths and their values, as the page that composes it words them. */
export interface MergeWords {
  readonly wordField: (path: string) => string;
  readonly wordValue: (path: string, value: unknown) => string;
}

/** Kinds of record that stand under a case; a newer server's are told as records. */
export const TABLE_WORDS: Readonly<Record<string, MessageDescriptor>> = {
  contacts: msg({ context: 'records', message: 'Contacts' }),
  chases: msg({ context: 'records', message: 'Chases' }),
  letters: msg({ context: 'records', message: 'Letters' }),
  notes: msg({ context: 'records', message: 'Notes' }),
  documents: msg({ context: 'register', message: 'Documents' }),
  stays: msg({ context: 'records', message: 'Shared lodging' }),
  legs: msg({ context: 'records', message: 'Shared flights' }),
};
