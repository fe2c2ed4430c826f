import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
const SHOWN = 160;

/**
 * What a program finds that bars somebody, in the state that the page is in now (E1): the rules of
 * WCAG 2.2 A and AA and good practice. Everything is of one origin, so it all runs in the page itself
 * ("legacy"), without a second page for every look.
 */
export async function barriersIn(page: Page, name = 'page'): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(TAGS)
    .setLegacyMode(true)
    .analyze();
  return violations.map(
    ({ id, nodes }) =>
      `${name}: ${id}: ${nodes.map(({ html }) => html.slice(0, SHOWN)).join(' | ')}`,
  );
}
