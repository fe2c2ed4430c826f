import { useState, type ComponentProps, type FormEvent } from 'react';

type Typed = HTMLInputElement | HTMLTextAreaElement;

interface Counted {
  readonly value?: ComponentProps<'input'>['value'];
  readonly defaultValue?: ComponentProps<'input'>['defaultValue'];
}

/** How much of its limit a text has used, whether the form holds the value or the field itself. */
export function useLength(
  { value, defaultValue }: Counted,
  limit: number | undefined,
): {
  readonly length: { readonly used: number; readonly limit: number } | undefined;
  readonly count: (event: FormEvent<Typed>) => void;
} {
  const [typed, setTyped] = useState<number | null>(null);
  const used = String(value ?? '').length || (typed ?? String(defaultValue ?? '').length);
  return {
    length: limit === undefined ? undefined : { used, limit },
    count: (event) => {
      if (limit !== undefined) setTyped(event.currentTarget.value.length);
    },
  };
}
