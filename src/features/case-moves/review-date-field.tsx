import { Plural, useLingui } from '@lingui/react/macro';
import type { CaseFacts } from '@/domain/stage/decision';
import { REVIEW_PRESETS, reviewDateIn, reviewDates } from '@/domain/stage/holds';
import { Button } from '@/ui/button';
import { TextField } from '@/ui/text-field';

interface ReviewDateFieldProps {
  readonly facts: CaseFacts;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (reviewOn: string) => void;
}

/** When somebody must look again: a date, or so many working days of whoever must act. */
export function ReviewDateField({ facts, value, error, onChange }: ReviewDateFieldProps) {
  const { t } = useLingui();
  const { earliest, latest } = reviewDates(facts);
  return (
    <div className="stack" data-gap="4">
      <TextField
        label={t`Look again by`}
        type="date"
        isRequired
        min={earliest}
        max={latest}
        value={value}
        error={error}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <fieldset className="row">
        <legend className="visually-hidden">{t`Look again after`}</legend>
        {REVIEW_PRESETS.map((days) => {
          const date = reviewDateIn(facts, days);
          return (
            <Button
              key={days}
              size="small"
              aria-pressed={value === date}
              onClick={() => onChange(date)}
            >
              <Plural value={days} one="# working day" other="# working days" />
            </Button>
          );
        })}
      </fieldset>
    </div>
  );
}
