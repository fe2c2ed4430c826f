import { Trans, useLingui } from '@lingui/react/macro';
import { useFormats } from '@/i18n/use-formats';
import { usePeople } from '../people/use-people';
import { Bdi } from '@/ui/bdi';
import { Button } from '@/ui/button';
import { Chip } from '@/ui/chip';
import type { FilterFields } from './filter-field';
import { type FilterValues, toggled, valuesOf, withValue } from './filter-values';

export interface FilterChipsProps<Filter extends FilterValues> {
  readonly by: FilterFields<keyof Filter & string>;
  readonly filter: Filter;
  readonly onChange: (next: Filter) => void;
}

/** Each value of the filter as a chip that can be taken away, and one button for all. */
export function FilterChips<Filter extends FilterValues>({
  by: { fields, dates },
  filter,
  onChange,
}: FilterChipsProps<Filter>) {
  const { t, i18n } = useLingui();
  const formats = useFormats();
  const people = usePeople();
  const context = { i18n, formats, people };
  const chips = [
    ...fields.flatMap((field) => {
      const values = valuesOf(filter, field.key);
      if (values.length === 0) return [];
      const options = field.options(context);
      return values.map((value) => ({
        id: `${field.key}=${value}`,
        heading: i18n._(field.heading),
        label: options.find((option) => option.value === value)?.label ?? formats.language(value),
        next: field.isMulti
          ? toggled(filter, field.key, value)
          : withValue(filter, field.key, undefined),
      }));
    }),
    ...dates.flatMap(({ key, heading }) =>
      valuesOf(filter, key).map((value) => ({
        id: key,
        heading: i18n._(heading),
        label: formats.plainDate(value),
        next: withValue(filter, key, undefined),
      })),
    ),
    ...valuesOf(filter, 'q').map((value) => ({
      id: 'q',
      heading: t`Search`,
      label: value,
      next: withValue(filter, 'q', undefined),
    })),
  ];
  if (chips.length === 0) return null;
  return (
    <section className="chips" aria-label={t`Filters`}>
      {chips.map((chip) => (
        <Chip
          key={chip.id}
          removeName={`${chip.heading}: ${chip.label}`}
          onRemove={() => onChange(chip.next)}
        >
          <span className="quiet">{chip.heading}</span> <Bdi>{chip.label}</Bdi>
        </Chip>
      ))}
      <Button
        variant="quiet"
        size="small" // A list without a filter is of every kind.
        onClick={() => onChange({} as Filter)}
      >
        <Trans>Clear all</Trans>
      </Button>
    </section>
  );
}
