/** What a field holds; null where that is nothing, or blanks alone. */
export const orNull = (text: string | undefined): string | null =>
  text === undefined || text.trim() === '' ? null : text;
