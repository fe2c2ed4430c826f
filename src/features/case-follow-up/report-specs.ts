import { msg } from '@lingui/core/macro';
import { StepReport } from '@/contract/plan/follow-up-steps';
import type { ReportFollowUp } from '@/domain/follow-up/follow-up';
import {
  type ReportStepName,
  sendingsNow,
  stepReport,
  unsentTo,
} from '@/domain/follow-up/report-steps';
import {
  REPORT_CONSENTS,
  REPORT_DOCUMENTS,
  REPORT_RECIPIENTS,
  SENDING_WAYS,
} from '@/domain/follow-up/vocabulary';
import { newId } from '@/lib/new-id';
import { wordOf } from '@/parts/words/use-word';
import type { StepFormSpec } from './step-form';
import type { SpecGround } from './use-step-specs';
import {
  CONSENT_BASIS_WORDS,
  DOCUMENT_WORDS,
  RECIPIENT_WORDS,
  REPORT_STEP_WORDS,
  SENDING_WAY_WORDS,
} from './words';

/** The forms of a report's steps; those that say nothing are buttons alone (null). */
export function reportSpec(
  { i18n, detail, facts, today }: SpecGround,
  report: ReportFollowUp,
  step: ReportStepName,
): StepFormSpec | null {
  const base = {
    title: wordOf(i18n, REPORT_STEP_WORDS, step),
    done: i18n._(msg`Report changed`),
    operation: 'stepReport' as const,
    schema: StepReport,
    check: (body: never) => stepReport(facts(), report, body),
  };
  const recipients = REPORT_RECIPIENTS.filter(
    (each) => each === 'patient' || detail.case.homePhysician !== null,
  ).map((value) => ({ value, label: wordOf(i18n, RECIPIENT_WORDS, value) }));
  switch (step) {
    case 'prepare':
      return {
        ...base,
        initial: {
          documents: report.documents,
          language: report.language,
          recipients: report.recipients,
        },
        fields: [
          {
            name: 'documents',
            label: i18n._(msg`Documents`),
            kind: 'checks',
            options: REPORT_DOCUMENTS.map((value) => ({
              value,
              label: wordOf(i18n, DOCUMENT_WORDS, value),
            })),
          },
          {
            name: 'recipients',
            label: i18n._(msg`For whom`),
            kind: 'checks',
            options: recipients,
          },
          {
            name: 'language',
            label: i18n._(msg`Language`),
            kind: 'language',
            isRequired: true,
            first: [detail.patient.language, detail.case.caller.language, 'en'],
          },
        ],
        read: (texts, values) => ({
          body: {
            step,
            documents: values['documents'],
            language: texts['language'],
            recipients: values['recipients'],
          },
        }),
      };
    case 'send': {
      const missing = unsentTo(report);
      const to = missing.length > 0 ? missing : report.recipients;
      return {
        ...base,
        initial: { to, on: today, way: 'portal', consent: 'signed-release' },
        fields: [
          { name: 'to', label: i18n._(msg`To`), kind: 'checks', options: recipients },
          { name: 'on', label: i18n._(msg`Sent on`), kind: 'date', isRequired: true },
          {
            name: 'way',
            label: i18n._(msg`By which way`),
            kind: 'select',
            options: SENDING_WAYS.map((value) => ({
              value,
              label: wordOf(i18n, SENDING_WAY_WORDS, value),
            })),
          },
          {
            name: 'consent',
            label: i18n._(msg`With which consent`),
            kind: 'select',
            options: REPORT_CONSENTS.map((value) => ({
              value,
              label: wordOf(i18n, CONSENT_BASIS_WORDS, value),
            })),
          },
        ],
        read: ({ on, way, consent }, values) => ({
          body: { step, id: newId(), on, to: values['to'], way, consent },
        }),
      };
    }
    case 'acknowledge': {
      const open = report.recipients.filter(
        (each) => !report.acknowledgements.some(({ by }) => by === each),
      );
      const reached = sendingsNow(report).flatMap(({ to }) => to);
      const likely = open.find((each) => reached.includes(each)) ?? open[0] ?? 'patient';
      return {
        ...base,
        initial: { by: likely, on: today },
        fields: [
          {
            name: 'by',
            label: i18n._(msg`By whom`),
            kind: 'select',
            options: open.map((value) => ({ value, label: wordOf(i18n, RECIPIENT_WORDS, value) })),
          },
          { name: 'on', label: i18n._(msg`Acknowledged on`), kind: 'date', isRequired: true },
        ],
        read: ({ by, on }) => ({ body: { step, by, on } }),
      };
    }
    case 'correct':
      return {
        ...base,
        initial: { what: '' },
        fields: [
          { name: 'what', label: i18n._(msg`What is wrong`), kind: 'area', isRequired: true },
        ],
        read: ({ what }) => ({ body: { step, id: newId(), what } }),
      };
    case 'release':
    case 'translate':
      return null;
  }
}
