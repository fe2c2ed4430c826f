import { useId, type ReactNode } from 'react';
import { Checkbox } from '@/ui/checkbox';
import styles from './choice-set.module.css';

interface OneOfProps<T extends string> {
  readonly legend: string;
  readonly choices: readonly T[];
  readonly nameOf: (choice: T) => ReactNode;
  /** Empty while nothing is chosen. */
  readonly chosen: T | '';
  /** Short words stand beside each other; sentences each in a line of their own. */
  readonly isInRow?: boolean;
  readonly error?: string | undefined;
  /** An example of what is chosen. */
  readonly children?: ReactNode;
  readonly onChange: (choice: T) => void;
}

/** One of a short list, all of it in sight. */
export function OneOf<T extends string>(props: OneOfProps<T>) {
  const { legend, choices, nameOf, chosen, isInRow = false, error, children, onChange } = props;
  const name = useId();
  const options = choices.map((choice, index) => (
    <Checkbox
      key={choice}
      type="radio"
      name={name}
      label={nameOf(choice)}
      checked={chosen === choice}
      error={index === 0 ? error : undefined}
      onChange={() => onChange(choice)}
    />
  ));
  return (
    <fieldset className="field">
      <legend>{legend}</legend>
      {isInRow ? <div className={styles['row']}>{options}</div> : options}
      {children}
    </fieldset>
  );
}
