import { unflatten } from '@/domain/merge/edit-fields';
import type { Json } from '@/lib/json';
import { valueAt } from '@/parts/form/form-path';
import type { FieldOption, FieldSpec, FieldValue, FieldValues } from './field-spec';

/** A record's values as the form shows them: what is not known is empty. */
export function formValuesOf(record: object, fields: readonly FieldSpec[]): FieldValues {
  return Object.fromEntries(fields.map((field) => [field.path, formValue(record, field)]));
}

function formValue(record: object, field: FieldSpec): FieldValue {
  const value = valueAt(record, field.path);
  if (field.kind === 'check') return value === true;
  if (field.kind === 'several') return Array.isArray(value) ? value.map(String) : [];
  return typeof value === 'string' ? value : '';
}

/** The options of a choice that fit what another field of the group holds. */
export function fittingOptions(
  field: Extract<FieldSpec, { readonly kind: 'select' }>,
  options: readonly FieldOption[],
  values: FieldValues,
): readonly FieldOption[] {
  const { under } = field;
  if (under === undefined) return options;
  return options.filter(({ value }) => under.fits(value, String(values[under.path])));
}

/** The fields that are there beside what the others hold. */
export const fieldsBeside = (
  fields: readonly FieldSpec[],
  valueOf: (path: string) => unknown,
): readonly FieldSpec[] =>
  fields.filter((field) => field.kind !== 'select' || !field.of || Boolean(valueOf(field.of.path)));

/**
 * A change of one field, with those that it empties, as they do not fit the other choice, and those
 * that begin anew with it.
 */
export function changeOf(
  path: string,
  value: FieldValue,
  values: FieldValues,
  fields: readonly FieldSpec[],
): FieldValues {
  const emptied = fields.filter(
    (field) =>
      field.kind === 'select' &&
      field.under?.path === path &&
      !field.under.fits(String(values[field.path]), String(value)),
  );
  const anew = fields.flatMap((field): readonly (readonly [string, string])[] =>
    field.kind === 'select' && field.of?.path === path ? [[field.path, field.of.begins]] : [],
  );
  const follow = [...emptied.map((field) => [field.path, ''] as const), ...anew];
  return { [path]: value, ...Object.fromEntries<string>(follow) };
}

/** What is typed, with each number as it is kept. */
export const withNumbersRead = (
  values: FieldValues,
  fields: readonly FieldSpec[],
  read: (typed: string) => string | null,
): FieldValues => ({
  ...values,
  ...Object.fromEntries(
    fields.flatMap(({ kind, path }) =>
      kind === 'phone' ? [[path, read(String(values[path] ?? '')) ?? ''] as const] : [],
    ),
  ),
});

const isSame = (a: FieldValue | undefined, b: FieldValue | undefined): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/** A merge patch of what differs between what was there and what is typed (RFC 7396). */
export function patchOf(
  before: FieldValues,
  after: FieldValues,
  fields: readonly FieldSpec[],
): Json {
  const patch: Record<string, unknown> = {};
  for (const field of fields) {
    const value = after[field.path];
    if (value !== undefined && !isSame(before[field.path], value)) {
      patch[field.path] = wireValue(field, value);
    }
  }
  return unflatten(patch);
}

function wireValue(field: FieldSpec, value: FieldValue): unknown {
  if (value !== '') return value;
  const keepsEmpty =
    ((field.kind === 'text' || field.kind === 'area') && !field.isNullable) ||
    (field.kind === 'select' && field.empty === undefined);
  return keepsEmpty ? '' : null;
}
