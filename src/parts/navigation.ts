import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import {
  IconCalendarOff,
  IconChecklist,
  IconEye,
  IconInbox,
  IconMailForward,
  IconPlaneArrival,
  IconPlus,
  IconScale,
  type Icon as TablerIcon,
} from '@tabler/icons-react';
import type { PersonWire } from '@/contract/person';
import type { Role } from '@/domain/vocabulary';
import { START_SCREENS, type StartScreen } from '@/domain/taste';
import { DEFAULT_CAMPUS } from '@/reference/place';
import { addresses } from './addresses';
import type { KeyId } from './keys/key-table';

/** One place that the rail leads to. */
export interface Destination {
  readonly to: string;
  readonly name: MessageDescriptor;
  readonly icon: TablerIcon;
  readonly key: KeyId;
  /** Whose it is; everybody's where it is absent. */
  readonly roles?: readonly Role[];
}

/** Screens that keys and palette lead to as well, and that need no place of their own in the rail. */
const BESIDE_THE_RAIL: readonly Omit<Destination, 'icon'>[] = [
  { to: addresses.queue('all'), name: msg`All queues`, key: 'go-all-cases' },
  { to: addresses.preferences(), name: msg`Preferences`, key: 'go-preferences' },
  { to: addresses.duty(), name: msg`Duty roster`, key: 'go-duty', roles: ['supervisor'] },
  {
    to: addresses.report(DEFAULT_CAMPUS),
    name: msg`Monthly report`,
    key: 'go-report',
    roles: ['supervisor'],
  },
];

/** Those that are this person's. */
export const destinationsOf = (person: Pick<PersonWire, 'grants'>): readonly Destination[] =>
  DESTINATIONS.filter((each) => isOf(each, person));

/** Those, and what no rail shows: all that keys and palette lead this person to. */
export const screensOf = (
  person: Pick<PersonWire, 'grants'>,
): readonly Omit<Destination, 'icon'>[] => [
  ...destinationsOf(person),
  ...BESIDE_THE_RAIL.filter((each) => isOf(each, person)),
];

const isOf = (
  { roles }: Pick<Destination, 'roles'>,
  { grants }: Pick<PersonWire, 'grants'>,
): boolean => roles === undefined || grants.some(({ role }) => roles.includes(role));

/** Of those, the ones that a person may begin with. */
export const startsOf = (
  person: Pick<PersonWire, 'grants'>,
): readonly { readonly screen: StartScreen; readonly name: MessageDescriptor }[] =>
  destinationsOf(person).flatMap(({ to, name }) => {
    const screen = START_SCREENS.find((each) => to === `/${each}`);
    return screen === undefined ? [] : [{ screen, name }];
  });

/** What the rail leads to, in its order. A part of the product joins with one entry. */
const DESTINATIONS: readonly Destination[] = [
  {
    to: addresses.myDay(),
    name: msg`My day`,
    icon: IconChecklist,
    key: 'go-my-day',
    roles: ['liaison', 'coordinator'],
  },
  { to: addresses.queues(), name: msg`Queues`, icon: IconInbox, key: 'go-queues' },
  { to: addresses.arrivals(), name: msg`Arrivals`, icon: IconPlaneArrival, key: 'go-arrivals' },
  { to: addresses.followUps(), name: msg`Follow-up`, icon: IconMailForward, key: 'go-follow-up' },
  {
    to: addresses.absences(),
    name: msg`Absences`,
    icon: IconCalendarOff,
    key: 'go-absences',
    roles: ['supervisor'],
  },
  {
    to: addresses.audit(),
    name: msg`Audit`,
    icon: IconEye,
    key: 'go-audit',
    roles: ['supervisor'],
  },
  {
    to: addresses.workload(),
    name: msg`Workload`,
    icon: IconScale,
    key: 'go-workload',
    roles: ['supervisor'],
  },
  { to: addresses.newRequest(), name: msg`New request`, icon: IconPlus, key: 'new-request' },
];
