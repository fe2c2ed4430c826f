import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { CaseFilter } from '@/contract/case-list';
import { useMe } from '@/data/session/use-me';
import { actorOf, can } from '@/domain/policy';
import { useFormats } from '@/i18n/use-formats';
import { toggled, withValue, type MultiFilter } from '@/parts/list-address';
import { usePeople } from '@/parts/people/use-people';
import { Checkbox } from '@/ui/checkbox';
import { SelectField } from '@/ui/select-field';
import { TextField } from '@/ui/text-field';
import styles from './case-list.module.css';
import { DATE_FIELDS, DATE_GROUPS, FILTER_FIELDS, valuesOf } from './filter-fields';

export interface FilterPanelProps {
  readonly filter: CaseFilter;
  readonly onChange: (next: CaseFilter) => void;
}

/** First which field, then its values; each tick applies at once. */
export function FilterPanel({ filter, onChange }: FilterPanelProps) {
  const { t, i18n } = useLingui();
  const formats = useFormats();
  const people = usePeople();
  const me = actorOf(useMe());
  const [key, setKey] = useState<string>('stage');
  const field = FILTER_FIELDS.find((candidate) => candidate.key === key);
  return (
    <div className="stack">
      <SelectField
        label={t`Filter by`}
        value={key}
        onChange={(event) => setKey(event.currentTarget.value)}
        options={[
          ...FILTER_FIELDS.filter(({ action }) => action === undefined || can(me, action)).map(
            (option) => ({ value: option.key, label: i18n._(option.heading) }),
          ),
          ...DATE_GROUPS.map((group) => ({ value: group.key, label: i18n._(group.heading) })),
        ]}
      />
      {field ? (
        <fieldset className={styles['options']}>
          <legend className="visually-hidden">{i18n._(field.heading)}</legend>
          {field.options({ i18n, formats, people }).map((option) => {
            const isOn = valuesOf(filter, field.key).includes(option.value);
            return (
              <Checkbox
                key={option.value}
                label={<bdi>{option.label}</bdi>}
                checked={isOn}
                onChange={() =>
                  onChange(
                    field.isMulti
                      ? toggled(filter, field.key as MultiFilter, option.value)
                      : withValue(filter, field.key, isOn ? undefined : option.value),
                  )
                }
              />
            );
          })}
        </fieldset>
      ) : (
        DATE_FIELDS.filter(({ group }) => group === key).map((dates) => (
          <TextField
            key={dates.key}
            type="date"
            label={i18n._(dates.heading)}
            value={filter[dates.key] ?? ''}
            onChange={(event) => onChange(withValue(filter, dates.key, event.currentTarget.value))}
          />
        ))
      )}
    </div>
  );
}
