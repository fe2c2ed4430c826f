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
import type { UiLanguage } from '@/domain/vocabulary';
import { formatsOf, type Formats } from '@/i18n/use-formats';
import { blockerSentence } from '@/parts/blocker/blocker-sentence';
import { nameOfSpecialty } from '@/parts/names';
import { patientOf } from '@/parts/patient/patient-of';
import { BLOCKED_ON_WORDS, FOLLOW_UP_WORDS, GATE_WORDS } from '@/parts/words/blocker-words';
import { PAYER_WORDS, URGENCY_WORDS } from '@/parts/words/case-words';
import {
  CONSENT_WORDS,
  RECORD_KIND_WORDS,
  RELATIONSHIP_WORDS,
} from '@/parts/words/case-detail-words';
import { STAGE_WORDS } from '@/parts/words/stage-words';
import { taskTitle } from '@/parts/words/task-words';
import { wordOf } from '@/parts/words/use-word';
import { clockPlaceOf, placeOf } from '@/reference/place';

interface BuildFacts {
  readonly detail: CaseDetail;
  readonly plan: Pick<CasePlanWire, 'tasks'>;
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
  const place = clockPlaceOf(record.office, record.campus);
  const content = handOffContent({ case: record, patient: patientOf(detail.patient), plan }, nowMs);
  const { timeZone } = placeOf(place);
  return {
    summary: text(summaryLines(i18n, formats, detail, content, place, nowMs)),
    tasks: text(taskLines(i18n, formats, content, timeZone)),
    promises: text(content.promises.map((each) => promiseLine(i18n, formats, each, timeZone))),
    risks: text(content.risks.map((each) => riskLine(i18n, each))),
  };
}

/** One line each; never longer than can be sent. */
const text = (lines: readonly string[]): string => lines.join('\n').slice(0, TEXT_LIMITS.note);

function summaryLines(
  i18n: I18n,
  formats: Formats,
  { case: record, patient }: CaseDetail,
  { blocker }: HandOffContent,
  place: string,
  nowMs: number,
): readonly string[] {
  const { timeZone } = placeOf(place);
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
  { tasks, missingRecords, openFollowUps }: HandOffContent,
  timeZone: string,
): readonly string[] {
  const records = formats.list(missingRecords.map((kind) => wordOf(i18n, RECORD_KIND_WORDS, kind)));
  const followUps = formats.list(openFollowUps.map((kind) => wordOf(i18n, FOLLOW_UP_WORDS, kind)));
  return [
    ...tasks.map((task) => {
      const { dueAt, dueOn } = task;
      const name = taskTitle(i18n, task);
      if (dueAt === null && dueOn === null) return name;
      const due =
        dueAt === null
          ? formats.plainDate(dueOn ?? '')
          : formats.exact(Date.parse(dueAt), timeZone);
      return i18n._(msg`${name}: due ${due}`);
    }),
    ...(missingRecords.length === 0 ? [] : [i18n._(msg`Records still missing: ${records}.`)]),
    ...(openFollowUps.length === 0 ? [] : [i18n._(msg`Follow-ups still open: ${followUps}.`)]),
  ];
}

function promiseLine(
  i18n: I18n,
  { exact, plainDate }: Formats,
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
  }
}

function riskLine(i18n: I18n, risk: HandOffRisk): string {
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
    case 'gate': {
      const gate = wordOf(i18n, GATE_WORDS, risk.gate);
      const on = wordOf(i18n, BLOCKED_ON_WORDS, risk.on);
      return i18n._(msg`Gate failing: ${gate} (${on})`);
    }
  }
}
