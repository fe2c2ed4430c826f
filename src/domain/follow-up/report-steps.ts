import { isEnglish } from './due';
import type { ReportFollowUp } from './follow-up';
import {
  entering,
  faultsIn,
  faulty,
  placeRefusal,
  refused,
  sinceDischarge,
  type StepFacts,
  stepped,
  type Stepped,
  wrongState,
} from './step';
import type {
  ReportConsent,
  ReportDocument,
  ReportRecipient,
  ReportState,
  SendingWay,
} from './vocabulary';

/** What can be done to a report (Product reference, §8). */
export type ReportStep =
  /** What is written, in which language, for whom; said again while it is being prepared. */
  | {
      readonly step: 'prepare';
      readonly documents: readonly ReportDocument[];
      readonly language: string;
      readonly recipients: readonly ReportRecipient[];
    }
  | { readonly step: 'release' }
  | { readonly step: 'translate' }
  /** Also once more, after it was sent. */
  | {
      readonly step: 'send';
      readonly id: string;
      readonly on: string;
      readonly to: readonly ReportRecipient[];
      readonly way: SendingWay;
      readonly consent: ReportConsent;
    }
  | { readonly step: 'acknowledge'; readonly by: ReportRecipient; readonly on: string }
  /** Something in it is wrong: it is prepared anew. */
  | { readonly step: 'correct'; readonly id: string; readonly what: string };
export type ReportStepName = ReportStep['step'];

/** In which states each step is taken. A report that has been acknowledged can still be wrong. */
const STEPS: Readonly<Record<ReportStepName, readonly ReportState[]>> = {
  prepare: ['requested', 'in-preparation'],
  release: ['in-preparation'],
  translate: ['released'],
  send: ['released', 'translated', 'sent'],
  acknowledge: ['requested', 'in-preparation', 'released', 'translated', 'sent'],
  correct: ['released', 'translated', 'sent', 'acknowledged'],
};

/** The steps that a report can take next, in their order: the first is the one to take. */
export function reportSteps(report: ReportFollowUp): readonly ReportStepName[] {
  const { state, language, ended } = report;
  // Some have it already, and may say so before the others are sent theirs.
  const isPart = sendingsNow(report).length > 0;
  const send = isPart
    ? (['send', 'acknowledge', 'correct'] as const)
    : (['send', 'correct'] as const);
  if (ended !== null) return state === 'acknowledged' ? ['correct'] : [];
  switch (state) {
    case 'requested':
      return ['prepare'];
    case 'in-preparation':
      return ['release', 'prepare'];
    case 'released':
      return isEnglish(language) ? send : ['translate', 'correct'];
    case 'translated':
      return send;
    case 'sent':
      return unsentTo(report).length > 0 ? send : ['acknowledge', 'send', 'correct'];
    case 'acknowledged':
      return ['correct'];
  }
}

/** Takes a step; the last acknowledgement ends the report. */
export function stepReport(
  facts: StepFacts,
  report: ReportFollowUp,
  step: ReportStep,
): Stepped<ReportFollowUp> {
  // A correction opens it again.
  const held = step.step === 'correct' ? { ...report, ended: null } : report;
  const refusal = placeRefusal(facts, held);
  if (refusal !== null) return refused(refusal);
  if (!STEPS[step.step].includes(report.state)) return wrongState(report);
  switch (step.step) {
    case 'prepare': {
      const { documents, language, recipients } = step;
      const faults = faultsIn({
        documents: documents.length === 0 ? 'required' : null,
        recipients: recipientsFault(facts, recipients),
      });
      if (faults !== null) return faulty(faults);
      const began = report.state === 'requested' ? entering('in-preparation', facts) : {};
      return stepped({ ...report, ...began, documents, language, recipients });
    }
    case 'release':
      return stepped({ ...report, ...entering('released', facts) });
    case 'translate':
      return isEnglish(report.language)
        ? wrongState(report)
        : stepped({ ...report, ...entering('translated', facts) });
    case 'send':
      return sent(facts, report, step);
    case 'acknowledge':
      return acknowledged(facts, report, step);
    case 'correct': {
      const { id, what } = step;
      const correction = { id, at: facts.at, by: facts.by, what };
      return stepped({
        ...report,
        ...entering('in-preparation', facts),
        ended: null,
        acknowledgements: [],
        corrections: [...report.corrections, correction],
      });
    }
  }
}

type StepOf<T extends ReportStepName> = Extract<ReportStep, { step: T }>;

/** Who is to have it: the patient, and a home physician only where one is known. */
function recipientsFault(
  { case: record }: StepFacts,
  recipients: readonly ReportRecipient[],
): 'required' | 'not-a-choice' | null {
  if (recipients.length === 0) return 'required';
  const isUnknown = record.homePhysician === null && recipients.includes('home-physician');
  return isUnknown ? 'not-a-choice' : null;
}

function sent(
  facts: StepFacts,
  report: ReportFollowUp,
  { id, on, to, way, consent }: StepOf<'send'>,
): Stepped<ReportFollowUp> {
  // What the family cannot read is not sent.
  if (report.state === 'released' && !isEnglish(report.language)) return wrongState(report);
  const faults = faultsIn({
    to: recipientsFault(facts, to),
    on: sinceDischarge(facts, on),
    // Nobody signs for the patient what the patient has only asked for themselves.
    consent: consent === 'patient-asked' && !to.includes('patient') ? 'invalid' : null,
  });
  if (faults !== null) return faulty(faults);
  const sending = { id, at: facts.at, by: facts.by, on, to, way, consent };
  const next = {
    ...report,
    recipients: [...new Set([...report.recipients, ...to])],
    sendings: [...report.sendings, sending],
  };
  // It is sent when everybody's copy is.
  const isWhole = report.state !== 'sent' && unsentTo(next).length === 0;
  return stepped(isWhole ? { ...next, ...entering('sent', facts) } : next);
}

/**
 * What went out since it was last corrected; earlier ones said something else. The state says
 * nothing of that: it begins anew where the report was opened again.
 */
export function sendingsNow({ sendings, corrections }: ReportFollowUp): ReportFollowUp['sendings'] {
  const corrected = corrections.at(-1);
  return corrected === undefined ? sendings : sendings.filter(({ at }) => at >= corrected.at);
}

/** Who is to have it, and has been sent nothing since it was last corrected. */
export function unsentTo(report: ReportFollowUp): readonly ReportRecipient[] {
  const reached = new Set(sendingsNow(report).flatMap(({ to }) => to));
  return report.recipients.filter((each) => !reached.has(each));
}

function acknowledged(
  facts: StepFacts,
  report: ReportFollowUp,
  { by, on }: StepOf<'acknowledge'>,
): Stepped<ReportFollowUp> {
  const sendings = sendingsNow(report);
  const first = sendings.find(({ to }) => to.includes(by));
  const isRecipient = report.recipients.includes(by);
  const isEarly = first === undefined ? sendings.length === 0 : on < first.on;
  const faults = faultsIn({
    on: isEarly ? 'before-sending' : sinceDischarge(facts, on),
    by: !isRecipient ? 'not-a-choice' : !isEarly && first === undefined ? 'not-sent' : null,
  });
  if (faults !== null) return faulty(faults);
  const others = report.acknowledgements.filter((each) => each.by !== by);
  const acknowledgements = [...others, { by, on }];
  const isDone = report.recipients.every((each) => acknowledgements.some((one) => one.by === each));
  if (!isDone) return stepped({ ...report, acknowledgements });
  return stepped({
    ...report,
    ...entering('acknowledged', facts),
    acknowledgements,
    ended: { at: facts.at, by: facts.by, how: 'acknowledged', note: null },
  });
}
