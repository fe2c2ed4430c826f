import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { FollowUp } from '@/domain/follow-up/follow-up';
import { foremostClaim } from '@/domain/follow-up/due';
import type { FollowUpRow } from '@/domain/follow-up/follow-up-row';
import { balanceOf, isBilled } from '@/domain/follow-up/ledger';
import type { Formats } from '@/i18n/use-formats';
import { BLOCKED_ON_WORDS } from '@/parts/words/blocker-words';
import { wordOf } from '@/parts/words/use-word';

/**
 * What there is to say about a follow-up beside its step: dates, money, and whose move it is.
 *
 * @param isOver the case has closed: of a deposit no bill is to be made any more.
 */
export function factsOf(
  i18n: I18n,
  formats: Formats,
  followUp: FollowUp,
  row: Pick<FollowUpRow, 'waitingOn' | 'ofPayers'>,
  isOver: boolean,
): readonly string[] {
  const whose =
    row.waitingOn === null
      ? []
      : [i18n._(msg`waiting on ${wordOf(i18n, BLOCKED_ON_WORDS, row.waitingOn)}`)];
  return [...ownFacts(i18n, formats, followUp, row, isOver), ...whose];
}

function ownFacts(
  i18n: I18n,
  formats: Formats,
  followUp: FollowUp,
  { ofPayers }: Pick<FollowUpRow, 'ofPayers'>,
  isOver: boolean,
): readonly string[] {
  const { money, plainDate, language } = formats;
  switch (followUp.kind) {
    case 'report': {
      const sent = followUp.sendings.at(-1);
      return sent === undefined
        ? [i18n._(msg`to be sent in ${language(followUp.language)}`)]
        : [i18n._(msg`sent on ${plainDate(sent.on)}`)];
    }
    case 'billing': {
      const { currency, entries } = followUp;
      const minor = balanceOf(entries);
      // Nobody knows yet what it comes to: it is neither nothing nor theirs to have back.
      if (!isOver && followUp.ended === null && !isBilled(followUp)) {
        const unmade = i18n._(msg`the bill is not made yet`);
        return minor < 0
          ? [i18n._(msg`${money(-minor, currency)} is deposited`), unmade]
          : [unmade];
      }
      if (minor === 0) return [i18n._(msg`nothing is owed`)];
      if (minor < 0) return [i18n._(msg`${money(-minor, currency)} is to be paid back`)];
      const owed = i18n._(msg`${money(minor, currency)} is owed`);
      if (ofPayers === 0) return [owed];
      const [others, own] = [money(ofPayers, currency), money(minor - ofPayers, currency)];
      return [owed, i18n._(msg`${others} of it by other payers, ${own} by the family`)];
    }
    case 'insurance': {
      const claim = foremostClaim(followUp);
      if (claim === null) return [];
      const { claimed, filedOn, name } = claim;
      return [
        name,
        ...(claimed === null
          ? []
          : [i18n._(msg`${money(claimed.minor, claimed.currency)} is asked`)]),
        ...(filedOn === null ? [] : [i18n._(msg`filed on ${plainDate(filedOn)}`)]),
      ];
    }
    case 'next-visit': {
      const { fromOn, toOn, linked } = followUp;
      if (linked !== null) return [linked];
      if (followUp.declined !== null) return [];
      if (fromOn === null) return [i18n._(msg`no dates yet`)];
      return [
        toOn === null || toOn === fromOn
          ? plainDate(fromOn)
          : `${plainDate(fromOn)} – ${plainDate(toOn)}`,
      ];
    }
  }
}
