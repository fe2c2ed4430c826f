import { useLingui } from '@lingui/react/macro';
import { TextField } from '@/ui/text-field';
import type { TextBinding } from './bind-text';

interface CurrencyFieldProps extends TextBinding {
  readonly isRequired?: boolean;
}

/** The currency of the amounts beside it, by its three letters. */
export function CurrencyField(props: CurrencyFieldProps) {
  const { t } = useLingui();
  return <TextField label={t`Currency`} dir="ltr" size={4} {...props} />;
}
