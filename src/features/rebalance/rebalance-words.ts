import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { MoveReason } from '@/domain/workload/rebalance';

/** Why a move suits. */
export const REASON_WORDS = {
  'reunites-family': msg`has the rest of the family`,
  'has-talked': msg`has talked with them`,
  'speaks-language': msg`speaks their language`,
  'same-place': msg`sits at the same place`,
  'has-room': msg`has room`,
} as const satisfies Record<MoveReason, MessageDescriptor>;
