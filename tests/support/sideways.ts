import type { Page } from '@playwright/test';

/** By how much the page scrolls sideways where it is 320 px wide (E3): only data tables may. */
export async function scrolledSideways(page: Page): Promise<number> {
  const usual = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 640 });
  // Rows that become cards do so with the next frame.
  const over = await page.evaluate(async () => {
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    return document.documentElement.scrollWidth - document.documentElement.clientWidth;
  });
  if (usual) await page.setViewportSize(usual);
  return over;
}
