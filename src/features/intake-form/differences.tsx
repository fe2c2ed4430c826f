import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from 'react-router-dom';
import type { PatientDifference } from '@/contract/request';
import { addresses } from '@/parts/addresses';
import { DifferenceTable } from './difference-table';
import styles from './intake-form.module.css';
import { PATIENT_FIELD_WORDS } from './patient-field-words';

interface DifferencesProps {
  readonly reference: string;
  readonly differences: readonly PatientDifference[];
}

/** The request is saved; what was typed of a known patient and stands otherwise in the record. */
export function Differences({ reference, differences }: DifferencesProps) {
  const { t, i18n } = useLingui();
  return (
    <div className={styles['differences']}>
      <p>
        <Trans>
          Saved as <strong dir="ltr">{reference}</strong>.
        </Trans>{' '}
        <Plural
          value={differences.length}
          one="# detail of the patient’s record is not as you typed it, and was left as it stands:"
          other="# details of the patient’s record are not as you typed them, and were left as they stand:"
        />
      </p>
      <DifferenceTable
        heldBy={t`In the record`}
        lines={differences.map((difference) => {
          const word = PATIENT_FIELD_WORDS[difference.field];
          return { ...difference, name: word === undefined ? difference.field : i18n._(word) };
        })}
      />
      <div>
        <Link className="button" to={addresses.case(reference)}>
          <Trans>Open the case</Trans>
        </Link>
      </div>
    </div>
  );
}
