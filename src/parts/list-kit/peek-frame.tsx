import { useLingui } from '@lingui/react/macro';
import { IconX } from '@tabler/icons-react';
import { useEffect, useLayoutEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { Icon } from '@/ui/icon';
import { IconButton } from '@/ui/icon-button';
import { Keys } from '@/ui/keys';
import { KEYS } from '../keys/key-table';
import { useKey } from '../keys/use-key';
import styles from './peek-frame.module.css';

interface PeekFrameProps {
  /** Its name to who hears it. */
  readonly label: string;
  readonly title: ReactNode;
  readonly isBusy?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Whether focus was in the peek that is being replaced by the next row's. */
let isHandedOn = false;

/**
 * The part beside a list that shows one row. It takes no focus when it opens, so that the keys of the
 * list go on; a key goes into it and back to the row, and Escape closes it from within. Where the list
 * moves on meanwhile, whoever was in the peek stays in it.
 */
export function PeekFrame({ label, title, isBusy = false, onClose, children }: PeekFrameProps) {
  const { t } = useLingui();
  const panelRef = useRef<HTMLElement>(null);
  const cameFrom = useRef<Element | null>(null);
  const goBack = (): void => {
    const row = panelRef.current?.parentElement?.querySelector<HTMLElement>('tr[data-active] a');
    const from = cameFrom.current;
    // The row of the peek, which may be another by now; beside no list, what one came from.
    if (row) row.focus();
    else if (from instanceof HTMLElement && from.isConnected) from.focus();
  };
  useKey('into-peek', () => {
    const { current: panel } = panelRef;
    if (panel?.contains(document.activeElement)) return goBack();
    cameFrom.current = document.activeElement;
    panel?.focus();
  });
  useEffect(() => {
    const { activeElement } = document;
    if (!panelRef.current?.contains(activeElement)) cameFrom.current = activeElement;
  }, []);
  useLayoutEffect(() => {
    const { current: panel } = panelRef;
    if (isHandedOn) panel?.focus();
    return () => {
      isHandedOn = panel?.contains(document.activeElement) ?? false;
      // What takes its place comes in the same step; nothing that is opened later is meant.
      queueMicrotask(() => {
        isHandedOn = false;
      });
    };
  }, []);
  const closeByKey = (event: KeyboardEvent): void => {
    // An open popover within has the first Escape.
    if (event.key !== 'Escape' || panelRef.current?.querySelector(':popover-open')) return;
    event.stopPropagation();
    goBack();
    onClose();
  };
  return (
    // Its own keys are those of its controls; Escape is heard wherever in it the focus is.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <aside
      ref={panelRef}
      className={styles['peek']}
      aria-label={label}
      tabIndex={-1}
      onKeyDown={closeByKey}
    >
      <div className={styles['head']}>
        <strong>{title}</strong>
        <span className="row">
          <span className="quiet" aria-hidden="true">
            <Keys keys={KEYS['into-peek'].keys} />
          </span>
          <IconButton label={t`Close the peek`} icon={<Icon of={IconX} />} onClick={onClose} />
        </span>
      </div>
      <div className={styles['body']} aria-busy={isBusy}>
        {children}
      </div>
    </aside>
  );
}
