import type { Page } from '@playwright/test';

/** Goes there as a link would, without loading the document anew. */
export const follow = (page: Page, to: string): Promise<void> =>
  page.evaluate((path) => {
    history.pushState(null, '', path);
    dispatchEvent(new PopStateEvent('popstate'));
  }, to);
