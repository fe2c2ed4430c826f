import { useEffect, useId, useRef, useState, type RefObject, type ToggleEvent } from 'react';
import { placePanel } from './place-panel';

/** What opens a panel from elsewhere than its button. */
export interface PanelHandle {
  readonly open: () => void;
}

export interface Panel extends PanelHandle {
  readonly isOpen: boolean;
  readonly panelRef: RefObject<HTMLDivElement | null>;
  /** For the button that opens it. */
  readonly opener: {
    readonly ref: RefObject<HTMLButtonElement | null>;
    readonly popoverTarget: string;
    readonly 'aria-expanded': boolean;
  };
  /** For the panel itself. */
  readonly panel: {
    readonly id: string;
    readonly ref: RefObject<HTMLDivElement | null>;
    readonly popover: 'auto';
    readonly onToggle: (event: ToggleEvent<HTMLDivElement>) => void;
  };
  readonly close: () => void;
}

/**
 * A native popover: closed by Escape, by a press outside, or by `close`; the browser brings focus
 * back to the button. Its content is rendered only while it is open.
 */
export function usePanel(
  align: 'start' | 'end' = 'start',
  onOpen?: (panel: HTMLElement) => void,
): Panel {
  const id = useId();
  const openerRef = useRef<HTMLButtonElement>(null);
  const panelRef = useRef<HTMLDivElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => {
    const { current: shown } = panelRef;
    const { current: opener } = openerRef;
    if (!isOpen || !shown || !opener) return;
    const place = (): void => placePanel(shown, opener, align);
    // It keeps its place where the window is turned, and where its content comes later or grows.
    const watcher = new ResizeObserver(place);
    watcher.observe(shown);
    addEventListener('resize', place);
    return () => {
      watcher.disconnect();
      removeEventListener('resize', place);
    };
  }, [isOpen, align]);
  return {
    isOpen,
    panelRef,
    opener: { ref: openerRef, popoverTarget: id, 'aria-expanded': isOpen },
    panel: {
      id,
      ref: panelRef,
      popover: 'auto',
      onToggle: (event) => {
        const opens = event.newState === 'open';
        setIsOpen(opens);
        if (!opens) {
          // Opened from elsewhere, the focus may have been taken away from the button meanwhile.
          if (document.activeElement === document.body) openerRef.current?.focus();
          return;
        }
        // After React has put the content in: the place depends on its size.
        requestAnimationFrame(() => {
          if (!panelRef.current || !openerRef.current) return;
          placePanel(panelRef.current, openerRef.current, align);
          onOpen?.(panelRef.current);
        });
      },
    },
    close: () => panelRef.current?.hidePopover(),
    open: () => {
      // The browser puts what opens behind its button in the order of Tab.
      openerRef.current?.focus();
      if (!isOpen) openerRef.current?.click();
    },
  };
}
