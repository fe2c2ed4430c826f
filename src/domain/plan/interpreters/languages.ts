/** The language of a tag without region, script and variant: what demand is counted by. */
export const baseOf = (tag: string): string => tag.split('-', 1)[0] ?? tag;

/** Whether two tags name one language; dialects of it are told apart by `speaksDialect`. */
export const speaks = (languages: readonly string[], wanted: string): boolean =>
  languages.some((each) => baseOf(each) === baseOf(wanted));

/** Whether the very dialect (or, where none is asked for, just the language) is spoken. */
export const speaksDialect = (languages: readonly string[], wanted: string): boolean =>
  wanted.includes('-') ? languages.includes(wanted) : speaks(languages, wanted);
