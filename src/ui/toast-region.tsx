import { useLingui } from '@lingui/react/macro';
import { IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { Announcer } from './announcer';
import { Button } from './button';
import { Icon } from './icon';
import { IconButton } from './icon-button';
import { closeToast, runUndo, useToasts, type Toast } from './toast-store';
import { useTopDialog } from './top-dialog';
import { useClearOfFeet } from './use-clear-of-feet';
import { useShortcut } from './use-shortcut';
import './css/toasts.css';

const SHOWN_MS = 8_000;

interface ToastRegionProps {
  /** The key that undoes what was done last; the buttons name it. */
  readonly undo: { readonly id: string; readonly keys: string; readonly run: () => void };
}

/**
 * Messages at the inline end of the screen, above what is operated at its foot; stands in the frame
 * once. What is said while a dialog lies over the page stands in that: beside it nobody could read it.
 * What was said before waits in the page, and stands over nothing that the dialog asks. Where it comes
 * up stands before: a region that comes with its words is read by some readers alone.
 */
export function ToastRegion({ undo }: ToastRegionProps) {
  const { shown, recent } = useToasts();
  const top = useTopDialog();
  const newest = recent[0]?.id ?? 0;
  /** The last message before each of the dialogs that are open. */
  const [lastBefore, setLastBefore] = useState<ReadonlyMap<Element, number>>(new Map());
  if (top !== null && !lastBefore.has(top)) {
    const open = [...lastBefore].filter(([dialog]) => dialog.isConnected);
    setLastBefore(new Map([...open, [top, newest]]));
  }
  useShortcut(undo.id, undo.keys, undo.run);
  const isWithin = ({ id }: Toast): boolean => top !== null && id > (lastBefore.get(top) ?? newest);
  const within = shown.filter(isWithin);
  const beside = shown.filter((toast) => !isWithin(toast));
  return (
    <>
      <Messages toasts={beside} undoKey={undo.keys} />
      {top !== null &&
        createPortal(
          <>
            <Announcer isOver />
            <Messages toasts={within} undoKey={undo.keys} />
          </>,
          top,
        )}
    </>
  );
}

interface MessagesProps {
  readonly toasts: readonly Toast[];
  readonly undoKey: string;
}

function Messages({ toasts, undoKey }: MessagesProps) {
  const { t } = useLingui();
  const [isHeld, setIsHeld] = useState(false);
  const ref = useRef<HTMLElement>(null);
  useClearOfFeet(ref, toasts.length > 0);
  // One that is closed goes from under the pointer, which tells of no leaving.
  if (isHeld && toasts.length === 0) setIsHeld(false);
  return (
    // Pointer and focus only make the messages wait; nothing is operated by them. A pointer that rests
    // where one appears reads nothing: only one that moves there.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      ref={ref}
      className="toasts"
      aria-label={t`Messages`}
      onMouseMove={() => setIsHeld(true)}
      onMouseLeave={() => setIsHeld(false)}
      onFocus={() => setIsHeld(true)}
      onBlur={() => setIsHeld(false)}
    >
      <div role="log" className="toast-log">
        {toasts.map((toast) => (
          <ToastMessage key={toast.id} toast={toast} isHeld={isHeld} undoKey={undoKey} />
        ))}
      </div>
    </section>
  );
}

interface ToastMessageProps {
  readonly toast: Toast;
  readonly isHeld: boolean;
  readonly undoKey: string;
}

function ToastMessage({ toast, isHeld, undoKey }: ToastMessageProps) {
  const { t } = useLingui();
  useEffect(() => {
    if (isHeld || toast.tone === 'error') return;
    const timer = setTimeout(() => closeToast(toast.id), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [isHeld, toast.id, toast.tone]);
  return (
    <div className="toast" data-tone={toast.tone} role={toast.tone === 'error' ? 'alert' : 'group'}>
      <span className="toast-text">{toast.text}</span>
      {toast.action && (
        <Button
          size="small"
          variant="quiet"
          onClick={() => {
            closeToast(toast.id);
            toast.action?.run();
          }}
        >
          {toast.action.label}
        </Button>
      )}
      {toast.undo && (
        <Button size="small" shortcut={undoKey} onClick={() => runUndo(toast)}>
          {t`Undo`}
        </Button>
      )}
      <IconButton
        size="small"
        label={t`Close`}
        icon={<Icon of={IconX} />}
        onClick={() => closeToast(toast.id)}
      />
    </div>
  );
}
