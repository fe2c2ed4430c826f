import { Outlet, useNavigation } from 'react-router-dom';
import styles from './app-layout.module.css';
import { NavigationNote } from './navigation-note';

/** The part of the frame that holds the page; of the frame it alone is drawn anew by a navigation. */
export function PageRegion({ id }: { readonly id: string }) {
  const { state } = useNavigation();
  return (
    <main id={id} tabIndex={-1} className={styles['main']} aria-busy={state === 'loading'}>
      <NavigationNote />
      <Outlet />
    </main>
  );
}
