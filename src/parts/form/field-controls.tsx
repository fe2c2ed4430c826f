import { memo, type ComponentProps } from 'react';
import { Checkbox, type CheckboxProps } from '@/ui/checkbox';
import { SelectField, type SelectFieldProps } from '@/ui/select-field';
import { TextArea, type TextAreaProps } from '@/ui/text-area';
import { TextField, type TextFieldProps } from '@/ui/text-field';
import { useFieldError, useFormStore, useValue } from './use-form-store';

/** A field of the kit, bound to the form around it by the path of its value. */
interface Bound {
  readonly path: string;
  /** What else follows from a choice; called after the value is set. */
  readonly onPick?: (value: string) => void;
}
type Free<P> = Omit<P, 'value' | 'error' | 'onChange' | 'checked' | 'name'>;

function useBound(path: string, onPick?: (value: string) => void) {
  const store = useFormStore();
  return {
    name: path,
    value: useValue<string>(path),
    error: useFieldError(path),
    onChange: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) => {
      store.set(path, currentTarget.value);
      onPick?.(currentTarget.value);
    },
  };
}

/** One line of text, a date or a time, exactly as it is typed. */
export const FormText = memo(function FormText({
  path,
  onPick,
  ...rest
}: Bound & Free<TextFieldProps>) {
  return <TextField autoComplete="off" {...rest} {...useBound(path, onPick)} />;
});

export const FormArea = memo(function FormArea({
  path,
  onPick,
  ...rest
}: Bound & Free<TextAreaProps>) {
  return <TextArea {...rest} {...useBound(path, onPick)} />;
});

export const FormSelect = memo(function FormSelect({
  path,
  onPick,
  ...rest
}: Bound & Free<SelectFieldProps>) {
  return <SelectField {...rest} {...useBound(path, onPick)} />;
});

export const FormCheck = memo(function FormCheck({ path, ...rest }: Bound & Free<CheckboxProps>) {
  const store = useFormStore();
  return (
    <Checkbox
      {...rest}
      name={path}
      checked={useValue<boolean>(path)}
      error={useFieldError(path)}
      onChange={({ currentTarget }) => store.set(path, currentTarget.checked)}
    />
  );
});

interface FormManyProps {
  readonly path: string;
  readonly legend: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** Several of a few, as tick boxes, in the order in which they were ticked. */
export const FormMany = memo(function FormMany({ path, legend, options }: FormManyProps) {
  const store = useFormStore();
  const chosen = useValue<readonly string[]>(path);
  const error = useFieldError(path);
  const toggle = (value: string, isOn: boolean): void =>
    store.set(path, isOn ? [...chosen, value] : chosen.filter((each) => each !== value));
  return (
    <fieldset className="field plain">
      <legend>{legend}</legend>
      <div className="row">
        {options.map(({ value, label }) => (
          <Checkbox
            key={value}
            label={label}
            checked={chosen.includes(value)}
            onChange={({
              currentTarget,
            }: Parameters<NonNullable<ComponentProps<'input'>['onChange']>>[0]) =>
              toggle(value, currentTarget.checked)
            }
          />
        ))}
      </div>
      {error !== undefined && <div className="field-error">{error}</div>}
    </fieldset>
  );
});
