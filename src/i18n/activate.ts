import { i18n, type Messages } from '@lingui/core';
import { directionOf, initialLocale, langOf, storeLocale, type Locale } from './locale';
import { mergedMessages } from './merged-messages';

interface Words {
  readonly messages: Messages;
}

/** By file: the first words of a language and its later ones. */
const CATALOGUES = import.meta.glob<Words>('./catalogues/*.ts');

function catalogue(name: string): Promise<Words> {
  const load = CATALOGUES[`./catalogues/${name}.ts`];
  if (!load) throw new TypeError(`No catalogue ${name}`);
  return load();
}
const first = (locale: Locale): Promise<Words> => catalogue(locale);
const laterOf = (locale: Locale): Promise<Words> => catalogue(`${locale}-later`);

let current: Locale | null = null;
let areLaterWanted = false;
/** The language whose later words are loaded or on their way. */
let laterLocale: Locale | null = null;
let later: Promise<void> | null = null;

/** All messages of a language. @throws {TypeError} when one of its chunks cannot be loaded. */
export async function messagesOf(locale: Locale): Promise<Messages> {
  const parts = await Promise.all([first(locale), laterOf(locale)]);
  return mergedMessages(parts.map(({ messages }) => messages));
}

/**
 * Loads a language and makes it the page's, with its direction.
 *
 * @throws {TypeError} when its chunk cannot be loaded; the language before stays.
 */
export async function activate(locale: Locale): Promise<void> {
  const parts = await Promise.all([first(locale), ...(areLaterWanted ? [laterOf(locale)] : [])]);
  current = locale;
  i18n.loadAndActivate({ locale, messages: mergedMessages(parts.map(({ messages }) => messages)) });
  document.documentElement.lang = langOf(locale);
  document.documentElement.dir = directionOf(locale);
}

/**
 * What is loaded lazily, together with the words of the areas that the first screens do without. The
 * build puts it around every lazy import of a screen (`src/build/later-words.ts`), so that no source
 * names it and `.knip.json` excuses it.
 */
export async function withLaterWords<Module>(loading: Promise<Module>): Promise<Module> {
  const [module] = await Promise.all([loading, loadLaterWords()]);
  return module;
}

/** In the page's language, and from then on in every other that is chosen. */
function loadLaterWords(): Promise<void> {
  areLaterWanted = true;
  const locale = current ?? initialLocale();
  if (later && laterLocale === locale) return later;
  laterLocale = locale;
  later = laterOf(locale).then(
    ({ messages }) => i18n.load(locale, messages),
    (error: unknown) => {
      later = null;
      throw error;
    },
  );
  return later;
}

/** Activates a language that a person has chosen, and keeps the choice. */
export async function chooseLocale(locale: Locale): Promise<void> {
  await activate(locale);
  storeLocale(locale);
}
