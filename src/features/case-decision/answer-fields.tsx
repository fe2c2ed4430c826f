import { useLingui } from '@lingui/react/macro';
import { TEXT_LIMITS } from '@/contract/fields';
import { ALTERNATIVES, DECLINE_REASONS } from '@/domain/vocabulary';
import type { SchemaForm } from '@/parts/form/use-schema-form';
import { ALTERNATIVE_WORDS, DECLINE_REASON_WORDS } from '@/parts/words/case-detail-words';
import { useWord } from '@/parts/words/use-word';
import { SelectField } from '@/ui/select-field';
import { TextArea } from '@/ui/text-area';
import type { AnswerValues } from './answer-values';

/** What the chosen answer needs: conditions; reason, alternative and note; or the question. */
export function AnswerFields({ form }: { readonly form: SchemaForm<AnswerValues> }) {
  const { t } = useLingui();
  const word = useWord();
  const { values, set, errorOf } = form;
  switch (values.decision) {
    case 'accepted':
      return (
        <TextArea
          label={t`Conditions`}
          hint={t`Left empty: accepted without any.`}
          limit={TEXT_LIMITS.note}
          value={values.conditions}
          error={errorOf('conditions')}
          onChange={(event) => set({ conditions: event.currentTarget.value })}
        />
      );
    case 'declined':
      return (
        <>
          <SelectField
            label={t`Reason`}
            isRequired
            placeholder={t`Choose`}
            options={DECLINE_REASONS.map((value) => ({
              value,
              label: word(DECLINE_REASON_WORDS, value),
            }))}
            value={values.reason}
            error={errorOf('reason')}
            onChange={(event) => set({ reason: event.currentTarget.value })}
          />
          <SelectField
            label={t`Offered instead`}
            isRequired
            placeholder={t`Choose`}
            options={ALTERNATIVES.map((value) => ({
              value,
              label: word(ALTERNATIVE_WORDS, value),
            }))}
            value={values.alternative}
            error={errorOf('alternative')}
            onChange={(event) => set({ alternative: event.currentTarget.value })}
          />
          <TextArea
            label={t`Note`}
            limit={TEXT_LIMITS.note}
            value={values.note}
            error={errorOf('note')}
            onChange={(event) => set({ note: event.currentTarget.value })}
          />
        </>
      );
    case 'more-information':
      return (
        <TextArea
          label={t`What is asked`}
          isRequired
          limit={TEXT_LIMITS.note}
          value={values.note}
          error={errorOf('note')}
          onChange={(event) => set({ note: event.currentTarget.value })}
        />
      );
    case '':
      return null;
  }
}
