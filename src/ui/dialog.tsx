import { useLingui } from '@lingui/react/macro';
import { IconX } from '@tabler/icons-react';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { Icon } from './icon';
import { IconButton } from './icon-button';

export interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons; the one primary action last (at the inline end). */
  readonly actions?: ReactNode;
  readonly isWide?: boolean;
  /** False while something runs that must not be walked away from. */
  readonly canClose?: boolean;
}

/**
 * A modal dialog, for a decision with consequences. Render it to open it, take it away to close it;
 * focus goes in, stays in, and returns to where it was. Escape closes.
 */
export function Dialog({
  title,
  onClose,
  children,
  actions,
  isWide = false,
  canClose = true,
}: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const { t } = useLingui();

  useEffect(() => {
    const dialog = ref.current;
    const opener = document.activeElement;
    dialog?.showModal();
    return () => {
      dialog?.close();
      // React has taken the element away by now, and with it what the browser would have restored.
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);

  return (
    <dialog
      ref={ref}
      className="dialog"
      data-wide={isWide || undefined}
      aria-labelledby={titleId}
      onCancel={(event) => {
        // Closing is the owner's decision: it takes the dialog away.
        event.preventDefault();
        if (canClose) onClose();
      }}
    >
      <div className="dialog-head">
        <h2 id={titleId}>{title}</h2>
        {canClose && <IconButton label={t`Close`} icon={<Icon of={IconX} />} onClick={onClose} />}
      </div>
      <div className="dialog-body">{children}</div>
      {actions && <div className="dialog-actions">{actions}</div>}
    </dialog>
  );
}
