import { Trans, useLingui } from '@lingui/react/macro';
import { DisclosureLimits } from '@/parts/disclosure/disclosure-limits';
import { PatientOf } from '@/parts/patient/patient-name';
import { directionOf, langOf } from '@/i18n/locale';
import { Bdi } from '@/ui/bdi';
import { isWrittenAtHome } from '@/domain/follow-up/chase-template';
import styles from './bulk-chase.module.css';
import { type ChaseLetter, receiverOf } from './chase-letters';

/** How each person will read it, and what must be known before it goes to the family. */
export function ChasePreview({ letters }: { readonly letters: readonly ChaseLetter[] }) {
  const { t } = useLingui();
  return (
    // What scrolls is reached by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={styles['preview']} aria-label={t`As each person reads it`} tabIndex={0}>
      <ul>
        {letters.map(({ row, reader, locale, text }) => (
          <li key={row.id}>
            {isWrittenAtHome(reader) && (
              <DisclosureLimits disclosure={row.disclosure} caller={row.caller} diedOn={null} />
            )}
            <strong>
              <PatientOf row={row} />
            </strong>{' '}
            <bdi dir="ltr" className="quiet number">
              {row.reference}
            </bdi>
            <Receiver name={reader === 'patient' ? null : receiverOf(row, reader)} />
            <p lang={langOf(locale)} dir={directionOf(locale)}>
              {text}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** To whom it goes, where that is not the patient. */
function Receiver({ name }: { readonly name: string | null }) {
  if (name === null) return null;
  return (
    <span className="quiet">
      {' · '}
      <Trans>
        to <Bdi>{name}</Bdi>
      </Trans>
    </span>
  );
}
