import styles from './app-layout.module.css';
import { Breadcrumb } from './breadcrumb';
import { PersonMenu } from './person-menu';

/** Where I am, what time it is for me and my office, and who I am. */
export function TopBar() {
  return (
    <header className={styles['bar']}>
      <Breadcrumb />
      <div className="spread row">
        <PersonMenu person={null} />
      </div>
    </header>
  );
}
