import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import type { CaseDetail } from '@/contract/case';
import { displayName } from '@/domain/patient-name';
import { useFormats } from '@/i18n/use-formats';
import { useLocale } from '@/i18n/use-locale';
import { addresses } from '@/parts/addresses';
import { localDateOf } from '@/lib/zoned-time';
import { nameOfOffice } from '@/parts/names';
import { PatientName } from '@/parts/patient/patient-name';
import { STAGE_WORDS } from '@/parts/words/stage-words';
import { useWord } from '@/parts/words/use-word';
import styles from './case-merge.module.css';

interface MergeHeadsProps {
  readonly into: CaseDetail;
  readonly other: CaseDetail;
}

/** The two cases over their columns: which, whose, where they stand. */
export function MergeHeads({ into, other }: MergeHeadsProps) {
  return (
    <div className={styles['heads']}>
      <Head detail={into}>
        <Trans>Stays open</Trans>
      </Head>
      <Head detail={other}>
        <Trans>Is closed as the duplicate</Trans>
      </Head>
    </div>
  );
}

function Head({ detail, children }: { readonly detail: CaseDetail; readonly children: ReactNode }) {
  const { t } = useLingui();
  const word = useWord();
  const locale = useLocale();
  const { plainDate, exact } = useFormats();
  const { case: record, patient } = detail;
  const zone = 'UTC';
  return (
    <section className={styles['head']} aria-label={record.reference}>
      <span className="quiet">{children}</span>
      <h3>
        <Link to={addresses.case(record.reference)} className="number" dir="ltr" translate="no">
          {record.reference}
        </Link>
      </h3>
      <span>
        <PatientName
          name={displayName(patient.name)}
          ownScript={patient.name.ownScript}
          language={patient.language}
        />
      </span>
      <span className="quiet">
        {patient.birthOn === null ? t`Birth date not known` : plainDate(patient.birthOn)}
      </span>
      <span className="quiet">
        {word(STAGE_WORDS, record.stage)} · {nameOfOffice(record.office, locale)} ·{' '}
        <time dateTime={record.arrivedAt} title={exact(Date.parse(record.arrivedAt), zone)}>
          {t`request came in ${plainDate(localDateOf(Date.parse(record.arrivedAt), zone))}`}
        </time>
      </span>
    </section>
  );
}
