import type { I18n, MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Task, TaskKind, TaskStatus } from '@/domain/plan/task';

export const TASK_KIND_WORDS = {
  travel: msg({ context: 'task', message: 'Travel' }),
  lodging: msg({ context: 'task', message: 'Lodging' }),
  interpreter: msg({ context: 'task', message: 'Interpreter' }),
  records: msg({ context: 'task', message: 'Records' }),
  finance: msg({ context: 'task', message: 'Finance' }),
  orientation: msg({ context: 'task', message: 'Orientation' }),
} as const satisfies Record<TaskKind, MessageDescriptor>;

export const TASK_STATUS_WORDS = {
  'to-do': msg({ context: 'task', message: 'To do' }),
  'in-progress': msg({ context: 'task', message: 'In progress' }),
  waiting: msg({ context: 'task', message: 'Waiting' }),
  done: msg({ context: 'task', message: 'Done' }),
  'not-needed': msg({ context: 'task', message: 'Not needed' }),
} as const satisfies Record<TaskStatus, MessageDescriptor>;

/**
 * What a template's task is called: as work to be done, which a task is also told as long as it is
 * open. Never as the gate that it clears: "Flights booked" would say of an open one that it is done.
 */
export const TASK_TEMPLATE_WORDS: Readonly<Record<string, MessageDescriptor>> = {
  'visa-letter': msg`Visa invitation letter`,
  'visa-appointment': msg`Visa appointment`,
  'visa-decision': msg`Visa decision`,
  passports: msg`Check that the passports are valid six months past the return`,
  estimate: msg`Send the estimate with deposit instructions`,
  coverage: msg`Obtain coverage that meets the estimate`,
  'coverage-extension': msg`Answer of the payer to the extension`,
  itinerary: msg`Have the itinerary confirmed`,
  'fit-to-fly': msg`Fitness to fly and airline medical form`,
  flights: msg`Book the flights`,
  'pick-up': msg`Airport pick-up`,
  'lodging-need': msg`What lodging is needed`,
  'lodging-options': msg`Offer lodging options`,
  lodging: msg`Book lodging for every night`,
  'house-asked': msg`Ask the hospitality house whether it has room`,
  'entry-address': msg`Exact address for the entry form`,
  interpreters: msg`Have the interpreters confirmed`,
  'orientation-call': msg`Orientation call`,
  'itinerary-sent': msg`Send the bilingual itinerary`,
};

/** What a task is called: by its template, or in the words of whoever wrote it. */
export function taskTitle(
  i18n: I18n,
  { template, title }: Pick<Task, 'template' | 'title'>,
): string {
  const words = template === null ? undefined : TASK_TEMPLATE_WORDS[template];
  if (words) return i18n._(words);
  return title === '' ? i18n._(msg`A task that this page does not know yet`) : title;
}
