import { useLingui } from '@lingui/react/macro';
import { useId } from 'react';
import type { MergeField } from '@/contract/merge';
import type { MergeChoice } from '@/domain/case-merge/merge-fields';
import { Bdi } from '@/ui/bdi';
import styles from './case-merge.module.css';

interface MergeFieldRowProps {
  readonly field: MergeField;
  readonly label: string;
  /** Undefined while the person has not chosen. */
  readonly choice: MergeChoice | undefined;
  /** References of the two, which name their columns. */
  readonly names: { readonly into: string; readonly other: string };
  readonly onChoose: (choice: MergeChoice) => void;
  readonly wordField: (path: string) => string;
  readonly wordValue: (path: string, value: unknown) => string;
}

/** One decision: the value of each side as a choice, and both where they can stand together. */
export function MergeFieldRow({
  field,
  label,
  choice,
  names,
  onChoose,
  ...words
}: MergeFieldRowProps) {
  const { t } = useLingui();
  const id = useId();
  const option = (value: MergeChoice, column: string) =>
    field.options.includes(value) ? (
      <label key={value} className={styles['option']} data-chosen={choice === value || undefined}>
        <input type="radio" name={id} checked={choice === value} onChange={() => onChoose(value)} />
        <span>
          <span className="visually-hidden">{column}: </span>
          {value === 'both' ? t`Keep both` : <Values field={field} side={value} {...words} />}
        </span>
      </label>
    ) : (
      <div key={value} className={styles['kept']}>
        {value !== 'both' && <Values field={field} side={value} {...words} />}
      </div>
    );
  return (
    <fieldset className={styles['row']} data-open={choice === undefined || undefined}>
      <legend className={styles['label']}>{label}</legend>
      <div className={styles['options']}>
        {option('into', names.into)}
        {option('other', names.other)}
        {field.options.includes('both') && option('both', t`Both`)}
      </div>
    </fieldset>
  );
}

interface ValuesProps extends Pick<MergeFieldRowProps, 'field' | 'wordField' | 'wordValue'> {
  readonly side: 'into' | 'other';
}

function Values({ field, side, wordField, wordValue }: ValuesProps) {
  const [only, ...more] = field.paths;
  if (only !== undefined && more.length === 0)
    return <Bdi>{wordValue(only, field[side][only])}</Bdi>;
  return (
    <span className={styles['values']}>
      {field.paths.map((path) => (
        <span key={path}>
          <span className="quiet">{wordField(path)}</span>{' '}
          <Bdi>{wordValue(path, field[side][path])}</Bdi>
        </span>
      ))}
    </span>
  );
}
