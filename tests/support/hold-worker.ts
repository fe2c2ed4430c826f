import type { Browser } from 'playwright-core';

/**
 * Holds every shared worker that starts from now on before its first line, as a slow device would.
 *
 * @returns lets them run, and later ones as well
 */
export async function holdWorkers(browser: Browser): Promise<() => Promise<void>> {
  const session = await browser.newBrowserCDPSession();
  const filter = [{ type: 'shared_worker' }];
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: true,
    filter,
  });
  return async () => {
    await session.send('Target.setAutoAttach', {
      autoAttach: false,
      waitForDebuggerOnStart: false,
      flatten: true,
    });
    await session.detach();
  };
}
