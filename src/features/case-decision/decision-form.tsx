import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { useId } from 'react';
import type { CaseDetail } from '@/contract/case';
import { DecideSpecialty } from '@/contract/command';
import { decideSpecialty } from '@/data/cases/decide-specialty';
import { useLocale } from '@/i18n/use-locale';
import { FoundWords } from '@/parts/form/found-words';
import { SaveRow } from '@/parts/form/save-row';
import { useKeptForm } from '@/parts/form/use-kept-form';
import { nameOfSpecialty } from '@/parts/names';
import { useTellOutcome } from '@/parts/outcome/use-tell-outcome';
import { DECISION_WORDS } from '@/parts/words/stage-words';
import { useWord } from '@/parts/words/use-word';
import { Checkbox } from '@/ui/checkbox';
import { AnswerFields } from './answer-fields';
import { bodyOf, ChosenAnswer, NO_ANSWER, type Answer, type AnswerValues } from './answer-values';
import { ANSWER_VERBS } from './answer-words';

interface DecisionFormProps {
  readonly detail: CaseDetail;
  readonly specialty: string;
  readonly isLead: boolean;
  /** Answers that the rules allow now. */
  readonly possible: readonly Answer[];
  readonly onDone: () => void;
}

/** Records a specialty's answer: accept, decline with what is offered instead, or ask for more. */
export function DecisionForm({ detail, specialty, isLead, possible, onDone }: DecisionFormProps) {
  const { t } = useLingui();
  const word = useWord();
  const group = useId();
  const name = nameOfSpecialty(specialty, useLocale());
  const { told, refused } = useTellOutcome();
  const { mutateAsync, isPending } = useMutation(decideSpecialty());
  const form = useKeptForm<AnswerValues>({
    kind: 'edit',
    about: detail.case.reference,
    group: `decision:${specialty}`,
    baseVersion: detail.case.version,
    initial: NO_ANSWER,
    refusals: {
      'reason-missing': 'reason',
      'alternative-missing': 'alternative',
      'note-missing': 'note',
      'already-decided': 'decision',
      'wrong-stage': 'decision',
    },
  });
  const finish = (): void => {
    void form.draft.discard();
    onDone();
  };
  const { values, formRef, set, errorOf } = form;
  const { decision } = values;
  const record = (): void => {
    if (form.parse(ChosenAnswer, values) === null) return;
    const body = form.parse(DecideSpecialty, bodyOf(values));
    if (body === null) return;
    const { reference } = detail.case;
    mutateAsync({ seen: detail.case, specialty, body }).then(
      (outcome) => {
        told(reference, outcome, `${reference} · ${name}: ${word(DECISION_WORDS, body.decision)}`);
        finish();
      },
      (error: unknown) => {
        if (!form.fail(error)) refused(error);
      },
    );
  };
  return (
    <form
      ref={formRef}
      className="stack"
      aria-label={t`Decision of ${name}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isPending) record();
      }}
    >
      <FoundWords draft={form.draft} foundAt={form.foundAt} onDiscard={finish} />
      <fieldset className="field">
        <legend>
          <Trans>What was decided</Trans>
        </legend>
        {possible.map((answer, index) => (
          <Checkbox
            key={answer}
            type="radio"
            name={group}
            label={word(ANSWER_VERBS, answer)}
            checked={decision === answer}
            error={index === 0 && errorOf('decision')}
            onChange={() => set({ decision: answer })}
          />
        ))}
      </fieldset>
      {isLead && decision === 'accepted' && (
        <p className="quiet">
          <Trans>With the lead’s acceptance the case moves to clearance.</Trans>
        </p>
      )}
      {decision === 'more-information' && detail.case.stage === 'review' && (
        <p className="quiet">
          <Trans>The case goes back to records until it has been answered.</Trans>
        </p>
      )}
      <AnswerFields form={form} />
      <SaveRow
        isBusy={isPending}
        onCancel={finish}
        verb={decision === '' ? t`Record the decision` : word(ANSWER_VERBS, decision)}
      />
    </form>
  );
}
