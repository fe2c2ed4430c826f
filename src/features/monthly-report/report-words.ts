import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { TrendNumber } from '@/contract/workload/workload-numbers';
import type { BreachCause } from '@/domain/report/breach';

export const COUNT_WORDS = {
  in: msg({ context: 'report', message: 'Came in' }),
  out: msg`Went out`,
  openAtEnd: msg`Open at the end`,
} as const satisfies Record<TrendNumber, MessageDescriptor>;

/** Why a deadline passed. */
export const CAUSE_WORDS = {
  unclaimed: msg`Nobody had claimed it`,
  'held-by-us': msg`On hold on our side`,
  'after-pause': msg`After waiting for others`,
  'not-done': msg`Not done in time`,
} as const satisfies Record<BreachCause, MessageDescriptor>;
