import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import type { OutboxEntry } from '@/data/command/outbox-entry';
import { useFormats } from '@/i18n/use-formats';
import { addresses } from '@/parts/addresses';
import type { OpenedState } from '@/parts/outbox/use-opened-entry';
import { wordField } from '@/parts/words/field-words';
import { operationWords, sectionOf } from '@/parts/words/operation-words';
import { useNow } from '@/ui/time/use-now';
import entries from '@/parts/entries.module.css';
import styles from './outbox-panel.module.css';

interface EntryLineProps {
  readonly entry: Pick<OutboxEntry, 'id' | 'operationId' | 'reference'>;
  /** Paths of the fields that it changes. */
  readonly fields: readonly string[];
  /** ISO instant that the line tells the age of. */
  readonly at: string;
  /** Whether its place should begin with what was typed. */
  readonly isOpenable: boolean;
  readonly onFollow: () => void;
  readonly state: ReactNode;
  readonly children?: ReactNode;
}

/** One write: what it does, to which case, when, how it stands, and what can be done about it. */
export function EntryLine(props: EntryLineProps) {
  const { entry, fields, at, isOpenable, onFollow, state, children } = props;
  const { i18n } = useLingui();
  const { list, ago } = useFormats();
  const nowMs = useNow();
  const { reference, operationId } = entry;
  const opened: OpenedState = { entry: entry.id };
  return (
    <li className={entries['entry']}>
      <div className={styles['what']}>
        <strong>{i18n._(operationWords(operationId))}</strong>
        {fields.length > 0 && <span>{list(fields.map((field) => wordField(i18n, field)))}</span>}
      </div>
      <div className="row">
        {reference !== null && (
          <Link
            to={addresses.case(reference, sectionOf(operationId))}
            {...(isOpenable && { state: opened })}
            dir="ltr"
            className="number"
            onClick={onFollow}
          >
            {reference}
          </Link>
        )}
        <span className="quiet">{ago(Date.parse(at), nowMs)}</span>
        {state}
      </div>
      {children}
    </li>
  );
}
