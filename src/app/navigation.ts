import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { IconChecklist, IconInbox, IconPlus, type Icon as TablerIcon } from '@tabler/icons-react';
import type { Role } from '@/domain/vocabulary';
import { addresses } from '@/parts/addresses';

export interface Destination {
  readonly to: string;
  readonly name: MessageDescriptor;
  readonly icon: TablerIcon;
  /** Whose it is; everybody's where it is absent. */
  readonly roles?: readonly Role[];
}

/** What the rail leads to, in its order. A part of the product joins with one entry. */
export const DESTINATIONS: readonly Destination[] = [
  {
    to: addresses.myDay(),
    name: msg`My day`,
    icon: IconChecklist,
    roles: ['liaison', 'coordinator'],
  },
  { to: addresses.queues(), name: msg`Queues`, icon: IconInbox },
  { to: addresses.newRequest(), name: msg`New request`, icon: IconPlus },
];
