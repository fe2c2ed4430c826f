import type { ComponentProps, ReactNode } from 'react';
import { ariaKeys } from './keys';

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children' | 'title'> {
  /** What it does: its accessible name and its tooltip. */
  readonly label: string;
  readonly icon: ReactNode;
  readonly size?: 'standard' | 'small';
  readonly shortcut?: string;
}

/** A button that shows only an icon (16 px), with a name for everybody. */
export function IconButton({
  label,
  icon,
  size = 'standard',
  shortcut,
  className,
  ...rest
}: IconButtonProps) {
  return (
    <button
      {...rest}
      type="button"
      className={className ? `icon-button ${className}` : 'icon-button'}
      data-size={size}
      aria-label={label}
      aria-keyshortcuts={ariaKeys(shortcut)}
      title={shortcut ? `${label} (${shortcut})` : label}
    >
      {icon}
    </button>
  );
}
