import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { DemandState } from '@/domain/arrivals/demand';

/** How far the need of an hour is met. */
export const DEMAND_WORDS = {
  none: msg({ context: 'demand', message: 'Nobody needed' }),
  met: msg({ context: 'demand', message: 'Enough' }),
  full: msg({ context: 'demand', message: 'All taken' }),
  short: msg({ context: 'demand', message: 'Too few' }),
} as const satisfies Record<DemandState, MessageDescriptor>;

/** Shape beside the colour, so that grey print and colour-blind eyes tell them apart. */
export const DEMAND_SIGNS: Readonly<Record<DemandState, string>> = {
  none: '',
  met: '',
  full: '◐',
  short: '▲',
};
