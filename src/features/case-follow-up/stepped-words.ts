import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { FollowUp } from '@/domain/follow-up/follow-up';
import { FOLLOW_UP_WORDS } from '@/parts/words/blocker-words';
import { FOLLOW_UP_STATE_WORDS } from '@/parts/words/follow-up-words';
import { wordOf } from '@/parts/words/use-word';

type Standing = Pick<FollowUp, 'kind' | 'state'>;

/**
 * What a step has done: `Bill: from reconciled to statement sent`. A step that leaves the state as it
 * was says in its own words what it was.
 */
export function steppedWords(i18n: I18n, before: Standing, after: Standing, step: string): string {
  if (before.state === after.state) return step;
  const name = wordOf(i18n, FOLLOW_UP_WORDS, before.kind);
  const from = wordOf(i18n, FOLLOW_UP_STATE_WORDS, before.state);
  const to = wordOf(i18n, FOLLOW_UP_STATE_WORDS, after.state);
  return i18n._(msg`${name}: from ${from} to ${to}`);
}
