import { Trans } from '@lingui/react/macro';
import { Link, useLocation } from 'react-router-dom';
import type { CaseDetail } from '@/contract/case';
import { addresses } from '@/parts/addresses';
import { RECORD_KIND_WORDS, RECORD_STATE_WORDS } from '@/parts/words/case-detail-words';
import { useWord } from '@/parts/words/use-word';
import styles from './case-overview.module.css';

/** Where each record stands; asking, chasing and receiving have their own section. */
export function RecordChecklist({ detail }: { readonly detail: CaseDetail }) {
  const word = useWord();
  const { search } = useLocation();
  const { records, reference } = detail.case;
  return (
    <section className={styles['group']} aria-labelledby="group-records">
      <div className={styles['head']}>
        <h3 id="group-records">
          <Trans>Medical records</Trans>
        </h3>
        <Link
          className="button"
          data-size="small"
          to={{ pathname: addresses.case(reference, 'records'), search }}
        >
          <Trans>Go to the records</Trans>
        </Link>
      </div>
      <dl className="facts">
        {records.map(({ kind, state }) => (
          <div key={kind}>
            <dt>{word(RECORD_KIND_WORDS, kind)}</dt>
            <dd>{word(RECORD_STATE_WORDS, state)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
