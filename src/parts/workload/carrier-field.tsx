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
  /** Of the patients whom it is about: who speaks them is offered first. */
  readonly languages?: readonly string[];
  /** How many of many cases somebody could not take: who can take most is offered first. */
  readonly refusalsOf?: (person: PersonWire) => number;
}

/** To whom work is given, with what each person carries already. */
export function CarrierField({ form, may = () => true, languages, refusalsOf }: CarrierFieldProps) {
  const { t } = useLingui();
  const options = useCarrierOptions(may, languages, refusalsOf);
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
