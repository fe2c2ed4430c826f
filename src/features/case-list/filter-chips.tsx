import { Trans, useLingui } from '@lingui/react/macro';
import type { CaseFilter } from '@/contract/case-list';
import { useFormats } from '@/i18n/use-formats';
import { toggled, withValue, type MultiFilter } from '@/parts/list-address';
import { usePeople } from '@/parts/people/use-people';
import { Bdi } from '@/ui/bdi';
import { Button } from '@/ui/button';
import { Chip } from '@/ui/chip';
import { DATE_FIELDS, FILTER_FIELDS, valuesOf } from './filter-fields';

interface FilterChipsProps {
  readonly filter: CaseFilter;
  readonly onChange: (next: CaseFilter) => void;
}

/** Each value of the filter as a chip that can be taken away, and one button for all. */
export function FilterChips({ filter, onChange }: FilterChipsProps) {
  const { t, i18n } = useLingui();
  const formats = useFormats();
  const people = usePeople();
  const context = { i18n, formats, people };
  const chips = [
    ...FILTER_FIELDS.flatMap((field) => {
      const values = valuesOf(filter, field.key);
      if (values.length === 0) return [];
      const options = field.options(context);
      return values.map((value) => ({
        id: `${field.key}=${value}`,
        heading: i18n._(field.heading),
        label: options.find((option) => option.value === value)?.label ?? formats.language(value),
        next: field.isMulti
          ? toggled(filter, field.key as MultiFilter, value)
          : withValue(filter, field.key, undefined),
      }));
    }),
    ...DATE_FIELDS.flatMap(({ key, heading }) =>
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
      <Button variant="quiet" size="small" onClick={() => onChange({})}>
        <Trans>Clear all</Trans>
      </Button>
    </section>
  );
}
