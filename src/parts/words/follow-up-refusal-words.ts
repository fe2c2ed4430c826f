import type { I18n } from '@lingui/core';
import { msg, plural } from '@lingui/core/macro';
import type { FollowUpRefusal } from '@/domain/follow-up/follow-up-refusal';
import type { Formats } from '@/i18n/use-formats';
import { FOLLOW_UP_WORDS } from './blocker-words';
import { consentSentence } from './consent-sentence';
import { FOLLOW_UP_PARTY_WORDS } from './follow-up-list-words';
import { FOLLOW_UP_STATE_WORDS } from './follow-up-words';
import { wordOf } from './use-word';

/** Why a rule of follow-ups refused, in one sentence. */
export function followUpSentence(
  i18n: I18n,
  refusal: FollowUpRefusal,
  { money, personName }: Pick<Formats, 'money'> & { readonly personName: (id: string) => string },
): string {
  switch (refusal.code) {
    case 'follow-up-state': {
      const followUp = wordOf(i18n, FOLLOW_UP_WORDS, refusal.kind);
      const state = wordOf(i18n, FOLLOW_UP_STATE_WORDS, refusal.state);
      return i18n._(msg`Not possible where it stands. ${followUp}: ${state}.`);
    }
    case 'follow-up-known': {
      const followUp = wordOf(i18n, FOLLOW_UP_WORDS, refusal.kind);
      return i18n._(msg`One is open already: ${followUp}.`);
    }
    case 'query-open':
      return i18n._(msg`A question has not been answered yet.`);
    case 'query-closed':
      return i18n._(msg`This question is answered and closed.`);
    case 'balance-open': {
      const amount = money(refusal.minor, refusal.currency);
      return i18n._(
        msg`The balance is ${amount}: it must be nothing, or a plan must stand for it.`,
      );
    }
    case 'deposit-uncredited': {
      const amount = money(refusal.minor, refusal.currency);
      return i18n._(
        msg`A deposit of ${amount} is on no bill yet: credit it first. Where it was entered as a payment, reverse that and credit the deposit.`,
      );
    }
    case 'deposit-on-account':
      return i18n._(
        msg`A bill counts this deposit as it stands. Reverse its entry under Follow-up first; then change it here and credit it anew.`,
      );
    case 'nothing-owed':
      return i18n._(msg`The family owes nothing on this bill; they were not asked for it.`);
    case 'may-not-be-told':
      return consentSentence(i18n, refusal.consent);
    case 'no-such-party': {
      const party = wordOf(i18n, FOLLOW_UP_PARTY_WORDS, refusal.whom);
      return i18n._(msg`The case has nobody of this part: ${party}.`);
    }
    case 'entry-reversed':
      return i18n._(msg`This entry has been taken back already.`);
    case 'chase-answered':
      return i18n._(msg`The answer is written down already.`);
    case 'follow-up-owned': {
      const name = personName(refusal.ownerId);
      return i18n._(msg`${name} answers for it already.`);
    }
    case 'receiver-cannot-settle':
      return i18n._(msg`They do not settle money. Give it to a coordinator.`);
    case 'appointments-ahead': {
      const count = refusal.startsAt.length;
      return i18n._(
        msg`${plural(count, {
          one: '# appointment still lies ahead. Cancel it or leave it for the next visit.',
          other: '# appointments still lie ahead. Cancel each or leave it for the next visit.',
        })}`,
      );
    }
  }
}
