import { setupI18n, type I18n } from '@lingui/core';
import { messagesOf } from './activate';
import type { Locale } from './locale';

const loaded = new Map<Locale, Promise<I18n>>();

/**
 * The words of another language than the page's, for what is read by somebody else: a letter. The
 * same promise each time, so that a component can `use` it; one that failed is asked for again.
 */
export function i18nIn(locale: Locale): Promise<I18n> {
  const known = loaded.get(locale);
  if (known) return known;
  const made = messagesOf(locale).then((messages) =>
    setupI18n({ locale, messages: { [locale]: messages } }),
  );
  loaded.set(locale, made);
  made.then(
    // React's `use` reads what has come from the promise itself, and waits for nothing then.
    (value) => Object.assign(made, { status: 'fulfilled', value }),
    () => loaded.delete(locale),
  );
  return made;
}
