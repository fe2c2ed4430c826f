import type { Browser } from 'playwright-core';

/** Ends the shared worker at once, as a crash would. @returns how many there were. */
export async function killWorker(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { targetInfos } = await session.send('Target.getTargets');
  const workers = targetInfos.filter(({ type }) => type === 'shared_worker');
  for (const { targetId } of workers) {
    await session.send('Target.closeTarget', { targetId });
  }
  await session.detach();
  return workers.length;
}
