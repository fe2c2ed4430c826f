import type { SchemaForm } from './use-schema-form';

/** The fields that hold any text. */
type TextName<V> = { [K in keyof V]: string extends V[K] ? K : never }[keyof V] & string;

export interface TextBinding {
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (event: { readonly currentTarget: { readonly value: string } }) => void;
}

/** A field of a form that holds a text, as a control of the kit is given it. */
export function bindText<V>(
  { values, set, errorOf }: Pick<SchemaForm<V>, 'values' | 'set' | 'errorOf'>,
  name: TextName<V>,
): TextBinding {
  return {
    value: values[name] as string,
    error: errorOf(name),
    onChange: ({ currentTarget }) => set({ [name]: currentTarget.value } as Partial<V>),
  };
}
