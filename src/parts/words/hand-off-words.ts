import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { HandOffState } from '@/domain/hand-off/hand-off';

/** Where a hand-off stands. */
export const HAND_OFF_WORDS = {
  pending: msg({ context: 'hand-off', message: 'Waits for an answer' }),
  accepted: msg({ context: 'hand-off', message: 'Accepted' }),
  returned: msg({ context: 'hand-off', message: 'Returned' }),
  revoked: msg({ context: 'hand-off', message: 'Taken back' }),
  lapsed: msg({ context: 'hand-off', message: 'Ended without an answer' }),
} as const satisfies Record<HandOffState, MessageDescriptor>;
