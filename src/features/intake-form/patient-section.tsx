import { useLingui } from '@lingui/react/macro';
import { TEXT_LIMITS } from '@/contract/fields';
import { SEXES } from '@/domain/vocabulary';
import { ChoiceField } from '@/parts/form/choice-field';
import { FormSelect, FormText } from '@/parts/form/field-controls';
import { useCountries } from '@/parts/form/use-choices';
import { useFormStore } from '@/parts/form/use-form-store';
import { SEX_WORDS } from '@/parts/words/case-detail-words';
import { useWord } from '@/parts/words/use-word';
import { FormSection } from './form-section';

/** Who the patient is, as the passport says and as he or she is called. */
export function PatientSection() {
  const { t } = useLingui();
  const word = useWord();
  const store = useFormStore();
  const countries = useCountries();
  return (
    <FormSection title={t`Patient`}>
      <div className="columns">
        <FormText
          path="patient.name.given"
          label={t`Given names`}
          hint={t`As in the passport, in Latin letters`}
          isUserText
          limit={TEXT_LIMITS.name}
        />
        <FormText
          path="patient.name.family"
          label={t`Family names`}
          hint={t`As in the passport; a single name goes here`}
          isUserText
          limit={TEXT_LIMITS.name}
        />
        <FormText
          path="patient.name.ownScript"
          label={t`Name in own script`}
          isUserText
          limit={TEXT_LIMITS.name}
        />
        <FormText
          path="patient.name.preferred"
          label={t`Wants to be called`}
          isUserText
          limit={TEXT_LIMITS.name}
        />
        <FormText path="patient.birthOn" type="date" label={t`Birth date`} />
        <FormSelect
          path="patient.sex"
          label={t`Sex`}
          options={SEXES.map((value) => ({ value, label: word(SEX_WORDS, value) }))}
        />
        <ChoiceField
          path="patient.nationality"
          label={t`Nationality`}
          choices={countries}
          // Most live where they are from; whoever does not says so next.
          onPick={(code) => {
            if (store.get('patient.residence') === '') store.set('patient.residence', code);
          }}
        />
        <FormText path="patient.passportNumber" label={t`Passport number`} dir="ltr" limit={20} />
        <FormText path="patient.passportExpiresOn" type="date" label={t`Passport valid until`} />
      </div>
    </FormSection>
  );
}
