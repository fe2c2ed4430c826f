import { useId, type ComponentProps, type MouseEvent, type ReactNode } from 'react';
import { ariaKeys, Keys } from './keys';

type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'disabled'> {
  readonly variant?: ButtonVariant;
  readonly size?: 'standard' | 'small';
  /** The action runs: the button keeps its place and focus, and ignores presses. */
  readonly isBusy?: boolean;
  /**
   * Why it cannot be pressed now. It stays focusable, so that the reason can be read by everybody;
   * null or undefined means that it can be pressed.
   */
  readonly disabledReason?: string | null | undefined;
  readonly icon?: ReactNode;
  /** The key that does the same, shown beside the word. */
  readonly shortcut?: string;
}

/** A button with a verb on it. */
export function Button({
  variant = 'secondary',
  size = 'standard',
  isBusy = false,
  disabledReason,
  icon,
  shortcut,
  children,
  onClick,
  className,
  title,
  type = 'button',
  ...rest
}: ButtonProps) {
  const reasonId = useId();
  const isBlocked = disabledReason !== undefined && disabledReason !== null;
  const press = (event: MouseEvent<HTMLButtonElement>): void => {
    if (isBusy || isBlocked) {
      event.preventDefault();
      return;
    }
    onClick?.(event);
  };
  return (
    <>
      <button
        {...rest}
        type={type}
        className={className ? `button ${className}` : 'button'}
        data-variant={variant}
        data-size={size}
        aria-busy={isBusy || undefined}
        aria-disabled={isBlocked || undefined}
        aria-describedby={isBlocked ? reasonId : rest['aria-describedby']}
        aria-keyshortcuts={ariaKeys(shortcut)}
        title={isBlocked ? disabledReason : title}
        onClick={press}
      >
        {icon}
        {children}
        {shortcut && (
          <span aria-hidden="true">
            <Keys keys={shortcut} />
          </span>
        )}
      </button>
      {isBlocked && (
        <span id={reasonId} className="visually-hidden">
          {disabledReason}
        </span>
      )}
    </>
  );
}
