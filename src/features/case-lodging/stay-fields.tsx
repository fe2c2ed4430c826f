import { useLingui } from '@lingui/react/macro';
import { TEXT_LIMITS } from '@/contract/fields';
import { STAY_KINDS } from '@/domain/plan/lodging';
import { bindText } from '@/parts/form/bind-text';
import { CurrencyField } from '@/parts/form/currency-field';
import type { KeptForm } from '@/parts/form/use-kept-form';
import { STAY_KIND_WORDS } from '@/parts/words/lodging-words';
import { useWord } from '@/parts/words/use-word';
import { Checkbox } from '@/ui/checkbox';
import { SelectField } from '@/ui/select-field';
import { TextField } from '@/ui/text-field';
import styles from './case-lodging.module.css';
import type { StayValues } from './stay-values';

/** What is told of a stay; what only some kinds have is asked of those alone. */
export function StayFields({ form }: { readonly form: KeptForm<StayValues> }) {
  const { t } = useLingui();
  const word = useWord();
  const { values, set, errorOf } = form;
  const tick = (name: 'hasKitchen' | 'isStepFree' | 'needsTour' | 'isCareSite') => ({
    checked: values[name],
    error: errorOf(name),
    onChange: ({ currentTarget }: { readonly currentTarget: HTMLInputElement }) =>
      set({ [name]: currentTarget.checked }),
  });
  return (
    <>
      <div className={`columns ${styles['fields']}`}>
        <SelectField
          label={t`Kind of lodging`}
          value={values.kind}
          error={errorOf('kind')}
          onChange={({ currentTarget }) =>
            // The options are the list itself.
            set({ kind: currentTarget.value as StayValues['kind'] })
          }
          options={STAY_KINDS.map((kind) => ({ value: kind, label: word(STAY_KIND_WORDS, kind) }))}
        />
        <TextField
          label={t({ context: 'lodging', message: 'Name' })}
          isRequired
          isUserText
          limit={TEXT_LIMITS.name}
          {...bindText(form, 'name')}
        />
        <div className={`field-wrap ${styles['wide']}`}>
          <TextField
            label={t`Address`}
            isUserText
            limit={TEXT_LIMITS.short}
            {...bindText(form, 'address')}
          />
        </div>
        <TextField label={t`First night`} type="date" isRequired {...bindText(form, 'checkInOn')} />
        <TextField label={t`Check-out`} type="date" isRequired {...bindText(form, 'checkOutOn')} />
        <TextField
          label={t({ context: 'lodging', message: 'Beds' })}
          isRequired
          inputMode="numeric"
          {...bindText(form, 'beds')}
        />
        <TextField
          label={t`Minutes to the campus`}
          inputMode="numeric"
          {...bindText(form, 'minutesToCampus')}
        />
        <TextField
          label={t`Price for a night`}
          inputMode="decimal"
          dir="ltr"
          {...bindText(form, 'pricePerNight')}
        />
        <CurrencyField {...bindText(form, 'currency')} />
      </div>
      <div className={styles['ticks']}>
        <Checkbox label={t`Kitchen`} {...tick('hasKitchen')} />
        <Checkbox label={t`Step-free access`} {...tick('isStepFree')} />
        {values.kind === 'rental' && (
          <Checkbox
            label={t`Care site`}
            hint={t`Care is given in it: it has a checklist, and is confirmed when that is through.`}
            {...tick('isCareSite')}
          />
        )}
        {values.kind === 'hospitality-house' && (
          <Checkbox label={t`Needs a tour`} {...tick('needsTour')} />
        )}
      </div>
      {values.kind === 'hospitality-house' && (
        <>
          {values.needsTour && (
            <div className={`columns ${styles['fields']}`}>
              <TextField label={t`Tour on`} type="date" {...bindText(form, 'tourOn')} />
            </div>
          )}
          <p className="field-hint">
            {t`A hospitality house takes no reservation: it is planned, and confirmed on the working day before the first night.`}
          </p>
        </>
      )}
    </>
  );
}
