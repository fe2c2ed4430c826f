import type { I18n, MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { FollowUpKind } from '@/domain/vocabulary';
import { FOLLOW_UP_WORDS } from './blocker-words';
import { wordOf } from './use-word';

/** What is told of a follow-up. */
const FOLLOW_UP_PART_WORDS: Readonly<Record<string, MessageDescriptor>> = {
  state: msg({ context: 'follow-up', message: 'state' }),
  chases: msg({ context: 'follow-up', message: 'asked' }),
  ended: msg({ context: 'follow-up', message: 'ended' }),
  reopened: msg({ context: 'follow-up', message: 'opened again' }),
  ownerId: msg({ context: 'follow-up', message: 'owner' }),
  language: msg({ context: 'follow-up', message: 'language' }),
  documents: msg({ context: 'follow-up', message: 'documents' }),
  recipients: msg({ context: 'follow-up', message: 'for whom' }),
  sendings: msg({ context: 'follow-up', message: 'sent on' }),
  acknowledgements: msg({ context: 'follow-up', message: 'acknowledged on' }),
  corrections: msg({ context: 'follow-up', message: 'correction' }),
  variance: msg({ context: 'follow-up', message: 'difference explained' }),
  entries: msg({ context: 'follow-up', message: 'entry' }),
  statements: msg({ context: 'follow-up', message: 'statement' }),
  queries: msg({ context: 'follow-up', message: 'question' }),
  queriesClosed: msg({ context: 'follow-up', message: 'question closed' }),
  plan: msg({ context: 'follow-up', message: 'instalment' }),
  claims: msg({ context: 'follow-up', message: 'claim' }),
  purpose: msg({ context: 'follow-up', message: 'what for' }),
  specialty: msg({ context: 'follow-up', message: 'specialty' }),
  fromOn: msg({ context: 'follow-up', message: 'from' }),
  toOn: msg({ context: 'follow-up', message: 'until' }),
  linked: msg({ context: 'follow-up', message: 'became' }),
  declined: msg({ context: 'follow-up', message: 'declined' }),
};

/** Which follow-up, and what of it: its field is `followUps.<kind>.<part>`. */
export function wordFollowUp(i18n: I18n, field: string): string {
  const [, kind = '', part = ''] = field.split('.');
  const name = wordOf(i18n, FOLLOW_UP_WORDS, kind as FollowUpKind);
  const more = FOLLOW_UP_PART_WORDS[part];
  return more ? `${name}: ${i18n._(more)}` : name;
}
