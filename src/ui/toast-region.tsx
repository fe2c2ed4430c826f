import { useLingui } from '@lingui/react/macro';
import { IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from './button';
import { Icon } from './icon';
import { IconButton } from './icon-button';
import { closeToast, runUndo, undoNewest, useToasts, type Toast } from './toast-store';
import { useClearOfFeet } from './use-clear-of-feet';
import { useShortcut } from './use-shortcut';
import './css/toasts.css';

const SHOWN_MS = 8_000;

interface ToastRegionProps {
  /** The key that undoes what was done last. */
  readonly undo: { readonly id: string; readonly keys: string };
}

/** Messages at the inline end of the screen, above what is operated at its foot; stands in the frame once. */
export function ToastRegion({ undo }: ToastRegionProps) {
  const { shown } = useToasts();
  const { t } = useLingui();
  const [isHeld, setIsHeld] = useState(false);
  const ref = useRef<HTMLElement>(null);
  useClearOfFeet(ref, shown.length > 0);
  useShortcut(undo.id, undo.keys, () => undoNewest());
  return (
    // Pointer and focus only make the messages wait; nothing is operated by them.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      ref={ref}
      className="toasts"
      aria-label={t`Messages`}
      onMouseEnter={() => setIsHeld(true)}
      onMouseLeave={() => setIsHeld(false)}
      onFocus={() => setIsHeld(true)}
      onBlur={() => setIsHeld(false)}
    >
      {shown.map((toast) => (
        <ToastMessage key={toast.id} toast={toast} isHeld={isHeld} undoKey={undo.keys} />
      ))}
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
    <div
      className="toast"
      data-tone={toast.tone}
      role={toast.tone === 'error' ? 'alert' : 'status'}
    >
      <span className="toast-text" dir="auto">
        {toast.text}
      </span>
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
