import { useSyncExternalStore } from 'react';
import { createListeners } from '@/lib/listeners';

let current = { text: '', turn: 0 };
const listeners = createListeners();

/** Says a sentence to screen readers, politely: once per sort, filter or save, not per row. */
export function announce(text: string): void {
  current = { text, turn: current.turn + 1 };
  listeners.tell();
}

/** The one live region; stands in the frame. Two take turns, so that the same words are read again. */
export function Announcer() {
  const { text, turn } = useSyncExternalStore(listeners.add, () => current);
  return (
    <div className="visually-hidden">
      <div role="status">{turn % 2 === 0 ? text : ''}</div>
      <div role="status">{turn % 2 === 1 ? text : ''}</div>
    </div>
  );
}
