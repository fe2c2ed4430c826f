import { useLingui } from '@lingui/react/macro';
import { IconX } from '@tabler/icons-react';
import { useEffect, useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import { ancestorsOf, focusNear } from './focus-near';
import { Icon } from './icon';
import { IconButton } from './icon-button';
import { openModal } from './top-dialog';
import './css/dialog.css';

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

/** Where one begins to answer. A tick is no beginning: one key too many would change it. */
const FIELD =
  'input:not([type=hidden], [type=checkbox], :disabled), select:enabled, textarea:enabled';

/**
 * Where a dialog begins: at its first field (of several to choose from at the chosen one); a question
 * at the button that does it, and where that destroys something at the one that leaves it.
 */
function beginningOf(dialog: HTMLElement): HTMLElement | null {
  const field = dialog.querySelector<HTMLInputElement>(`.dialog-body :is(${FIELD})`);
  if (field?.type === 'radio') {
    const chosen = `input[name="${CSS.escape(field.name)}"]:checked`;
    return dialog.querySelector<HTMLElement>(chosen) ?? field;
  }
  return (
    field ??
    dialog.querySelector<HTMLElement>('.dialog-actions [data-variant=primary]') ??
    dialog.querySelector<HTMLElement>('.dialog-actions button')
  );
}

/** What would be long to hear at once: one goes through it by itself. */
const LONG = 'form, ul, ol, dl, table, section';

/** A dialog that begins at a button asks something: its words are read with its title, before it. */
function describe(dialog: HTMLElement, beginning: HTMLElement | null): void {
  const body = dialog.querySelector('.dialog-body');
  const isQuestion = beginning?.closest('.dialog-actions') && body?.querySelector(LONG) === null;
  if (body && isQuestion) dialog.setAttribute('aria-describedby', body.id);
  else dialog.removeAttribute('aria-describedby');
}

/**
 * A modal dialog, for a decision with consequences. Render it to open it, take it away to close it;
 * focus goes in, stays in, and returns to where it was, or nearby where that is gone. Escape closes.
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

  // Before what stands in it: a form that knows where it begins has the last word.
  useLayoutEffect(() => {
    const { current: dialog } = ref;
    const { activeElement: opener } = document;
    const around = opener === null ? [] : ancestorsOf(opener);
    const close = dialog === null ? null : openModal(dialog);
    return () => {
      close?.();
      // React takes the element away, and with it what the browser would have restored.
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
      else queueMicrotask(() => focusNear(around));
    };
  }, []);
  // Also where another question has taken the place of the first, and of what had the focus; and where
  // the fields come later, as long as nobody has done anything.
  useEffect(() => {
    const { current: dialog } = ref;
    if (dialog === null) return undefined;
    const begin = (): void => {
      const { activeElement } = document;
      const isInside = activeElement !== dialog && dialog.contains(activeElement);
      const isAtClose = activeElement?.closest('.dialog-head') !== null;
      if (isInside && !isAtClose) return;
      const beginning = beginningOf(dialog);
      describe(dialog, beginning);
      beginning?.focus();
    };
    begin();
    const comes = new MutationObserver(begin);
    comes.observe(dialog, { childList: true, subtree: true });
    const stay = (): void => comes.disconnect();
    dialog.addEventListener('keydown', stay, { once: true });
    dialog.addEventListener('pointerdown', stay, { once: true });
    return () => {
      stay();
      dialog.removeEventListener('keydown', stay);
      dialog.removeEventListener('pointerdown', stay);
    };
  }, [title]);

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
      <div id={`${titleId}-body`} className="dialog-body">
        {children}
      </div>
      {actions && (
        <div className="dialog-actions" data-foot>
          {actions}
        </div>
      )}
    </dialog>
  );
}
