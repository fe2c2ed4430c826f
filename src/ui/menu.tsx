import { createContext, use, type KeyboardEvent, type ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { usePanel } from './use-panel';

const CloseMenu = createContext<() => void>(() => {});

export interface MenuProps {
  readonly trigger: ReactNode;
  /** Name of the button where it shows only an icon. */
  readonly label?: string;
  readonly className?: string;
  readonly align?: 'start' | 'end';
  /** `MenuItem`, `MenuLink`, `MenuGroup`, `<hr />`; rendered only while open. */
  readonly children: ReactNode;
}

/** A button with a menu: arrows, Home, End and first letters move; Escape and Tab close it. */
export function Menu({
  trigger,
  label,
  className = 'button',
  align = 'start',
  children,
}: MenuProps) {
  const { isOpen, opener, panel, panelRef, close } = usePanel(align, focusFirstItem);

  const move = (event: KeyboardEvent<HTMLDivElement>): void => {
    const items = itemsOf(panelRef.current);
    const at = items.findIndex((item) => item === document.activeElement);
    const target = targetOf(event.key, items, at);
    if (event.key === 'Tab') close();
    if (!target) return;
    event.preventDefault();
    target.focus();
  };

  return (
    <>
      <button
        {...opener}
        type="button"
        className={className}
        aria-haspopup="menu"
        aria-label={label}
        title={label}
      >
        {trigger}
      </button>
      <div
        {...panel}
        className="menu"
        role="menu"
        tabIndex={-1}
        aria-label={label}
        onKeyDown={move}
      >
        <CloseMenu value={close}>{isOpen && children}</CloseMenu>
      </div>
    </>
  );
}

/** Unless somebody has gone into the menu already: it opens a frame before this is called. */
function focusFirstItem(panel: HTMLElement): void {
  if (!panel.contains(document.activeElement)) itemsOf(panel)[0]?.focus();
}

function itemsOf(panel: HTMLElement | null): readonly HTMLElement[] {
  return [...(panel?.querySelectorAll<HTMLElement>('[role^=menuitem]') ?? [])];
}

function targetOf(key: string, items: readonly HTMLElement[], at: number): HTMLElement | undefined {
  if (key === 'ArrowDown') return items[(at + 1) % items.length];
  if (key === 'ArrowUp') return items.at(at <= 0 ? -1 : at - 1);
  if (key === 'Home') return items[0];
  if (key === 'End') return items.at(-1);
  if (key.length !== 1 || key === ' ') return undefined;
  const letter = key.toLocaleLowerCase();
  const after = [...items.slice(at + 1), ...items.slice(0, at + 1)];
  return after.find((item) => item.textContent.trim().toLocaleLowerCase().startsWith(letter));
}

export interface MenuItemProps {
  readonly children: ReactNode;
  readonly onSelect: () => void;
  /** With it the item is one of several, ticked or not. */
  readonly isChecked?: boolean;
  readonly disabledReason?: string | null;
  /** The menu stays: several ticks are wanted one after the other. */
  readonly staysOpen?: boolean;
}

/** One thing to do in a menu, or one to tick. */
export function MenuItem({
  children,
  onSelect,
  isChecked,
  disabledReason,
  staysOpen = false,
}: MenuItemProps) {
  const close = use(CloseMenu);
  return (
    <button
      type="button"
      className="menu-item"
      role={isChecked === undefined ? 'menuitem' : 'menuitemcheckbox'}
      aria-checked={isChecked}
      aria-disabled={disabledReason ? true : undefined}
      title={disabledReason ?? undefined}
      tabIndex={-1}
      onClick={() => {
        if (disabledReason) return;
        if (!staysOpen) close();
        onSelect();
      }}
    >
      {children}
    </button>
  );
}

export interface MenuLinkProps {
  readonly to: string;
  readonly children: ReactNode;
}

/** One place to go to from a menu. */
export function MenuLink({ to, children }: MenuLinkProps) {
  const close = use(CloseMenu);
  return (
    <Link className="menu-item" role="menuitem" tabIndex={-1} to={to} onClick={close}>
      {children}
    </Link>
  );
}

/** Heads a part of a menu; name the part with it through `MenuGroup`. */
export function MenuGroup({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ReactNode;
}) {
  return (
    <div role="group" aria-label={label}>
      <div className="menu-label" aria-hidden="true">
        {label}
      </div>
      {children}
    </div>
  );
}
