/**
 * What is chosen once one was ticked or unticked.
 *
 * @param lead which one led when the form was opened: unticked by a slip and ticked again, it leads.
 */
export function toggled(held: readonly string[], value: string, lead?: string): readonly string[] {
  if (held.includes(value)) return held.filter((other) => other !== value);
  return value === lead ? [value, ...held] : [...held, value];
}

/** The same ones, another first. */
export const withFirst = (held: readonly string[], first: string): readonly string[] => [
  first,
  ...held.filter((other) => other !== first),
];
