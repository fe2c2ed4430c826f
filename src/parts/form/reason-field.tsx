import { useLingui } from '@lingui/react/macro';
import { TEXT_LIMITS } from '@/contract/fields';
import { TextField } from '@/ui/text-field';
import type { TextBinding } from './bind-text';

interface ReasonFieldProps extends TextBinding {
  readonly isRequired?: boolean;
  readonly hint?: string;
}

/** Why something is done, in somebody's own words; wanted unless it is said otherwise. */
export function ReasonField({ isRequired = true, ...rest }: ReasonFieldProps) {
  const { t } = useLingui();
  return (
    <TextField
      label={t`Reason`}
      isRequired={isRequired}
      isUserText
      limit={TEXT_LIMITS.short}
      {...rest}
    />
  );
}
