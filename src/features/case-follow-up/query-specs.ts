import { FOLLOW_UP_PARTY_WORDS } from '@/parts/words/follow-up-list-words';
import { msg } from '@lingui/core/macro';
import type { FollowUpQuery } from '@/domain/follow-up/follow-up';
import { FOLLOW_UP_PARTIES, type FollowUpParty } from '@/domain/follow-up/vocabulary';
import { newId } from '@/lib/new-id';
import { addDays } from '@/lib/zoned-time';
import { wordOf } from '@/parts/words/use-word';
import type { StepFormSpec } from './step-form';
import type { SpecGround } from './use-step-specs';
import { BILLING_STEP_WORDS } from './words';

type Part = Pick<StepFormSpec, 'title' | 'initial' | 'fields' | 'read'>;

/** An answer is owed within this, where nobody says otherwise (config). */
const ANSWER_DAYS = 7;

/** Somebody asks about a bill or a claim. */
export const askSpec = ({ i18n, today }: SpecGround, from: FollowUpParty, more = {}): Part => ({
  title: wordOf(i18n, BILLING_STEP_WORDS, 'ask'),
  initial: { from, subject: '', dueOn: addDays(today, ANSWER_DAYS), text: '' },
  fields: [
    {
      name: 'from',
      label: i18n._(msg`Who asks`),
      kind: 'select',
      options: FOLLOW_UP_PARTIES.map((value) => ({
        value,
        label: wordOf(i18n, FOLLOW_UP_PARTY_WORDS, value),
      })),
    },
    { name: 'subject', label: i18n._(msg`About what`), kind: 'text', isRequired: true },
    { name: 'dueOn', label: i18n._(msg`To be answered by`), kind: 'date', isRequired: true },
    { name: 'text', label: i18n._(msg`What they ask`), kind: 'area', isRequired: true },
  ],
  read: ({ from: who, subject, dueOn, text }) => ({
    body: { ...more, step: 'ask', id: newId(), from: who, subject, dueOn, text },
  }),
});

/** What was said to a question, by us or by them. */
export const replySpec = (
  { i18n }: SpecGround,
  open: readonly FollowUpQuery[],
  more = {},
): Part => ({
  title: wordOf(i18n, BILLING_STEP_WORDS, 'reply'),
  initial: { queryId: open[0]?.id ?? '', isOurs: 'ours', text: '' },
  fields: [
    {
      name: 'queryId',
      label: i18n._(msg`Which question`),
      kind: 'select',
      options: open.map(({ id, subject }) => ({ value: id, label: subject })),
    },
    {
      name: 'isOurs',
      label: i18n._(msg`Who says it`),
      kind: 'select',
      options: [
        { value: 'ours', label: i18n._(msg`We`) },
        { value: 'theirs', label: i18n._(msg`They`) },
      ],
    },
    { name: 'text', label: i18n._(msg`What was said`), kind: 'area', isRequired: true },
  ],
  read: ({ queryId, isOurs, text }) => ({
    body: { ...more, step: 'reply', queryId, id: newId(), isOurs: isOurs === 'ours', text },
  }),
});
