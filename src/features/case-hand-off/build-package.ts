import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { CaseDetail } from '@/contract/case';
import type { CasePlanWire } from '@/contract/plan/case-plan';
import { TEXT_LIMITS } from '@/contract/fields';
import type { HandOffPackage } from '@/domain/hand-off/hand-off';
import {
  handOffContent,
  type HandOffContent,
  type HandOffPromise,
  type HandOffRisk,
} from '@/domain/hand-off/package-of';
import { computeDeadline } from '@/domain/clocks/deadline';
import { startOfDue } from '@/domain/follow-up/first-due';
import type { UiLanguage } from '@/domain/vocabulary';
import { formatsOf, type Formats } from '@/i18n/use-formats';
import { localDateOf } from '@/lib/zoned-time';
import { blockerSentence } from '@/parts/blocker/blocker-sentence';
import { nameOfSpecialty } from '@/parts/names';
import { planFactsOf } from '@/parts/case/plan-facts';
import { BLOCKED_ON_WORDS, FOLLOW_UP_WORDS, GATE_WORDS } from '@/parts/words/blocker-words';
import { PAYER_WORDS, URGENCY_WORDS } from '@/parts/words/case-words';
import {
  CONSENT_WORDS,
  RECORD_KIND_WORDS,
  RELATIONSHIP_WORDS,
} from '@/parts/words/case-detail-words';
import { FOLLOW_UP_PARTY_WORDS } from '@/parts/words/follow-up-list-words';
import { FOLLOW_UP_STATE_WORDS } from '@/parts/words/follow-up-words';
import { STAGE_WORDS } from '@/parts/words/stage-words';
import { coverageSentence } from '@/parts/words/coverage-sentence';
import { taskTitle } from '@/parts/words/task-words';
import { wordOf } from '@/parts/words/use-word';
import { clockZoneOf, placeOf } from '@/reference/place';

interface BuildFacts {
  readonly detail: CaseDetail;
  readonly plan: CasePlanWire;
  readonly nowMs: number;
}

/** The four texts of a package, as the case stands now. */
export type PackageTexts = Omit<HandOffPackage, 'language'>;

/**
 * Words the package of a case.
 *
 * @param i18n the words of the language that it is to be in.
 */
export function buildPackage(
  i18n: I18n,
  language: UiLanguage,
  { detail, plan, nowMs }: BuildFacts,
): PackageTexts {
  const { case: record } = detail;
  const formats = formatsOf(language);
  const timeZone = clockZoneOf(record.office, record.campus);
  const content = handOffContent(planFactsOf(detail, plan), nowMs);
  return {
    summary: text(summaryLines(i18n, formats, detail, content, timeZone, nowMs)),
    tasks: text(taskLines(i18n, formats, record, content)),
    promises: text(content.promises.map((each) => promiseLine(i18n, formats, each, timeZone))),
    risks: text(content.risks.map((each) => riskLine(i18n, formats, each))),
  };
}

/** One line each; never longer than can be sent. */
const text = (lines: readonly string[]): string => lines.join('\n').slice(0, TEXT_LIMITS.note);

function summaryLines(
  i18n: I18n,
  formats: Formats,
  { case: record, patient }: CaseDetail,
  { blocker }: HandOffContent,
  timeZone: string,
  nowMs: number,
): readonly string[] {
  const stage = wordOf(i18n, STAGE_WORDS, record.stage);
  const since = formats.exact(Date.parse(record.stageSince), timeZone);
  const specialties = formats.list(
    record.reviews.map(({ specialty }) => nameOfSpecialty(specialty, i18n.locale)),
  );
  const urgency = wordOf(i18n, URGENCY_WORDS, record.urgency);
  const caller = record.caller.name;
  const relation = wordOf(i18n, RELATIONSHIP_WORDS, record.caller.relationship);
  const language = formats.language(record.caller.language ?? patient.language ?? 'en');
  const payer = record.payer === null ? null : wordOf(i18n, PAYER_WORDS, record.payer);
  const arrival =
    record.progress.arrivalOn === null ? null : formats.plainDate(record.progress.arrivalOn);
  const blocking = blocker === null ? null : blockerSentence(i18n, record, blocker, nowMs, formats);
  return [
    [specialties, urgency].filter((part) => part !== '').join(' · '),
    i18n._(msg`Stage: ${stage}, since ${since}`),
    ...(blocking === null
      ? [i18n._(msg`Nothing blocks it.`)]
      : [i18n._(msg`Blocking: ${blocking}`)]),
    i18n._(msg`Caller: ${caller} (${relation}), speaks ${language}`),
    ...(payer === null ? [] : [i18n._(msg`Payer: ${payer}`)]),
    ...(arrival === null ? [] : [i18n._(msg`Arrival: ${arrival}`)]),
    ...(record.reason === null ? [] : [record.reason]),
    ...(record.summary === null ? [] : [record.summary]),
  ];
}

function taskLines(
  i18n: I18n,
  formats: Formats,
  record: CaseDetail['case'],
  { tasks, missingRecords, openFollowUps }: HandOffContent,
): readonly string[] {
  const timeZone = clockZoneOf(record.office, record.campus);
  const records = formats.list(missingRecords.map((kind) => wordOf(i18n, RECORD_KIND_WORDS, kind)));
  return [
    ...tasks.map((task) => {
      const { dueAt, dueOn } = task;
      const due =
        dueAt === null
          ? dueOn && formats.plainDate(dueOn)
          : formats.exact(Date.parse(dueAt), timeZone);
      return dueLine(i18n, taskTitle(i18n, task), due);
    }),
    ...(missingRecords.length === 0 ? [] : [i18n._(msg`Records still missing: ${records}.`)]),
    ...openFollowUps.map((standing) => {
      const { kind, state } = standing;
      const start = startOfDue(record, standing);
      const { dueTodayFromMs } = computeDeadline(start);
      const dueOn =
        dueTodayFromMs === null
          ? null
          : formats.plainDate(localDateOf(dueTodayFromMs, placeOf(start.place).timeZone));
      const name = wordOf(i18n, FOLLOW_UP_WORDS, kind);
      return dueLine(i18n, `${name} (${wordOf(i18n, FOLLOW_UP_STATE_WORDS, state)})`, dueOn);
    }),
  ];
}

const dueLine = (i18n: I18n, name: string, due: string | null): string =>
  due === null ? name : i18n._(msg`${name}: due ${due}`);

function promiseLine(
  i18n: I18n,
  { exact, plainDate, money }: Formats,
  promise: HandOffPromise,
  timeZone: string,
): string {
  switch (promise.kind) {
    case 'next-contact': {
      const at = exact(Date.parse(promise.at), timeZone);
      return i18n._(msg`Next contact with the family: ${at}`);
    }
    case 'record-promised': {
      const record = wordOf(i18n, RECORD_KIND_WORDS, promise.record);
      const on = plainDate(promise.on);
      return i18n._(msg`${record}: promised to us for ${on}`);
    }
    case 'record-chased': {
      const record = wordOf(i18n, RECORD_KIND_WORDS, promise.record);
      const on = plainDate(promise.on);
      return i18n._(msg`${record}: asked or chased last on ${on}`);
    }
    case 'hold-review': {
      const on = plainDate(promise.on);
      return i18n._(msg`The hold is to be looked at by ${on}`);
    }
    case 'follow-up': {
      const record = wordOf(i18n, FOLLOW_UP_WORDS, promise.followUp);
      const on = plainDate(promise.on);
      return i18n._(msg`${record}: promised to us for ${on}`);
    }
    case 'coverage-asked': {
      const { issuer } = promise;
      const on = plainDate(localDateOf(Date.parse(promise.at), timeZone));
      return i18n._(msg`${issuer}: asked to cover on ${on}, no answer yet`);
    }
    case 'payment': {
      const amount = money(promise.money.minor, promise.money.currency);
      const on = plainDate(promise.on);
      return i18n._(msg`${amount} are to be paid by ${on}`);
    }
    case 'query': {
      const from = wordOf(i18n, FOLLOW_UP_PARTY_WORDS, promise.from);
      const { subject } = promise;
      const on = plainDate(promise.dueOn);
      return i18n._(msg`Answer owed by ${on} (${from}): ${subject}`);
    }
    case 'lent': {
      const { title } = promise;
      const on = plainDate(promise.since);
      return i18n._(msg`Lent to us on ${on}, to be given back: ${title}`);
    }
  }
}

function riskLine(i18n: I18n, formats: Formats, risk: HandOffRisk): string {
  switch (risk.kind) {
    case 'patient-unaware':
      return i18n._(msg`The patient does not know the diagnosis.`);
    case 'consent': {
      const consent = wordOf(i18n, CONSENT_WORDS, risk.consent);
      return i18n._(msg`The caller’s consent: ${consent}.`);
    }
    case 'safe-hours': {
      const from = risk.from ?? '…';
      const to = risk.to ?? '…';
      return i18n._(msg`Safe hours: ${from} to ${to}, the caller’s time`);
    }
    case 'disclosure-note':
      return risk.note;
    case 'visa':
      return i18n._(msg`The consulates’ usual wait is too long for the date: the visa is at risk.`);
    case 'coverage':
      return coverageSentence(i18n, risk.warning, formats);
    case 'gate': {
      const gate = wordOf(i18n, GATE_WORDS, risk.gate);
      const on = wordOf(i18n, BLOCKED_ON_WORDS, risk.on);
      return i18n._(msg`Gate failing: ${gate} (${on})`);
    }
  }
}
