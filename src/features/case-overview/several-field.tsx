import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Checkbox } from '@/ui/checkbox';
import { SelectField } from '@/ui/select-field';
import styles from './case-overview.module.css';
import type { FieldOption } from './field-spec';
import { toggled, withFirst } from './several-values';

interface SeveralFieldProps {
  readonly label: string;
  readonly name: string;
  readonly options: readonly FieldOption[];
  readonly held: readonly string[];
  readonly error: string | undefined;
  /** The first of them leads, and which one that is can be seen and chosen. */
  readonly isLed: boolean;
  readonly onChange: (held: readonly string[]) => void;
}

/** Any of a list; where one of them leads, which one. */
export function SeveralField(props: SeveralFieldProps) {
  const { label, name, options, held, error, isLed, onChange } = props;
  const { t } = useLingui();
  const [lead] = useState(isLed ? held[0] : undefined);
  return (
    <>
      <fieldset className={`field ${styles['whole']}`}>
        <legend>{label}</legend>
        <div className={styles['choices']}>
          {options.map((option) => (
            <Checkbox
              key={option.value}
              name={name}
              label={option.label}
              checked={held.includes(option.value)}
              onChange={() => onChange(toggled(held, option.value, lead))}
            />
          ))}
        </div>
        {error !== undefined && <div className="field-error">{error}</div>}
      </fieldset>
      {isLed && held.length > 1 && (
        <div className={styles['whole']}>
          <SelectField
            label={t`Leading specialty`}
            hint={t`Its decision accepts or declines the case.`}
            options={options.filter(({ value }) => held.includes(value))}
            value={held[0] ?? ''}
            onChange={(event) => onChange(withFirst(held, event.currentTarget.value))}
          />
        </div>
      )}
    </>
  );
}
