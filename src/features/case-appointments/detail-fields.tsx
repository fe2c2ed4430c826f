import { useLingui } from '@lingui/react/macro';
import { useId } from 'react';
import { TEXT_LIMITS } from '@/contract/fields';
import { APPOINTMENT_KINDS } from '@/domain/plan/appointment';
import { INTERPRETER_MODES } from '@/domain/plan/interpreter';
import { useLocale } from '@/i18n/use-locale';
import { useLanguages } from '@/parts/form/use-choices';
import type { KeptForm } from '@/parts/form/use-kept-form';
import { nameOfSpecialty } from '@/parts/names';
import { APPOINTMENT_KIND_WORDS, INTERPRETER_MODE_WORDS } from '@/parts/words/appointment-words';
import { useWord } from '@/parts/words/use-word';
import { CLINICS } from '@/reference/clinics';
import { nameIn } from '@/reference/local-name';
import { SPECIALTIES } from '@/reference/specialties';
import { Checkbox } from '@/ui/checkbox';
import { SelectField } from '@/ui/select-field';
import { TextField } from '@/ui/text-field';
import type { DetailValues } from './appointment-values';

interface DetailFieldsProps {
  readonly form: Pick<KeptForm<DetailValues>, 'values' | 'set' | 'errorOf'>;
  /** What the patient speaks, where it is known: an interpreter is mostly for that. */
  readonly spoken: string | null;
}

/** What an appointment is, whether somebody interprets, and what is to be done before. */
export function DetailFields({ form: { values, set, errorOf }, spoken }: DetailFieldsProps) {
  const { t } = useLingui();
  const clinics = useId();
  const locale = useLocale();
  const word = useWord();
  const languages = useLanguages();
  const field = (name: Exclude<keyof DetailValues, 'needsInterpreter'>) => ({
    value: values[name],
    error: errorOf(name),
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      set({ [name]: event.currentTarget.value }),
  });
  const known = languages.some(({ code }) => code === values.language);
  return (
    <>
      <datalist id={clinics}>
        {CLINICS.map((name) => (
          <option key={name.en} value={nameIn(name, locale)} />
        ))}
      </datalist>
      <div className="columns">
        <SelectField
          label={t`Kind of appointment`}
          {...field('kind')}
          options={APPOINTMENT_KINDS.map((kind) => ({
            value: kind,
            label: word(APPOINTMENT_KIND_WORDS, kind),
          }))}
        />
        <TextField
          label={t`Clinic`}
          hint={t`One of the list stands in letters in the patient’s language, any other as typed`}
          list={clinics}
          isRequired
          isUserText
          limit={TEXT_LIMITS.name}
          {...field('clinic')}
        />
        <SelectField
          label={t`Specialty`}
          {...field('specialty')}
          placeholder={t`None`}
          options={SPECIALTIES.map(({ code }) => ({
            value: code,
            label: nameOfSpecialty(code, locale),
          }))}
        />
      </div>
      <TextField
        label={t`Preparation`}
        hint={t`What the patient must do before, such as fasting; it stands in the itinerary as typed, not translated`}
        isUserText
        limit={TEXT_LIMITS.short}
        {...field('preparation')}
      />
      <Checkbox
        label={t`Needs an interpreter`}
        checked={values.needsInterpreter}
        onChange={({ currentTarget: { checked } }) =>
          set({ needsInterpreter: checked, language: values.language || (spoken ?? '') })
        }
      />
      {values.needsInterpreter && (
        <div className="columns">
          <SelectField
            label={t`Language of the interpreter`}
            isRequired
            {...field('language')}
            placeholder={t`Choose`}
            options={[
              ...(known || values.language === '' ? [] : [values.language]).map((code) => ({
                value: code,
                label: code,
              })),
              ...languages.map(({ code, name }) => ({ value: code, label: name })),
            ]}
          />
          <SelectField
            label={t`Interpreter comes`}
            {...field('mode')}
            options={INTERPRETER_MODES.map((mode) => ({
              value: mode,
              label: word(INTERPRETER_MODE_WORDS, mode),
            }))}
          />
        </div>
      )}
    </>
  );
}
