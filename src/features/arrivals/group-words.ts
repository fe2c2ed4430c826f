import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { ArrivalGroupName } from '@/domain/arrivals/groups';

export const GROUP_WORDS = {
  late: msg`Expected earlier, not recorded as arrived`,
  arriving: msg`Arriving`,
  onSite: msg`On site`,
  leaving: msg`Leaving`,
} as const satisfies Record<ArrivalGroupName, MessageDescriptor>;

/** What stands there when nobody is in it. */
export const NOBODY_WORDS = {
  late: msg`Nobody is late.`,
  arriving: msg`Nobody arrives in this week.`,
  onSite: msg`Nobody is on site in this week.`,
  leaving: msg`Nobody leaves in this week.`,
} as const satisfies Record<ArrivalGroupName, MessageDescriptor>;

/** The day by which a group is told, and the other one that stands beside it. */
export const GROUP_DAYS = {
  late: ['arrivalOn', 'departureOn'],
  arriving: ['arrivalOn', 'departureOn'],
  onSite: ['departureOn', 'arrivalOn'],
  leaving: ['departureOn', 'arrivalOn'],
} as const satisfies Record<ArrivalGroupName, readonly ['arrivalOn' | 'departureOn', string]>;
