import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { use, useEffect, useId } from 'react';
import type { ChaseResult } from '@/contract/bulk-chase';
import { directionOf, langOf } from '@/i18n/locale';
import { i18nIn } from '@/i18n/other-language';
import { mailLink } from '@/lib/mail-link';
import { RefusedList } from '@/parts/many-follow-ups/refused-list';
import { PatientOf } from '@/parts/patient/patient-name';
import { announce } from '@/ui/announcer';
import { Button } from '@/ui/button';
import { showToast } from '@/ui/toast-store';
import styles from './bulk-chase.module.css';
import type { ChaseLetter } from './chase-letters';
import { usualSubject } from './chase-texts';

interface ChaseResultsProps {
  readonly letters: readonly ChaseLetter[];
  readonly results: readonly ChaseResult[];
}

/** What became of each: first whoever was refused and why, then the texts to take along. */
export function ChaseResults({ letters, results }: ChaseResultsProps) {
  const { t } = useLingui();
  const of = ({ followUpId }: ChaseResult) => letters.find(({ row }) => row.id === followUpId);
  const refused = results.filter(({ problem }) => problem !== null);
  const logged = results.filter(({ problem }) => problem === null);
  const done = t`${plural(logged.length, { one: '# chase logged', other: '# chases logged' })}`;
  const not = t`${plural(refused.length, { one: '# refused', other: '# refused' })}`;
  const said = refused.length === 0 ? done : t`${done}. ${not}`;
  useEffect(() => announce(said), [said]);
  return (
    <div className="stack">
      <p>
        <strong>{said}</strong>
      </p>
      <RefusedList results={results} rows={letters.map(({ row }) => row)} />
      {logged.length > 0 && (
        <ul className={styles['texts']} aria-label={t`Texts to take along`}>
          {logged.map((result) => {
            const letter = of(result);
            return letter && <Text key={result.followUpId} letter={letter} email={result.email} />;
          })}
        </ul>
      )}
    </div>
  );
}

interface TextProps {
  readonly letter: ChaseLetter;
  /** Null where no address is known: then one's own mail asks for it. */
  readonly email: string | null;
}

function Text({ letter: { row, locale, text }, email }: TextProps) {
  const { t } = useLingui();
  const words = use(i18nIn(locale));
  const noteId = useId();
  const copy = (): void => {
    navigator.clipboard.writeText(text).then(
      () => showToast({ tone: 'done', text: t`Text for ${row.reference} copied` }),
      () =>
        showToast({
          tone: 'error',
          text: t`The browser did not allow it. Select the text and copy it.`,
        }),
    );
  };
  const mail = mailLink({
    to: email ?? '',
    subject: usualSubject(words, row.reference),
    body: text,
  });
  return (
    <li className={styles['text']}>
      <div className="grow">
        <strong>
          <PatientOf row={row} />
        </strong>{' '}
        <bdi dir="ltr" className="quiet number">
          {row.reference}
        </bdi>
        <p lang={langOf(locale)} dir={directionOf(locale)}>
          {text}
        </p>
        {mail.isBare && (
          <p id={noteId} className="quiet">
            {t`The text is too long to be handed to a mail program. It is copied when you open the mail: paste it there.`}
          </p>
        )}
      </div>
      <Button size="small" aria-label={t`Copy the text for ${row.reference}`} onClick={copy}>
        {t`Copy`}
      </Button>
      <a
        className="button"
        data-size="small"
        href={mail.href}
        aria-label={t`Mail for ${row.reference}`}
        {...(mail.isBare && { 'aria-describedby': noteId, onClick: copy })}
      >
        {t`Mail`}
      </a>
    </li>
  );
}
