import { AssignCase } from '@/contract/command';
import type { SchemaForm } from '../form/use-schema-form';

/** What a form holds in which somebody is chosen; empty where nobody is yet. */
export interface ToWhom {
  readonly to: string;
}

/** The id of whom the form has; null where nobody is chosen, and then its field says so. */
export function carrierOf(
  form: Pick<SchemaForm<ToWhom>, 'values' | 'show' | 'parse'>,
): string | null {
  if (form.values.to === '') {
    form.show({ to: 'required' });
    return null;
  }
  return form.parse(AssignCase, form.values)?.to ?? null;
}
