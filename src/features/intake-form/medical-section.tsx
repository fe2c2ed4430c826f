import { useLingui } from '@lingui/react/macro';
import { TEXT_LIMITS } from '@/contract/fields';
import { useMe } from '@/data/session/use-me';
import { actorOf, can } from '@/domain/policy';
import { URGENCY_CRITERIA } from '@/domain/urgency-criteria';
import { URGENCIES, type Urgency } from '@/domain/vocabulary';
import { useLocale } from '@/i18n/use-locale';
import { FormArea, FormMany, FormSelect, FormText } from '@/parts/form/field-controls';
import { useFieldError, useFormStore, useValue } from '@/parts/form/use-form-store';
import { nameOfCampus, nameOfSpecialty } from '@/parts/names';
import { URGENCY_WORDS } from '@/parts/words/case-words';
import { CRITERION_WORDS } from '@/parts/words/criterion-words';
import { useWord } from '@/parts/words/use-word';
import { CAMPUSES } from '@/reference/campuses';
import { SPECIALTIES } from '@/reference/specialties';
import { Checkbox } from '@/ui/checkbox';
import { FormSection } from './form-section';
import styles from './intake-form.module.css';

/** What is asked for: reason, specialties with one that leads, where and when, how soon. */
export function MedicalSection() {
  const { t } = useLingui();
  const locale = useLocale();
  const actor = actorOf(useMe());
  const lead = useValue<string>('lead');
  const [office, chosen] = [useValue<string>('office'), useValue<string>('campus')];
  // The server's own rule. What was chosen before the office stays, and is refused at this field.
  const campuses = CAMPUSES.filter(
    ({ code }) => code === chosen || can(actor, 'request.create', { office, campus: code }),
  );
  const named = ({ code }: { readonly code: string }) => ({
    value: code,
    label: nameOfSpecialty(code, locale),
  });
  return (
    <FormSection title={t`Reason for visit`}>
      <FormText
        path="reason"
        label={t`Reason, in one sentence`}
        isUserText
        limit={TEXT_LIMITS.short}
      />
      <FormArea path="summary" label={t`What they tell`} rows={4} limit={TEXT_LIMITS.note} />
      <div className="columns">
        <FormSelect
          path="lead"
          label={t`Leading specialty`}
          placeholder={t`Not known yet`}
          options={SPECIALTIES.map(named)}
        />
        <FormSelect
          path="campus"
          label={t`Campus`}
          placeholder={t`None asked for`}
          hint={
            campuses.length < CAMPUSES.length
              ? t`Yours, or none: you can ask another campus to take the case afterwards.`
              : undefined
          }
          options={campuses.map(({ code }) => ({ value: code, label: nameOfCampus(code, locale) }))}
        />
        <FormText path="preferredFromOn" type="date" label={t`Wants to come from`} />
        <FormText path="preferredToOn" type="date" label={t`until`} />
      </div>
      {lead !== '' && (
        <FormMany
          path="others"
          legend={t`Further specialties`}
          options={SPECIALTIES.filter(({ code }) => code !== lead).map(named)}
        />
      )}
      <UrgencyFields />
    </FormSection>
  );
}

/** How soon, by what: the first that applies, read from the top. */
function UrgencyFields() {
  const { t } = useLingui();
  const word = useWord();
  const store = useFormStore();
  const urgency = useValue<Urgency>('urgency');
  const error = useFieldError('urgency');
  return (
    <fieldset className={`field ${styles['bare']}`}>
      <legend>{t`Urgency: the first that applies`}</legend>
      {error !== undefined && <div className="field-error">{error}</div>}
      <div className="columns">
        {URGENCIES.toReversed().map((level) => (
          <Checkbox
            key={level}
            type="radio"
            name="urgency"
            label={word(URGENCY_WORDS, level)}
            hint={URGENCY_CRITERIA[level].map((each) => word(CRITERION_WORDS, each)).join(' · ')}
            checked={urgency === level}
            onChange={() =>
              store.change([
                ['urgency', level],
                ['urgencyCriterion', ''],
              ])
            }
          />
        ))}
      </div>
      <FormSelect
        path="urgencyCriterion"
        label={t`By which of them`}
        placeholder={t`Nobody has said`}
        options={(URGENCY_CRITERIA[urgency] ?? []).map((value) => ({
          value,
          label: word(CRITERION_WORDS, value),
        }))}
      />
    </fieldset>
  );
}
