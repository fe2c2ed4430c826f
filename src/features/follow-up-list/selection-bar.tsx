import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useRef, type ReactNode } from 'react';
import type { FollowUpFilter, FollowUpListRow } from '@/contract/follow-up-list';
import { useFormats } from '@/i18n/use-formats';
import { useKey } from '@/parts/keys/use-key';
import type { ListSelection } from '@/parts/list-selection/use-list-selection';
import { Button } from '@/ui/button';
import styles from './follow-up-list.module.css';

interface SelectionBarProps {
  readonly selection: ListSelection<FollowUpListRow, FollowUpFilter>;
  /** Rows of the whole list. */
  readonly total: number;
  readonly onExport: () => void;
  /** What else can be done to the selected ones; the first control has `data-first`. */
  readonly children?: ReactNode;
}

/** What can be done to the selected follow-ups; it stands under the rows, not over them. */
export function SelectionBar({ selection, total, onExport, children }: SelectionBarProps) {
  const { t } = useLingui();
  const { number } = useFormats();
  const bar = useRef<HTMLElement>(null);
  useKey('to-actions', () => bar.current?.querySelector<HTMLElement>('[data-first]')?.focus());
  return (
    <section ref={bar} className={styles['bar']} aria-label={t`Selected follow-ups`}>
      <strong className="number">
        <Plural value={selection.count} one="# selected" other="# selected" />
      </strong>
      {selection.count < total && (
        <Button size="small" variant="quiet" onClick={() => selection.selectAll(total)}>
          <Trans>Select all {number(total)} that match</Trans>
        </Button>
      )}
      <Button size="small" variant="quiet" onClick={selection.clear}>
        <Trans>Clear the selection</Trans>
      </Button>
      <span className="grow" />
      {children}
      <Button size="small" onClick={onExport}>
        <Trans>Export as CSV</Trans>
      </Button>
    </section>
  );
}
