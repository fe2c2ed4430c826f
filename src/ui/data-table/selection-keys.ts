import type { KeyboardEvent } from 'react';
import type { RowSelection } from './row-selection';

/** Keys of a table whose rows can be selected, while the focus is in it. */
export function selectByKey<Row>(
  event: KeyboardEvent,
  selection: RowSelection<Row>,
  activeIndex: number,
): void {
  const { key, shiftKey, ctrlKey, metaKey, altKey, target } = event;
  if (altKey) return;
  const run = (): (() => void) | null => {
    if ((ctrlKey || metaKey) && !shiftKey && key.toLowerCase() === 'a') return selection.onAll;
    if (!shiftKey || ctrlKey || metaKey) return null;
    if (key === 'ArrowDown') return () => selection.onExtend(1);
    if (key === 'ArrowUp') return () => selection.onExtend(-1);
    // On a control Space is the control's own.
    const isOnControl = target instanceof Element && target.closest('a, button, input') !== null;
    if (key === ' ' && !isOnControl && activeIndex >= 0) {
      return () => selection.onToggle(activeIndex, true);
    }
    return null;
  };
  const action = run();
  if (action === null) return;
  event.preventDefault();
  action();
}
