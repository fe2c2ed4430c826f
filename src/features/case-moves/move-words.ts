import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { MoveTarget } from '@/domain/stage/command';

/** The verb on the button that moves a case on. */
export const MOVE_VERBS = {
  records: msg`Start on records`,
  review: msg`Send to review`,
  scheduling: msg`Start scheduling`,
  preparing: msg`Start preparing`,
  ready: msg`Mark as ready`,
} as const satisfies Record<MoveTarget, MessageDescriptor>;
