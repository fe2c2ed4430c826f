import { useLingui } from '@lingui/react/macro';
import { memo, useEffect, useId, useMemo, useState } from 'react';
import { fold } from '@/domain/fold';
import { Field, type FieldWords } from '@/ui/field';
import { typedDirection } from '@/ui/typed-direction';
import { useFieldError, useFormStore, useValue } from './use-form-store';

export interface Choice {
  readonly code: string;
  readonly name: string;
  /** Other names it is known by, in the reader's language or in English. */
  readonly aliases?: readonly string[];
}

interface ChoiceFieldProps extends FieldWords {
  readonly path: string;
  readonly choices: readonly Choice[];
  /** A code that is in no list and still means something; null when it does not. */
  readonly read?: (typed: string) => string | null;
  readonly onPick?: (code: string) => void;
}

/**
 * One of a long list: typed, in any of its names, with the browser's own list under it. The value
 * is the code; what cannot be found stays as it was typed, and the field says so on leaving it.
 */
export const ChoiceField = memo(function ChoiceField({
  path,
  choices,
  read,
  onPick,
  ...words
}: ChoiceFieldProps) {
  const { t } = useLingui();
  const listId = useId();
  const store = useFormStore();
  const code = useValue<string>(path);
  const error = useFieldError(path);
  const nameOf = (of: string): string => choices.find((each) => each.code === of)?.name ?? of;
  /** What stands in the field while it says something else than the value. */
  const [typed, setTyped] = useState<string | null>(null);
  const [isUnknown, setIsUnknown] = useState(false);
  const { names, others } = useMemo(() => index(choices), [choices]);
  // With the field goes what stood in it.
  useEffect(() => () => store.setUnread(path, false), [store, path]);

  const take = (text: string, isLeaving: boolean): void => {
    const key = fold(text.trim());
    // While it is typed only a whole name counts: `ni` is on its way to Nigeria, not Nicaragua's code.
    const known = names.get(key) ?? (isLeaving ? others.get(key) : undefined);
    const next = key === '' ? '' : (known ?? (isLeaving ? (read?.(text.trim()) ?? null) : null));
    setTyped(isLeaving && next !== null ? null : text);
    setIsUnknown(isLeaving && next === null);
    // Half a name means nothing yet; whatever was chosen before is no longer meant.
    const value = next ?? '';
    store.setUnread(path, next === null);
    if (value === store.get(path)) return;
    store.set(path, value);
    if (value !== '') onPick?.(value);
  };
  return (
    <Field {...words} error={isUnknown ? t`Choose one of the list, or leave it empty.` : error}>
      {(control) => (
        <>
          <input
            {...control}
            name={path}
            list={listId}
            dir={typedDirection(typed ?? nameOf(code))}
            autoComplete="off"
            value={typed ?? nameOf(code)}
            onChange={({ currentTarget, nativeEvent }) => {
              const { inputType } = nativeEvent as InputEvent;
              const isChosen = inputType === undefined || inputType === 'insertReplacementText';
              take(currentTarget.value, isChosen && names.has(fold(currentTarget.value)));
            }}
            onBlur={({ currentTarget }) => {
              if (typed !== null) take(currentTarget.value, true);
            }}
          />
          <datalist id={listId}>
            {choices.map((each) => (
              <option key={each.code} value={each.name} />
            ))}
          </datalist>
        </>
      )}
    </Field>
  );
});

function index(choices: readonly Choice[]) {
  const names = new Map(choices.map(({ code, name }) => [fold(name), code]));
  const others = new Map(choices.map(({ code }) => [fold(code), code]));
  for (const { code, aliases = [] } of choices) {
    for (const alias of aliases) others.set(fold(alias), code);
  }
  return { names, others };
}
