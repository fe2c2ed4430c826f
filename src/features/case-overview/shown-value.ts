import { valueAt } from '@/parts/form/form-path';
import type { FieldSpec, OptionContext } from './field-spec';

interface ShownContext extends OptionContext {
  readonly plainDate: (date: string) => string;
  readonly yes: string;
  readonly no: string;
}

/** A field's value as it is read; null where it is not known. */
export function shownValue(record: object, field: FieldSpec, context: ShownContext): string | null {
  const value = valueAt(record, field.path);
  if (field.kind === 'check') return value === true ? context.yes : context.no;
  if (field.kind === 'several') {
    const options = field.options(context);
    const held: readonly unknown[] = Array.isArray(value) ? value : [];
    return held.length === 0
      ? null
      : held
          .map((one) => options.find((option) => option.value === one)?.label ?? String(one))
          .join(', ');
  }
  if (typeof value !== 'string' || value === '') return null;
  if (field.kind === 'date') return context.plainDate(value);
  if (field.kind === 'select') {
    if (field.nameOf !== undefined) return field.nameOf(value, context);
    return field.options(context).find((option) => option.value === value)?.label ?? value;
  }
  return value;
}
