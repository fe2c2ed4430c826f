import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { type ArrivalGroupName, isWeekAhead } from '@/domain/arrivals/groups';
import { type ArrivalsAddress, todayAt } from './arrivals-address';

const GROUP_WORDS = {
  late: msg`Expected earlier, not recorded as arrived`,
  arriving: msg`Arriving`,
  onSite: msg`On site`,
  leaving: msg`Leaving`,
} as const satisfies Record<ArrivalGroupName, MessageDescriptor>;

/** What stands there when nobody is in it. */
const NOBODY_WORDS = {
  late: msg`Nobody is late.`,
  arriving: msg`Nobody arrives in this week.`,
  onSite: msg`Nobody is on site in this week.`,
  leaving: msg`Nobody leaves in this week.`,
} as const satisfies Record<ArrivalGroupName, MessageDescriptor>;

/** Of a week that has not begun: nobody has come who could be on site. */
const PLANNED_WORDS = {
  title: msg`On site, as planned`,
  nobody: msg`By the plan nobody is on site in this week.`,
} as const;

/** What a group of a week is called, and what stands there when nobody is in it. */
export function wordsOfGroup(
  name: ArrivalGroupName,
  { campus, week }: Pick<ArrivalsAddress, 'campus' | 'week'>,
  nowMs: number,
): { readonly title: MessageDescriptor; readonly nobody: MessageDescriptor } {
  return name === 'onSite' && isWeekAhead(week, todayAt(campus, nowMs))
    ? PLANNED_WORDS
    : { title: GROUP_WORDS[name], nobody: NOBODY_WORDS[name] };
}

/** The day by which a group is told, and the other one that stands beside it. */
export const GROUP_DAYS = {
  late: ['arrivalOn', 'departureOn'],
  arriving: ['arrivalOn', 'departureOn'],
  onSite: ['departureOn', 'arrivalOn'],
  leaving: ['departureOn', 'arrivalOn'],
} as const satisfies Record<ArrivalGroupName, readonly ['arrivalOn' | 'departureOn', string]>;
