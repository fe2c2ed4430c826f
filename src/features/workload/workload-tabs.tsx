import { useLingui } from '@lingui/react/macro';
import { Link } from 'react-router-dom';
import { WORKLOAD_VIEWS, type WorkloadView } from '@/domain/workload/teams';
import { addresses } from '@/parts/addresses';
import { useWord } from '@/parts/words/use-word';
import styles from './workload.module.css';
import { VIEW_WORDS } from './workload-words';

/** The views of a workload, each with an address of its own. */
export function WorkloadTabs({ by }: { readonly by: WorkloadView }) {
  const { t } = useLingui();
  const word = useWord();
  return (
    <nav aria-label={t`Told apart by`}>
      <ul className={styles['tabs']}>
        {WORKLOAD_VIEWS.map((view) => (
          <li key={view}>
            <Link to={addresses.workload(view)} aria-current={view === by ? 'page' : undefined}>
              {word(VIEW_WORDS, view)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
