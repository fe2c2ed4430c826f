import { useLingui } from '@lingui/react/macro';
import type { PersonWire } from '@/contract/person';
import { SelectField } from '@/ui/select-field';
import { bindText } from '../form/bind-text';
import type { SchemaForm } from '../form/use-schema-form';
import type { ToWhom } from './carrier-of';
import { useCarrierOptions } from './use-carrier-options';

interface CarrierFieldProps {
  readonly form: Pick<SchemaForm<ToWhom>, 'values' | 'set' | 'errorOf'>;
  /** Who can be chosen of those who carry work; without it all of them. */
  readonly may?: (person: PersonWire) => boolean;
}

/** To whom work is given, with what each person carries already. */
export function CarrierField({ form, may = () => true }: CarrierFieldProps) {
  const { t } = useLingui();
  const options = useCarrierOptions(may);
  return (
    <SelectField
      label={t`Assign to`}
      isRequired
      placeholder={t`Choose`}
      options={options}
      {...bindText(form, 'to')}
    />
  );
}
