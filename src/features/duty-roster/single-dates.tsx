import { Trans, useLingui } from '@lingui/react/macro';
import { useNewLine } from '@/parts/form/use-new-line';
import { Button } from '@/ui/button';
import { SelectField, type SelectOption } from '@/ui/select-field';
import { TextField } from '@/ui/text-field';

/** A single date as its form holds it; an empty person: nobody. */
export interface DateValues {
  readonly on: string;
  readonly personId: string;
}

interface SingleDatesProps {
  readonly dates: readonly DateValues[];
  readonly staff: readonly SelectOption[];
  readonly errorOf: (path: string) => string | undefined;
  readonly onChange: (dates: readonly DateValues[]) => void;
}

/** Duty days that are not as their weekday: a swap for an evening, a holiday, or nobody. */
export function SingleDates({ dates, staff, errorOf, onChange }: SingleDatesProps) {
  const { t } = useLingui();
  const lines = useNewLine<HTMLDivElement>(dates.length);
  const set = (index: number, change: Partial<DateValues>): void =>
    onChange(dates.map((date, at) => (at === index ? { ...date, ...change } : date)));
  return (
    <div ref={lines} className="stack">
      {dates.map(({ on, personId }, index) => (
        // Rows have no name of their own; they are only added and taken away at their place.
        <div
          key={index}
          className="columns"
          role="group"
          aria-label={t`Single date ${index + 1}`}
          data-line
        >
          <TextField
            label={t`Single date`}
            type="date"
            isRequired
            value={on}
            error={errorOf(`dates.${index}.on`)}
            onChange={({ currentTarget }) => set(index, { on: currentTarget.value })}
          />
          <SelectField
            label={t`On duty that day`}
            placeholder={t`Nobody`}
            options={staff}
            value={personId}
            error={errorOf(`dates.${index}.personId`)}
            onChange={({ currentTarget }) => set(index, { personId: currentTarget.value })}
          />
          <div className="row">
            <Button
              size="small"
              onClick={() => onChange(dates.filter((_date, at) => at !== index))}
            >
              <Trans>Take this date away</Trans>
            </Button>
          </div>
        </div>
      ))}
      <div className="row">
        <Button size="small" onClick={() => onChange([...dates, { on: '', personId: '' }])}>
          <Trans>Somebody else on a single date…</Trans>
        </Button>
      </div>
    </div>
  );
}
