import { Checkbox } from '@/ui/checkbox';
import styles from './choice-set.module.css';

interface ChoiceSetProps<T extends string> {
  readonly legend: string;
  readonly choices: readonly T[];
  readonly nameOf: (choice: T) => string;
  readonly chosen: readonly T[];
  readonly error: string | undefined;
  readonly onChange: (chosen: readonly T[]) => void;
}

/** Any of a short list, kept in the list's own order. */
export function ChoiceSet<T extends string>({
  legend,
  choices,
  nameOf,
  chosen,
  error,
  onChange,
}: ChoiceSetProps<T>) {
  const toggle = (choice: T, isChosen: boolean): void =>
    onChange(choices.filter((each) => (each === choice ? isChosen : chosen.includes(each))));
  return (
    <fieldset className="field" aria-invalid={error !== undefined || undefined} tabIndex={-1}>
      <legend>{legend}</legend>
      <div className={styles['choices']}>
        {choices.map((choice) => (
          <Checkbox
            key={choice}
            label={nameOf(choice)}
            checked={chosen.includes(choice)}
            onChange={(event) => toggle(choice, event.currentTarget.checked)}
          />
        ))}
      </div>
      {error !== undefined && <div className="field-error">{error}</div>}
    </fieldset>
  );
}
