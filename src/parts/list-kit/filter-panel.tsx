import type { MessageDescriptor } from '@lingui/core';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useMe } from '@/data/session/use-me';
import { actorOf, can } from '@/domain/policy';
import { useFormats } from '@/i18n/use-formats';
import { SelectField } from '@/ui/select-field';
import { TextField } from '@/ui/text-field';
import { usePeople } from '../people/use-people';
import type { DateField, FilterFields } from './filter-field';
import { FilterOptions } from './filter-options';
import { type FilterValues, toggled, valuesOf, withValue } from './filter-values';

export interface FilterPanelProps<Filter extends FilterValues> {
  readonly by: FilterFields<keyof Filter & string>;
  readonly filter: Filter;
  readonly onChange: (next: Filter) => void;
}

/** The choice of a field that stands for the dates of a group. */
const DATES = 'dates ';

/** First which field, then its values; each tick applies at once. */
export function FilterPanel<Filter extends FilterValues>({
  by: { fields, dates, datesHeading },
  filter,
  onChange,
}: FilterPanelProps<Filter>) {
  const { t, i18n } = useLingui();
  const formats = useFormats();
  const people = usePeople();
  const me = actorOf(useMe());
  const groupOf = ({ group = datesHeading }: DateField): MessageDescriptor | undefined => group;
  const groups = [...new Set(dates.map(groupOf))].filter((group) => group !== undefined);
  const placeOf = (date: DateField): number => groups.findIndex((each) => each === groupOf(date));
  const [key, setKey] = useState<string>(fields[0]?.key ?? `${DATES}0`);
  const inGroup = dates.filter((date) => key === DATES + placeOf(date));
  const field = fields.find((candidate) => candidate.key === key);
  const chosen = field === undefined ? [] : valuesOf(filter, field.key);
  return (
    <div className="stack">
      <SelectField
        label={t`Filter by`}
        value={key}
        onChange={(event) => setKey(event.currentTarget.value)}
        options={[
          ...fields
            .filter(({ action }) => action === undefined || can(me, action))
            .map((option) => ({ value: option.key, label: i18n._(option.heading) })),
          ...groups.map((group, at) => ({ value: DATES + at, label: i18n._(group) })),
        ]}
      />
      {field ? (
        <FilterOptions
          key={field.key}
          field={field}
          options={field.options({ i18n, formats, people })}
          chosen={chosen}
          onToggle={(value) =>
            onChange(
              field.isMulti
                ? toggled(filter, field.key, value)
                : withValue(filter, field.key, chosen.includes(value) ? undefined : value),
            )
          }
        />
      ) : (
        inGroup.map((date) => (
          <TextField
            key={date.key}
            type="date"
            label={i18n._(date.heading)}
            value={valuesOf(filter, date.key)[0] ?? ''}
            onChange={(event) => onChange(withValue(filter, date.key, event.currentTarget.value))}
          />
        ))
      )}
    </div>
  );
}
