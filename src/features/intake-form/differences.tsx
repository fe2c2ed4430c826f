import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from 'react-router-dom';
import type { PatientDifference } from '@/contract/request';
import { useMe } from '@/data/session/use-me';
import { addresses } from '@/parts/addresses';
import { useFieldValue } from '@/parts/words/use-field-value';
import { placeOf } from '@/reference/place';
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
  const wordValue = useFieldValue(placeOf(useMe().place).timeZone);
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
                  <Value of={held} words={wordValue(field, held)} />
                </td>
                <td>
                  <Value of={typed} words={wordValue(field, typed)} />
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

/** A value in the words and dates of the interface; of a number that is kept from me, only that. */
function Value({ of, words }: { readonly of: unknown; readonly words: string }) {
  if (typeof of === 'object' && of !== null && 'masked' in of) {
    return (
      <span className="quiet">
        <Trans>not shown to you</Trans>
      </span>
    );
  }
  return <Bdi>{words}</Bdi>;
}
