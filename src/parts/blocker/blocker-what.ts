import type { I18n } from '@lingui/core';
import { msg, plural } from '@lingui/core/macro';
import type { BlockedOn, Blocker } from '@/domain/blocker';
import { nextStopOf } from '@/domain/itinerary-stop';
import type { Formats } from '@/i18n/use-formats';
import { nameOfCampus, nameOfSpecialty } from '@/parts/names';
import { campusOf } from '@/reference/campuses';
import { FOLLOW_UP_WORDS, GATE_WORDS, INTAKE_ITEM_WORDS } from '../words/blocker-words';
import { WAITING_ON_WORDS } from '../words/case-words';
import { FOLLOW_UP_STATE_WORDS } from '../words/follow-up-words';
import { wordOf } from '../words/use-word';

/**
 * The first part of a blocker's sentence: what stands in the way.
 *
 * @param nowMs epoch milliseconds: of a stay, the appointment that comes next is told.
 */
export function wordBlockerWhat(
  i18n: I18n,
  { what, on }: Pick<Blocker, 'what' | 'on'>,
  nowMs: number,
  { exact }: Pick<Formats, 'exact'>,
): string {
  switch (what.kind) {
    case 'hold': {
      const party = i18n._(WAITING_ON_WORDS[what.waitingOn]);
      return i18n._(msg`On hold for ${party}`);
    }
    case 'transfer':
      return i18n._(msg`Transfer not answered`);
    case 'unclaimed':
      return i18n._(msg`Nobody has claimed it`);
    case 'first-contact':
      return i18n._(msg`No first contact`);
    case 'no-answer': {
      const attempts = what.attempts;
      return i18n._(
        msg`${plural(attempts, { one: '# attempt unanswered', other: '# attempts unanswered' })}`,
      );
    }
    case 'intake': {
      const [first, ...more] = what.missing;
      const item = first ? i18n._(INTAKE_ITEM_WORDS[first]) : '';
      const others = more.length;
      return others === 0
        ? i18n._(msg`Intake lacks ${item}`)
        : i18n._(
            msg`Intake lacks ${item} and ${plural(others, { one: '# more', other: '# more' })}`,
          );
    }
    case 'records': {
      const missing = what.missing;
      return i18n._(
        msg`${plural(missing, { one: '# record missing', other: '# records missing' })}`,
      );
    }
    case 'review': {
      const specialty = nameOfSpecialty(what.specialty, i18n.locale);
      return i18n._(msg`Decision of ${specialty}`);
    }
    case 'decline-open': {
      const specialty = nameOfSpecialty(what.specialty, i18n.locale);
      return i18n._(msg`Declined by ${specialty}`);
    }
    case 'estimate':
      return i18n._(msg`No estimate has gone out yet`);
    case 'coverage':
      return wordCoverage(i18n, on);
    case 'appointments':
      return i18n._(msg`No appointment is offered yet`);
    case 'itinerary':
      return i18n._(msg`Itinerary not confirmed`);
    case 'gate': {
      const gate = i18n._(GATE_WORDS[what.gate]);
      const others = what.others;
      return others === 0
        ? i18n._(msg`Gate failing: ${gate}`)
        : i18n._(
            msg`Gate failing: ${gate} and ${plural(others, { one: '# more', other: '# more' })}`,
          );
    }
    case 'stay': {
      const next = nextStopOf(what.appointments, nowMs);
      if (next === null) return i18n._(msg`Discharge not recorded`);
      const { startAt, campus } = next;
      // When comes first, as a list may have room for no more. Without a word for the zone: the place
      // says it, as everywhere.
      const at = exact(Date.parse(startAt), campusOf(campus).timeZone);
      const place = nameOfCampus(campus, i18n.locale);
      return i18n._(msg`${at} next appointment, ${place}`);
    }
    case 'follow-up': {
      const followUp = wordOf(i18n, FOLLOW_UP_WORDS, what.followUp);
      const state = wordOf(i18n, FOLLOW_UP_STATE_WORDS, what.state);
      const others = what.others;
      return others === 0
        ? i18n._(msg`${followUp}: ${state}`)
        : i18n._(
            msg`${followUp}: ${state}, and ${plural(others, { one: '# more', other: '# more' })}`,
          );
    }
    default:
      // A newer server may know more kinds; the client maps them to a kind of its own.
      return i18n._(msg`Something this page does not know yet`);
  }
}

/** By what each of them covers an estimate (Product reference, §2, §4). */
function wordCoverage(i18n: I18n, on: BlockedOn): string {
  switch (on) {
    case 'sponsor':
      return i18n._(msg`Letter of guarantee`);
    case 'insurer':
      return i18n._(msg`Authorization`);
    case 'patient':
      return i18n._(msg`Deposit`);
    default:
      return i18n._(msg`Coverage does not meet the estimate`);
  }
}
