import { useLingui } from '@lingui/react/macro';
import { TEXT_LIMITS } from '@/contract/fields';
import { CONSENTS, RELATIONSHIPS } from '@/domain/vocabulary';
import { FormSelect, FormText } from '@/parts/form/field-controls';
import { useValue } from '@/parts/form/use-form-store';
import { CONSENT_WORDS, RELATIONSHIP_WORDS } from '@/parts/words/case-detail-words';
import { useWord } from '@/parts/words/use-word';
import { FormSection } from './form-section';

/** Who asks, for whom, and whether we may speak about the patient. */
export function CallerSection() {
  const { t } = useLingui();
  const word = useWord();
  const isSelf = useValue<string>('caller.relationship') === 'self';
  return (
    <FormSection title={t`Caller`}>
      <div className="columns">
        <FormText
          path="caller.name"
          label={t`Who is calling`}
          isUserText
          limit={TEXT_LIMITS.name}
        />
        <FormSelect
          path="caller.relationship"
          label={t`The caller is the patient’s…`}
          placeholder={t`Not known yet`}
          options={RELATIONSHIPS.filter((value) => value !== 'unknown').map((value) => ({
            value,
            label: word(RELATIONSHIP_WORDS, value),
          }))}
        />
        {!isSelf && (
          <FormSelect
            path="caller.consent"
            label={t`Patient’s consent to the caller`}
            options={CONSENTS.map((value) => ({ value, label: word(CONSENT_WORDS, value) }))}
          />
        )}
      </div>
    </FormSection>
  );
}
