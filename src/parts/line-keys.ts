import type { KeyboardEvent } from 'react';
import { areSingleKeysOn } from '@/ui/use-shortcut';

/**
 * Keys of one line of a list, while the focus is in it: arrows go to the next line's first button,
 * single keys do what the line offers. Whoever types, or holds a modifier, is left alone.
 *
 * @param act does what the key (small letter) stands for; false where it stands for nothing.
 */
export function runLineKey(
  event: KeyboardEvent<HTMLElement>,
  lines: readonly Element[],
  act: (key: string) => boolean,
): void {
  const target = event.target as HTMLElement;
  const isTyping = target.matches('input:not([type=checkbox]), textarea, select, [role^=menu]');
  if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    const step = event.key === 'ArrowDown' ? 1 : -1;
    const other = lines[lines.indexOf(event.currentTarget) + step];
    other?.querySelector<HTMLElement>('button')?.focus();
    event.preventDefault();
    return;
  }
  if (!areSingleKeysOn() || !act(event.key.toLowerCase())) return;
  event.preventDefault();
  event.stopPropagation();
}
