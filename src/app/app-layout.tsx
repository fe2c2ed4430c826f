import { Trans, useLingui } from '@lingui/react/macro';
import { lazy, Suspense } from 'react';
import { Outlet, ScrollRestoration, useNavigate, useNavigation } from 'react-router-dom';
import { useMe } from '@/data/session/use-me';
import { actorOf, can } from '@/domain/policy';
import { addresses } from '@/parts/addresses';
import { Announcer } from '@/ui/announcer';
import { ToastRegion } from '@/ui/toast-region';
import { useShortcut } from '@/ui/use-shortcut';
import styles from './app-layout.module.css';
import { NavigationNote } from './navigation-note';
import { Rail } from './rail';
import { TopBar } from './top-bar';

const MAIN_ID = 'main';

const RevealBanner = lazy(async () => ({
  default: (await import('@/features/reveal-banner/reveal-banner')).RevealBanner,
}));

/** The frame around every page: rail, bar, page. */
export function AppLayout() {
  const { t } = useLingui();
  const { state } = useNavigation();
  const mayReveal = can(actorOf(useMe()), 'case.reveal');
  const navigate = useNavigate();
  useShortcut('c', t`New request`, () => void navigate(addresses.newRequest()));
  return (
    <div className={styles['frame']}>
      <a className={styles['skip']} href={`#${MAIN_ID}`}>
        <Trans>Skip to the page</Trans>
      </a>
      <Rail />
      <TopBar />
      {mayReveal && (
        <div className={styles['note']}>
          <Suspense>
            <RevealBanner />
          </Suspense>
        </div>
      )}
      <main id={MAIN_ID} tabIndex={-1} className={styles['main']} aria-busy={state === 'loading'}>
        <NavigationNote />
        <Outlet />
      </main>
      <ToastRegion />
      <Announcer />
      <ScrollRestoration />
    </div>
  );
}
