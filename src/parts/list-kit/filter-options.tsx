import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { fold } from '@/domain/fold';
import { Checkbox } from '@/ui/checkbox';
import { TextField } from '@/ui/text-field';
import type { FilterField, FilterOption } from './filter-field';
import styles from './list-kit.module.css';

/** So many are seen at a glance; countries and colleagues are looked for by name. */
const AT_A_GLANCE = 20;

interface FilterOptionsProps {
  readonly field: FilterField;
  readonly options: readonly FilterOption[];
  readonly chosen: readonly string[];
  readonly onToggle: (value: string) => void;
}

/** The values of one filter, each a tick that applies at once. What is ticked stays in sight. */
export function FilterOptions({ field, options, chosen, onToggle }: FilterOptionsProps) {
  const { t, i18n } = useLingui();
  const [typed, setTyped] = useState('');
  const wanted = fold(typed);
  const shown = options.filter(
    ({ value, label }) => chosen.includes(value) || fold(label).includes(wanted),
  );
  return (
    <>
      {options.length > AT_A_GLANCE && (
        <TextField
          type="search"
          label={t`Find among these`}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      )}
      <fieldset className={styles['options']}>
        <legend className="visually-hidden">{i18n._(field.heading)}</legend>
        {shown.map(({ value, label }) => (
          <Checkbox
            key={value}
            label={<bdi>{label}</bdi>}
            checked={chosen.includes(value)}
            onChange={() => onToggle(value)}
          />
        ))}
        {shown.length === 0 && (
          <p className="quiet">
            <Trans>None is called so</Trans>
          </p>
        )}
      </fieldset>
    </>
  );
}
