import type { I18n, MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react';

const UNKNOWN = msg({ context: 'value', message: 'Unknown value' });

/**
 * Words a closed value in the reader's language. A value that a newer server knows and this page
 * does not (the client maps it to `unknown`) is shown as such, never as blank.
 */
export function wordOf<K extends string>(
  i18n: I18n,
  words: Readonly<Record<K, MessageDescriptor>>,
  key: K,
): string {
  return i18n._((words as Partial<typeof words>)[key] ?? UNKNOWN);
}

/** `wordOf` in the language of the page. */
export function useWord(): <K extends string>(
  words: Readonly<Record<K, MessageDescriptor>>,
  key: K,
) => string {
  const { i18n } = useLingui();
  return (words, key) => wordOf(i18n, words, key);
}
