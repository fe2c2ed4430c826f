/** The filter of any list: fields with one value or several. Fields of one name are alternatives. */
export type FilterValues = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The values that a filter has for a field, as a list. */
export function valuesOf<Filter extends FilterValues>(
  filter: Filter,
  key: keyof Filter & string,
): readonly string[] {
  const value = filter[key];
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : value;
}

/** The filter with one value of a field of several added or taken away. */
export function toggled<Filter extends FilterValues>(
  filter: Filter,
  key: keyof Filter & string,
  value: string,
): Filter {
  const values = valuesOf(filter, key);
  const next = values.includes(value)
    ? values.filter((other) => other !== value)
    : [...values, value];
  return withValue(filter, key, next.length > 0 ? next : undefined);
}

/** The filter with one field set, or removed when the value is undefined or empty. */
export function withValue<Filter extends FilterValues>(
  filter: Filter,
  key: keyof Filter & string,
  value: string | readonly string[] | undefined,
): Filter {
  const { [key]: _gone, ...rest } = filter;
  // Without the field, or with a value that the caller has of the field's own kind.
  const next = value === undefined || value === '' ? rest : { ...rest, [key]: value };
  return next as unknown as Filter;
}
