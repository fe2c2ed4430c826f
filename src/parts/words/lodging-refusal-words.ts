import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { LodgingRefusal } from '@/domain/plan/lodging/lodging-refusal';
import type { Formats } from '@/i18n/use-formats';
import { CARE_CHECK_WORDS, STAY_STATUS_WORDS } from './lodging-words';
import { wordOf } from './use-word';

/** Why a rule of lodging refused, in one sentence. */
export function lodgingRefusalSentence(
  i18n: I18n,
  refusal: LodgingRefusal,
  { list, plainDate }: Pick<Formats, 'list' | 'plainDate'>,
): string {
  switch (refusal.code) {
    case 'stay-status': {
      const status = wordOf(i18n, STAY_STATUS_WORDS, refusal.status);
      return i18n._(msg`This lodging stands at: ${status}.`);
    }
    case 'stay-of-other-case':
      return refusal.reference === null
        ? i18n._(msg`This lodging belongs to another case.`)
        : i18n._(msg`This lodging belongs to ${refusal.reference} and is changed there.`);
    case 'house-confirms-later': {
      const date = plainDate(refusal.on);
      return i18n._(msg`A hospitality house confirms only from ${date} on.`);
    }
    case 'tour-missing':
      return i18n._(msg`This house needs a tour first. Write down its date.`);
    case 'care-checks-open': {
      const checks = list(refusal.open.map((check) => wordOf(i18n, CARE_CHECK_WORDS, check)));
      return i18n._(msg`Checks of the care site still open: ${checks}.`);
    }
    case 'not-care-site':
      return i18n._(msg`No care is given in this lodging.`);
    case 'need-stated':
      return i18n._(msg`Somebody has written the need down already. Look at how it stands now.`);
    case 'stay-shared':
      return i18n._(msg`${refusal.reference} shares a lodging with it. End the sharing first.`);
  }
}
