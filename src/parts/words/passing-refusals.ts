import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Refusal } from '@/domain/stage/decision';

type PassingRefusal = Extract<
  Refusal,
  {
    readonly code:
      | 'transfer-pending'
      | 'no-transfer'
      | 'transfer-to-same'
      | 'not-asker'
      | 'hand-off-pending'
      | 'no-hand-off'
      | 'hand-off-answered'
      | 'hand-off-to-self'
      | 'receiver-out-of-scope'
      | 'not-receiver'
      | 'not-sender';
  }
>;

/** Why a case could not be passed on, by transfer or hand-off, in one sentence. */
export function passingRefusal(
  i18n: I18n,
  refusal: PassingRefusal,
  personName: (id: string) => string,
): string {
  switch (refusal.code) {
    case 'transfer-pending': {
      const name = personName(refusal.askedBy);
      return i18n._(msg`${name} has asked for a transfer that is not answered yet.`);
    }
    case 'no-transfer':
      return i18n._(msg`No transfer is asked for.`);
    case 'transfer-to-same':
      return i18n._(msg`The case is there already.`);
    case 'not-asker': {
      const name = personName(refusal.askedBy);
      return i18n._(msg`Only ${name} can take the question back.`);
    }
    case 'hand-off-pending': {
      const name = personName(refusal.askedBy);
      return i18n._(msg`${name} has handed it over already; that waits for an answer.`);
    }
    case 'no-hand-off':
      return i18n._(msg`This hand-off waits for no answer any more.`);
    case 'hand-off-answered': {
      const name = personName(refusal.by);
      if (refusal.answer === 'accepted') return i18n._(msg`${name} has accepted it already.`);
      return refusal.answer === 'returned'
        ? i18n._(msg`${name} has returned it already.`)
        : i18n._(msg`${name} has taken it back.`);
    }
    case 'hand-off-to-self':
      return i18n._(msg`That would be you: you cover for this person, or chose yourself.`);
    case 'receiver-out-of-scope':
      return i18n._(msg`They cannot see this case. Ask for a transfer first.`);
    case 'not-receiver':
      return i18n._(msg`It was handed to somebody else.`);
    case 'not-sender': {
      const name = personName(refusal.by);
      return i18n._(msg`Only ${name} can take the hand-off back.`);
    }
  }
}
