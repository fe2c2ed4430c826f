import type { Page } from '@playwright/test';
import type { Locale } from '@/i18n/locale';
import { catalogueOf } from './journey';

/** English words that read otherwise in this language: none of them may stand on its screens. */
export function englishOnly(locale: Locale): readonly string[] {
  const said = new Set(catalogueOf(locale).values());
  return [...catalogueOf(locale)].flatMap(([key, text]) => {
    const source = key.slice(key.indexOf('|') + 1);
    // What is filled in or counted never stands alone; names that are the same everywhere may.
    const isPlain = !/[{<]/.test(source) && source.length > 3;
    return isPlain && text !== source && !said.has(source) ? [source] : [];
  });
}

/**
 * Words of the screen that are cut, or not in the reader's language (E6). What people have typed, and
 * names, stand in `bdi` or say `dir=auto`; a cell that is cut has its whole text in its title.
 */
export function textFaults(page: Page, english: readonly string[]): Promise<readonly string[]> {
  return page.evaluate((words) => {
    const foreign = new Set(words);
    const faults: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const { parentElement } = node;
      const text = (node.textContent ?? '').trim();
      const isOurs = !parentElement?.closest(
        'bdi, [dir=auto], [lang=en], [translate=no], textarea',
      );
      if (isOurs && foreign.has(text)) faults.push(`not translated: ${text}`);
    }
    for (const one of document.querySelectorAll<HTMLElement>(
      'button, legend, label, h1, h2, h3, .chip, nav a',
    )) {
      if (one.closest('.visually-hidden')) continue;
      const isCut = one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 1;
      if (isCut && getComputedStyle(one).overflowX !== 'visible' && !one.title) {
        faults.push(`cut: ${one.textContent.slice(0, 60)}`);
      }
    }
    return faults;
  }, english);
}
