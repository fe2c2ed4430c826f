import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { RecordState } from '@/domain/vocabulary';

/** What a press does to a line. */
export const STATE_VERBS = {
  'not-asked': msg({ context: 'record verb', message: 'Not asked yet' }),
  asked: msg({ context: 'record verb', message: 'Ask' }),
  received: msg({ context: 'record verb', message: 'Received' }),
  'needs-translation': msg({ context: 'record verb', message: 'Needs translation' }),
  translated: msg({ context: 'record verb', message: 'Translated' }),
  'not-needed': msg({ context: 'record verb', message: 'Not needed' }),
} as const satisfies Record<RecordState, MessageDescriptor>;
