import { Trans } from '@lingui/react/macro';
import { Outlet, ScrollRestoration, useNavigation } from 'react-router-dom';
import { Announcer } from '@/ui/announcer';
import { ToastRegion } from '@/ui/toast-region';
import styles from './app-layout.module.css';
import { NavigationNote } from './navigation-note';
import { Rail } from './rail';
import { TopBar } from './top-bar';

const MAIN_ID = 'main';

/** The frame around every page: rail, bar, page. */
export function AppLayout() {
  const { state } = useNavigation();
  return (
    <div className={styles['frame']}>
      <a className={styles['skip']} href={`#${MAIN_ID}`}>
        <Trans>Skip to the page</Trans>
      </a>
      <Rail />
      <TopBar />
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
