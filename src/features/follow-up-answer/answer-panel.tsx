import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { IconX } from '@tabler/icons-react';
import { useDeferredValue, useEffect, useRef, useState } from 'react';
import { TEXT_LIMITS } from '@/contract/fields';
import type { FollowUpListRow } from '@/contract/follow-up-list';
import { followUpQueries } from '@/data/follow-ups/follow-up-queries';
import { nameOfOffice } from '@/parts/names';
import { PatientName } from '@/parts/patient/patient-name';
import { Icon } from '@/ui/icon';
import { IconButton } from '@/ui/icon-button';
import { TextField } from '@/ui/text-field';
import { AnswerCard } from './answer-card';
import styles from './follow-up-answer.module.css';

interface AnswerPanelProps {
  readonly addressOf: (row: { readonly reference: string }) => string;
  readonly onClose: () => void;
}

/**
 * The answer in ten seconds (Product reference, §8): a name, then who it may be, then where the
 * report, the bill, the insurer and the next visit stand, and what may be promised.
 */
export function AnswerPanel({ addressOf, onClose }: AnswerPanelProps) {
  const { t } = useLingui();
  const box = useRef<HTMLElement>(null);
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const asked = useDeferredValue(words.trim());
  const found = useQuery(followUpQueries.found(asked));
  const people = casesOf(found.data?.items ?? []);
  // Who opens it means to type.
  useEffect(() => box.current?.querySelector('input')?.focus(), []);
  const only = people.length === 1 ? people[0]?.reference : undefined;
  const shown = chosen ?? (asked === '' ? undefined : only) ?? null;
  return (
    // Escape closes it from wherever in it one is.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <aside
      ref={box}
      className={styles['panel']}
      aria-label={t`Answer a question`}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <div className={styles['top']}>
        <strong>
          <Trans>Answer a question</Trans>
        </strong>
        <IconButton label={t`Close`} icon={<Icon of={IconX} />} onClick={onClose} />
      </div>
      <TextField
        label={t`Who is asking about whom?`}
        type="search"
        placeholder={t`Patient, caller, reference, phone`}
        autoComplete="off"
        spellCheck={false}
        isUserText
        limit={TEXT_LIMITS.search}
        value={words}
        onChange={(event) => {
          setWords(event.currentTarget.value);
          setChosen(null);
        }}
      />
      {asked !== '' && shown === null && (
        <ul className={styles['found']} aria-label={t`Who it may be`} aria-busy={found.isFetching}>
          {people.map((row) => (
            <li key={row.reference}>
              <button
                type="button"
                className={styles['person']}
                onClick={() => {
                  setChosen(row.reference);
                  // The list of people goes; what was chosen is read from here on.
                  box.current?.focus();
                }}
              >
                <span>
                  <PatientName
                    name={row.patientName}
                    ownScript={row.patientOwnScript}
                    language={row.language}
                    query={asked}
                  />
                </span>
                <OfficeOf row={row} />
              </button>
            </li>
          ))}
        </ul>
      )}
      {asked !== '' && found.data !== undefined && people.length === 0 && shown === null && (
        <p className="quiet">
          <Trans>
            Nobody with follow-ups is found by these words within your reach. Search all cases in
            the queues.
          </Trans>
        </p>
      )}
      {shown !== null && (
        <AnswerCard key={shown} reference={shown} address={addressOf({ reference: shown })} />
      )}
    </aside>
  );
}

function OfficeOf({ row }: { readonly row: FollowUpListRow }) {
  const { i18n } = useLingui();
  return (
    <span className="meta quiet">
      <bdi dir="ltr">{row.reference}</bdi> · {nameOfOffice(row.office, i18n.locale)}
    </span>
  );
}

/** One row for each case, in the order in which the server found them. */
function casesOf(rows: readonly FollowUpListRow[]): readonly FollowUpListRow[] {
  const seen = new Set<string>();
  return rows.filter(({ reference }) => {
    const isNew = !seen.has(reference);
    seen.add(reference);
    return isNew;
  });
}
