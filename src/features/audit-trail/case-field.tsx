import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Reference } from '@/contract/fields';
import { TextField } from '@/ui/text-field';
import * as z from 'zod/mini';

interface CaseFieldProps {
  readonly value: string | undefined;
  readonly onChange: (reference: string | undefined) => void;
}

/** Narrows the trail to one case, as soon as what is typed is a reference. */
export function CaseField({ value, onChange }: CaseFieldProps) {
  const { t } = useLingui();
  const [typed, setTyped] = useState(value ?? '');
  const [shown, setShown] = useState(value);
  // The address changed otherwise (a chip was removed, Back): the field follows it.
  if (shown !== value) {
    setShown(value);
    setTyped(value ?? '');
  }
  return (
    <TextField
      label={t`Case`}
      isLabelHidden
      placeholder={t`Case, as IC-2026-004217`}
      dir="ltr"
      size={22}
      value={typed}
      onChange={({ currentTarget }) => {
        const text = currentTarget.value.trim();
        setTyped(currentTarget.value);
        const reference = z.safeParse(Reference, text.toUpperCase());
        const next = reference.success ? reference.data : undefined;
        if ((text === '' || reference.success) && next !== value) {
          setShown(next);
          onChange(next);
        }
      }}
    />
  );
}
