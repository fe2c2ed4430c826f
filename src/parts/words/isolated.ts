import { contained } from '@/lib/contained';

/** First strong isolate: a name in another script moves nothing around it, in plain text too. */
export const isolated = (text: string): string => `\u2068${contained(text)}\u2069`;

/**
 * Facts side by side in one text, `a · b · c`, each isolated: a room "5-198" after an Arabic word
 * would else read "198-5". What is not known is left out.
 */
export const joined = (parts: readonly (string | null | undefined)[]): string =>
  parts
    .flatMap((part) => (part === null || part === undefined || part === '' ? [] : isolated(part)))
    .join(' · ');
