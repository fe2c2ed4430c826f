import type { I18n, MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { TASK_TEMPLATE_WORDS } from './task-words';

/** What is told of a task beside its status. */
const TASK_PART_WORDS: Readonly<Record<string, MessageDescriptor>> = {
  dueOn: msg`due on`,
  dueAt: msg`due at`,
  duePlace: msg`by the day of`,
  note: msg`note`,
  ownerId: msg`owner`,
  snoozedUntil: msg`put aside until`,
  title: msg`words`,
  waitingOn: msg`waiting on`,
};

/**
 * A template's task by its name; what stands in somebody's words is a task.
 *
 * @param task the word for one.
 */
export function wordTask(i18n: I18n, path: string, task: MessageDescriptor): string {
  const [, key = '', part = ''] = path.split('.');
  const name = i18n._(TASK_TEMPLATE_WORDS[key] ?? task);
  const more = TASK_PART_WORDS[part];
  return more ? `${name}: ${i18n._(more)}` : name;
}
