import { useImperativeHandle, type ReactNode, type Ref } from 'react';
import { usePanel, type PanelHandle } from './use-panel';

export interface PopoverProps {
  /** What the button shows. */
  readonly trigger: ReactNode;
  /** Name of the button where what it shows is not enough: `How this deadline is counted`. */
  readonly label?: string;
  readonly className?: string;
  readonly align?: 'start' | 'end';
  readonly ref?: Ref<PanelHandle>;
  /** Rendered only while open. */
  readonly children: ReactNode;
}

/** A button that discloses more in place: the explanation of a deadline, the details of a number. */
export function Popover({
  trigger,
  label,
  className = 'button',
  align = 'start',
  ref,
  children,
}: PopoverProps) {
  const { isOpen, opener, panel, open } = usePanel(align);
  useImperativeHandle(ref, () => ({ open }));
  return (
    <>
      <button {...opener} type="button" className={className} aria-label={label} title={label}>
        {trigger}
      </button>
      <div {...panel} className="popover" role="group" aria-label={label}>
        {isOpen && children}
      </div>
    </>
  );
}
