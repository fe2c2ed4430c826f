import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { EventKind } from '@/domain/event-kinds';
import type { MyDayReason, TomorrowReason } from '@/domain/my-day/my-day';

/** Why something is in my day. */
export const REASON_WORDS = {
  duty: msg`Urgent, you are on duty`,
  'nobody-on-duty': msg`Urgent, nobody is on duty`,
  overdue: msg`Overdue`,
  'follow-up-overdue': msg`Follow-up overdue`,
  'follow-up-promise': msg`Promise passed`,
  call: msg`Call now`,
  interpreter: msg`Interpreter missing`,
  'hand-off': msg`Handed to you`,
  'hand-off-returned': msg`Hand-off returned`,
  transfer: msg`Transfer offered`,
  'transfer-returned': msg`Transfer returned`,
  'hold-review': msg`Back from hold`,
  coverage: msg`Coverage runs out`,
  'due-today': msg`Due today`,
  'records-chase': msg`Chase the records`,
  'follow-up-today': msg`Follow-up due today`,
  task: msg`Task due`,
  promise: msg`Contact promised`,
  mention: msg`You are named`,
} as const satisfies Record<MyDayReason, MessageDescriptor>;

export const TOMORROW_WORDS = {
  due: msg({ context: 'tomorrow', message: 'Due' }),
  'records-chase': msg({ context: 'tomorrow', message: 'Records to chase' }),
  'follow-up': msg({ context: 'tomorrow', message: 'A follow-up is due' }),
  task: msg({ context: 'tomorrow', message: 'A task reminds' }),
  promise: msg({ context: 'tomorrow', message: 'Contact promised' }),
  'hold-review': msg({ context: 'tomorrow', message: 'Back from hold' }),
  arrival: msg({ context: 'tomorrow', message: 'Arrives' }),
} as const satisfies Record<TomorrowReason, MessageDescriptor>;

/** What I have done, as far as it is done in a day; anything else is a change. */
const DONE_WORDS: Partial<Record<EventKind, MessageDescriptor>> = {
  'contact-logged': msg`Contact logged`,
  claimed: msg`Claimed`,
  released: msg`Released to the queue`,
  moved: msg`Moved to another stage`,
  decided: msg`Decision recorded`,
  held: msg`Put on hold`,
  'hold-lifted': msg`Hold lifted`,
  'hold-extended': msg`Kept on hold`,
  closed: msg`Closed`,
  'transfer-asked': msg`Transfer asked for`,
  'handed-off': msg`Handed over`,
  'note-added': msg`Note written`,
  'task-changed': msg`Task changed`,
  'tasks-completed': msg`Tasks done`,
  'record-chased': msg`Records chased`,
  'follow-up-chased': msg`Follow-up chased`,
  'records-changed': msg`Records changed`,
};

export const doneWords = (kind: EventKind): MessageDescriptor =>
  DONE_WORDS[kind] ?? msg`Change of the case`;
