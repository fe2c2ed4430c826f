import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from 'react-router-dom';
import type { PatientDifference } from '@/contract/request';
import { addresses } from '@/parts/addresses';
import { Bdi } from '@/ui/bdi';
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
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t`Detail`}</th>
            <th scope="col">{t`In the record`}</th>
            <th scope="col">{t`You typed`}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ field, held, typed }) => {
            const word = PATIENT_FIELD_WORDS[field];
            return (
              <tr key={field}>
                <th scope="row">{word === undefined ? field : i18n._(word)}</th>
                <td>
                  <Value of={held} />
                </td>
                <td>
                  <Value of={typed} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <div>
        <Link className="button" to={addresses.case(reference)}>
          <Trans>Open the case</Trans>
        </Link>
      </div>
    </div>
  );
}

function Value({ of }: { readonly of: unknown }) {
  if (typeof of === 'object' && of !== null && 'masked' in of) {
    return (
      <span className="quiet">
        <Trans>not shown to you</Trans>
      </span>
    );
  }
  if (of === null || of === '') return <span className="quiet">–</span>;
  if (Array.isArray(of)) return <Bdi>{of.join(', ')}</Bdi>;
  return <Bdi>{typeof of === 'string' ? of : JSON.stringify(of)}</Bdi>;
}
