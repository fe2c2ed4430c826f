/** The columns that a person chose, list by list; what is null is the usual again, and not kept. */
export function changedColumns<Choice extends Readonly<Record<string, unknown>>>(
  held: Choice,
  patch: Choice,
): Choice {
  const kept = Object.entries({ ...held, ...patch }).filter(([, columns]) => columns !== null);
  // Of the same lists as before.
  return Object.fromEntries(kept) as Choice;
}
