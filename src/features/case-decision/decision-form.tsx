import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import type { CaseDetail } from '@/contract/case';
import { DecideSpecialty } from '@/contract/command';
import { decideSpecialty } from '@/data/cases/decide-specialty';
import { useLocale } from '@/i18n/use-locale';
import { useFormToFill } from '@/parts/case/field-to-fill';
import { InPlaceForm } from '@/parts/form/in-place-form';
import { OneOf } from '@/parts/form/one-of';
import { useFormSending } from '@/parts/form/use-form-sending';
import { useKeptForm } from '@/parts/form/use-kept-form';
import { nameOfSpecialty } from '@/parts/names';
import { DECISION_WORDS } from '@/parts/words/case-detail-words';
import { useWord } from '@/parts/words/use-word';
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
  const name = nameOfSpecialty(specialty, useLocale());
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
  const ledBy = useFormToFill();
  const { reference } = detail.case;
  const { send, finish } = useFormSending(form, reference, onDone);
  const { values, set, errorOf } = form;
  const { decision } = values;
  const record = (): void => {
    if (form.parse(ChosenAnswer, values) === null) return;
    const body = form.parse(DecideSpecialty, bodyOf(values));
    if (body === null) return;
    send(
      mutateAsync({ seen: detail.case, specialty, body }),
      `${reference} · ${name}: ${word(DECISION_WORDS, body.decision)}`,
    );
  };
  return (
    <InPlaceForm
      name={t`Decision of ${name}`}
      form={form}
      isBusy={isPending}
      onSubmit={record}
      onDone={onDone}
      onCancel={finish}
      verb={decision === '' ? t`Record the decision` : word(ANSWER_VERBS, decision)}
      isAskedFor={false}
      ledBy={isLead ? ledBy : null}
    >
      <OneOf
        legend={t`What was decided`}
        choices={possible}
        nameOf={(answer) => word(ANSWER_VERBS, answer)}
        chosen={decision}
        error={errorOf('decision')}
        onChange={(answer) => set({ decision: answer })}
      />
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
    </InPlaceForm>
  );
}
