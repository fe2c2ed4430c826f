import { activate } from '@/i18n/activate';
import { initialLocale } from '@/i18n/locale';
import { ensureTemporal } from '@/lib/zoned-time';
import { startAppearance } from '@/ui/appearance';
import { keepEarlyKeys } from '@/ui/early-keys';

startAppearance();
keepEarlyKeys();

/** The server in the browser, unless the build speaks to a real one. */
async function startServer(): Promise<void> {
  if (import.meta.env.VITE_API_URL) return;
  const { startMockServer } = await import('@mocks/browser');
  await startMockServer();
}

/** Everything that the first page needs is fetched at once; whichever comes last starts it. */
async function main(): Promise<void> {
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no element with the id "root".');
  const [{ start }] = await Promise.all([
    import('@/app/start'),
    activate(initialLocale()),
    startServer(),
    ensureTemporal(),
  ]);
  start(root);
}

// A list is what most days go on with: its page is fetched beside what will ask for it, the router,
// which also tells where that failed.
if (/^\/queues\/./.test(location.pathname)) import('@/pages/queue-page').catch(() => {});

void main();
