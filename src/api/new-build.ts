/** The script that began this page: its name carries a hash of all that it leads to. */
const ownScript = (): string | null =>
  document.querySelector('script[type=module][src]')?.getAttribute('src') ?? null;

/** The page as the server has it now; null where nobody answers, or somebody else does. */
async function pageOfServer(): Promise<string | null> {
  try {
    const answer = await fetch(import.meta.env.BASE_URL, {
      cache: 'no-cache',
      credentials: 'omit',
    });
    const page = await answer.text();
    return answer.ok && page.includes('id="root"') ? page : null;
  } catch {
    return null;
  }
}

/** Whether the page could be loaded anew. */
export const isPageThere = async (): Promise<boolean> => (await pageOfServer()) !== null;

/**
 * Whether another build of this application has taken the place of the one that this page was begun
 * with: its files may be gone from the server.
 */
export async function isNewBuild(): Promise<boolean> {
  const own = ownScript();
  const page = await pageOfServer();
  return own !== null && page !== null && !page.includes(own);
}

const KEY = 'loaded-anew-from';

/** Notes that the page is loaded anew because of it. @returns false where that was done before. */
export function noteLoadedAnew(): boolean {
  const own = ownScript();
  try {
    if (own === null || sessionStorage.getItem(KEY) === own) return false;
    sessionStorage.setItem(KEY, own);
    return true;
  } catch {
    // Nobody could tell the first time from the next: the person decides.
    return false;
  }
}
