import type { I18n } from '@lingui/core';
import { msg, plural } from '@lingui/core/macro';
import { isFollowUpRefusal } from '@/domain/follow-up/follow-up-refusal';
import type { AnyRefusal } from '@/domain/refusal';
import type { Stage } from '@/domain/vocabulary';
import { localeOf } from '@/i18n/locale';
import { shownFormats, type Formats } from '@/i18n/use-formats';
import { nameOfSpecialty } from '../names';
import { FOLLOW_UP_WORDS, GATE_WORDS, INTAKE_ITEM_WORDS } from './blocker-words';
import { appointmentRefusal } from './appointment-refusals';
import { WAITING_ON_WORDS } from './case-words';
import { DECISION_WORDS, OUTCOME_WORDS, RECORD_KIND_WORDS } from './case-detail-words';
import { wordField } from './field-words';
import { followUpSentence } from './follow-up-refusal-words';
import { BOOKING_STATUS_WORDS, CONFLICT_WORDS } from './interpreter-words';
import { lodgingRefusalSentence } from './lodging-refusal-words';
import { LETTER_LACK_WORDS } from './letter-lacks';
import { passingRefusal } from './passing-refusals';
import { STAGE_WORDS } from './stage-words';
import { travelRefusal } from './travel-refusals';
import { wordOf } from './use-word';

/**
 * Why a rule refused, in one sentence: on a button that cannot be pressed, and after the server said
 * no. A code that a newer server knows is told as such.
 */
export function refusalSentence(
  i18n: I18n,
  refusal: AnyRefusal,
  personName: (id: string) => string,
): string {
  const { duration, exact, list, money, plainDate }: Formats = shownFormats(localeOf(i18n.locale));
  const stage = (code: Stage): string => wordOf(i18n, STAGE_WORDS, code);
  if (isFollowUpRefusal(refusal)) return followUpSentence(i18n, refusal, { money, personName });
  switch (refusal.code) {
    case 'wrong-stage': {
      const now = stage(refusal.stage);
      const stages = list(refusal.allowed.map(stage));
      return i18n._(msg`Not possible in the stage ${now}; it is in ${stages}.`);
    }
    case 'money-moved-on':
      return i18n._(msg`This has moved on meanwhile. Look at how it stands now.`);
    case 'claimed': {
      const name = personName(refusal.by);
      return i18n._(msg`${name} has claimed it.`);
    }
    case 'unclaimed':
      return i18n._(msg`Nobody has claimed the case. Claim it first.`);
    case 'not-owner': {
      if (refusal.ownerId === null) return i18n._(msg`Nobody owns the case.`);
      const name = personName(refusal.ownerId);
      return i18n._(msg`The case is ${name}’s.`);
    }
    case 'already-owner': {
      const name = personName(refusal.ownerId);
      return i18n._(msg`${name} owns the case already.`);
    }
    case 'on-hold': {
      const party = wordOf(i18n, WAITING_ON_WORDS, refusal.waitingOn);
      return i18n._(msg`On hold for ${party}. Lift the hold first.`);
    }
    case 'not-on-hold':
      return i18n._(msg`The case is not on hold.`);
    case 'intake-incomplete': {
      const items = list(refusal.missing.map((item) => wordOf(i18n, INTAKE_ITEM_WORDS, item)));
      return i18n._(msg`Intake lacks ${items}.`);
    }
    case 'records-incomplete': {
      const items = list(refusal.missing.map((kind) => wordOf(i18n, RECORD_KIND_WORDS, kind)));
      return i18n._(msg`Records still missing: ${items}.`);
    }
    case 'records-not-asked': {
      const items = list(refusal.kinds.map((kind) => wordOf(i18n, RECORD_KIND_WORDS, kind)));
      return i18n._(msg`Not asked for, or received already: ${items}.`);
    }
    case 'nothing-to-ask':
      return i18n._(msg`Nothing is left to ask for.`);
    case 'coverage-missing':
      return i18n._(msg`Coverage does not meet the estimate yet.`);
    case 'itinerary-unconfirmed':
      return i18n._(msg`The itinerary is not confirmed yet.`);
    case 'gates-failing': {
      const gates = list(refusal.gates.map((gate) => wordOf(i18n, GATE_WORDS, gate)));
      return i18n._(msg`Gates failing: ${gates}.`);
    }
    case 'gate-not-failing': {
      const gate = wordOf(i18n, GATE_WORDS, refusal.gate);
      return i18n._(msg`${gate}: this gate does not fail.`);
    }
    case 'gate-waived': {
      const gate = wordOf(i18n, GATE_WORDS, refusal.gate);
      const name = personName(refusal.by);
      return i18n._(msg`${gate}: ${name} has waived this gate already.`);
    }
    case 'task-follows-gate': {
      const gate = wordOf(i18n, GATE_WORDS, refusal.gate);
      return i18n._(msg`It is done by itself when this gate passes: ${gate}.`);
    }
    case 'task-cycle':
      return i18n._(msg`These tasks would wait for each other.`);
    case 'task-unknown':
      return i18n._(msg`A task that comes before is not there any more.`);
    case 'task-not-harmless':
      return i18n._(msg`Some of these must be done one by one.`);
    case 'snooze-not-ahead':
      return i18n._(msg`Choose a moment that lies ahead.`);
    case 'unknown-specialty': {
      const specialty = nameOfSpecialty(refusal.specialty, i18n.locale);
      return i18n._(msg`${specialty} does not read this case.`);
    }
    case 'already-decided': {
      const specialty = nameOfSpecialty(refusal.specialty, i18n.locale);
      const decision = wordOf(i18n, DECISION_WORDS, refusal.decision);
      return i18n._(msg`${specialty} has decided already: ${decision}.`);
    }
    case 'lead-has-accepted': {
      const specialty = nameOfSpecialty(refusal.specialty, i18n.locale);
      return i18n._(
        msg`${specialty} leads and has accepted. Another leads only once it has accepted, too.`,
      );
    }
    case 'reason-missing':
      return i18n._(msg`Give the reason.`);
    case 'alternative-missing':
      return i18n._(msg`Say what is offered instead.`);
    case 'note-missing':
      return i18n._(msg`Say what is asked for.`);
    case 'wrong-outcome': {
      const now = stage(refusal.stage);
      const outcome = wordOf(i18n, OUTCOME_WORDS, refusal.outcome);
      return i18n._(msg`A case in the stage ${now} does not end as: ${outcome}.`);
    }
    case 'follow-ups-open': {
      const kinds = list(refusal.kinds.map((kind) => wordOf(i18n, FOLLOW_UP_WORDS, kind)));
      return i18n._(msg`Follow-ups still open: ${kinds}.`);
    }
    case 'attempts-missing': {
      const { days, needed } = refusal;
      return i18n._(
        msg`Attempts on ${plural(needed, { one: '# working day', other: '# working days' })} are needed; there were ${days}.`,
      );
    }
    case 'in-future':
      return i18n._(msg`This lies ahead.`);
    case 'before-birth': {
      const date = plainDate(refusal.birthOn);
      return i18n._(msg`The patient was born only on ${date}.`);
    }
    case 'before-arrival': {
      const date = plainDate(refusal.arrivalOn);
      return i18n._(msg`The patient arrived only on ${date}.`);
    }
    case 'before-request': {
      const date = plainDate(refusal.requestedOn);
      return i18n._(msg`The request came only on ${date}.`);
    }
    case 'next-contact-not-after':
      return i18n._(msg`The next contact must come after this one.`);
    case 'review-date-not-ahead': {
      const earliest = plainDate(refusal.earliest);
      const latest = plainDate(refusal.latest);
      return i18n._(msg`Choose a date from ${earliest} to ${latest}.`);
    }
    case 'no-proposal':
      return i18n._(msg`Nothing is proposed here any more.`);
    case 'transfer-pending':
    case 'no-transfer':
    case 'transfer-to-same':
    case 'not-asker':
    case 'hand-off-pending':
    case 'no-hand-off':
    case 'hand-off-answered':
    case 'hand-off-to-self':
    case 'receiver-out-of-scope':
    case 'not-receiver':
    case 'not-sender':
      return passingRefusal(i18n, refusal, personName);
    case 'same-case':
      return i18n._(msg`This is the same case.`);
    case 'case-closed':
      return i18n._(msg`${refusal.reference} is closed.`);
    case 'patient-died':
      return refusal.reference === undefined
        ? i18n._(msg`The patient has died.`)
        : i18n._(msg`The patient of ${refusal.reference} has died.`);
    case 'merged':
      return i18n._(
        refusal.into === null
          ? msg`${refusal.reference} was merged into another case. Take the merge back first.`
          : msg`${refusal.reference} was merged into ${refusal.into}. Take the merge back first.`,
      );
    case 'not-merged':
      return i18n._(msg`${refusal.reference} is not merged.`);
    case 'merge-other-way': {
      const now = stage(refusal.stage);
      return i18n._(msg`${refusal.reference} stands further (${now}). Merge into it instead.`);
    }
    case 'already-linked':
      return i18n._(msg`Linked to ${refusal.reference} already.`);
    case 'not-linked':
      return i18n._(msg`Not linked to ${refusal.reference}.`);
    case 'no-interpreter-needed':
      return i18n._(msg`This appointment needs no interpreter.`);
    case 'booking-status': {
      const status = wordOf(i18n, BOOKING_STATUS_WORDS, refusal.status);
      return i18n._(msg`The booking of the interpreter stands at: ${status}.`);
    }
    case 'stay-status':
    case 'stay-of-other-case':
    case 'house-confirms-later':
    case 'tour-missing':
    case 'care-checks-open':
    case 'not-care-site':
    case 'need-stated':
    case 'stay-shared':
      return lodgingRefusalSentence(i18n, refusal, { list, plainDate });
    case 'interpreter-conflict': {
      const kinds = list([
        ...new Set(refusal.conflicts.map(({ kind }) => wordOf(i18n, CONFLICT_WORDS, kind))),
      ]);
      return i18n._(msg`Not booked, since it meets a conflict: ${kinds}.`);
    }
    case 'conflict-gone':
      return i18n._(msg`This conflict is no more, or has changed.`);
    case 'note-not-yours':
      return i18n._(msg`The note is ${{ name: personName(refusal.by) }}’s.`);
    case 'note-closed':
      return i18n._(msg`Ten minutes are over. Correct it with a further note.`);
    case 'note-open':
      return i18n._(msg`This note can still be edited.`);
    case 'not-accepted':
      return i18n._(msg`The lead specialty has not accepted the case yet.`);
    case 'no-appointments':
    case 'no-estimate':
    case 'nobody-to-invite':
      return i18n._(LETTER_LACK_WORDS[refusal.code]);
    case 'appointments-overlap':
    case 'appointment-not-begun':
    case 'appointment-over':
    case 'nothing-to-confirm':
      return appointmentRefusal(i18n, refusal, { exact });
    case 'travel-known':
    case 'leg-of-other-case':
    case 'leg-shared':
    case 'leg-cancelled':
    case 'legs-overlap-along':
    case 'legs-overlap':
    case 'leg-times-unusual':
      return travelRefusal(i18n, refusal, { duration, exact });
    case 'changed-since': {
      const fields = list([...new Set(refusal.fields.map((field) => wordField(i18n, field)))]);
      return i18n._(msg`Changed since: ${fields}. It was left as it is.`);
    }
    case 'not-undoable':
      return i18n._(msg`This cannot be undone.`);
    case 'not-yours':
      return i18n._(msg`Only the person who did it can undo it.`);
    case 'already-reverted':
      return i18n._(msg`Undone already.`);
    case 'too-late':
      return i18n._(msg`Too late to undo: ten minutes have passed.`);
    case 'already-dismissed': {
      const name = personName(refusal.by);
      return i18n._(msg`${name} has said already that it is someone else.`);
    }
    case 'moves-refused': {
      const count = refusal.moves.length;
      const references = list(refusal.moves.map(({ reference }) => reference));
      return i18n._(
        msg`${plural(count, { one: '# case has changed meanwhile', other: '# cases have changed meanwhile' })}: ${references}. Nothing was moved.`,
      );
    }
    case 'too-many-views':
      return i18n._(msg`You have as many views as can be kept. Delete one first.`);
    case 'too-many-drafts':
      return i18n._(msg`You have as many drafts as can be kept. Discard one first.`);
    case 'reveal-open':
      return i18n._(msg`The numbers of this case show already.`);
    case 'own-reveal':
      return i18n._(msg`Another supervisor must look at what you had shown yourself.`);
    case 'reveal-agreed': {
      const name = personName(refusal.by);
      return i18n._(msg`${name} has agreed to it already.`);
    }
    case 'number-hidden':
      return i18n._(msg`The number is hidden from you, so you can neither copy nor change it.`);
    default:
      return unknownRule(i18n, refusal);
  }
}

/** A code without words does not compile; a newer server may still know one. */
function unknownRule(i18n: I18n, _refusal: never): string {
  return i18n._(msg`A rule that this page does not know yet says no.`);
}
