import type { BrowserContext, Page } from '@playwright/test';

/** By what the processor of every page is slowed: `E2E_SLOW`, or not at all. */
const TIMES = Number(process.env['E2E_SLOW'] ?? 1);

/**
 * Slows the pages of a browser context, where that is asked for: a journey that is quicker than the page
 * fails by it every time, and not once in a hundred runs on a busy machine.
 */
export async function slowDown(context: BrowserContext): Promise<void> {
  if (TIMES === 1) return;
  const slow = async (page: Page): Promise<void> => {
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: TIMES });
  };
  context.on('page', (page) => void slow(page).catch(() => undefined));
  await Promise.all(context.pages().map(slow));
}
