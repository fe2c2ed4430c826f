import type { Language } from '@/lib/ui-languages';

/** A name of reference data. A language that has just joined may lack it; then the English stands. */
export type LocalName = { readonly en: string } & Readonly<Partial<Record<Language, string>>>;

/** @param language an interface language; any other reads the English name. */
export const nameIn = (name: LocalName, language: string): string =>
  (name as Readonly<Partial<Record<string, string>>>)[language] ?? name.en;
