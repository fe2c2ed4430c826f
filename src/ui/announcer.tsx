import { useLayoutEffect, useState, useSyncExternalStore } from 'react';
import { createListeners } from '@/lib/listeners';

let current = { text: '', turn: 0, isOver: false };
/** Whether what was said last stands somewhere: until it does, the next sentence is said with it. */
let isWritten = true;
const listeners = createListeners();

/** Says a sentence to screen readers, politely: once per sort, filter or save, not per row. */
export function announce(text: string): void {
  const isOver = document.querySelector('dialog:modal') !== null;
  const isWith = !isWritten && isOver === current.isOver;
  current = {
    text: isWith ? `${current.text} ${text}` : text,
    turn: current.turn + 1,
    isOver,
  };
  isWritten = false;
  listeners.tell();
}

/**
 * The live region; stands in the frame, and with `isOver` in a dialog as long as one lies over the
 * page, of which nothing is read then. Two take turns, so that the same words are read again.
 */
export function Announcer({ isOver = false }: { readonly isOver?: boolean }) {
  const said = useSyncExternalStore(listeners.add, () => current);
  // What a dialog before this one said is not said again.
  const [since] = useState(said.turn);
  const isHere = said.isOver === isOver && said.turn > since;
  useLayoutEffect(() => {
    if (isHere) isWritten = true;
  }, [isHere, said]);
  const role = isOver ? undefined : 'status';
  const inTurn = (turn: number): string => (isHere && said.turn % 2 === turn ? said.text : '');
  return (
    <div className="visually-hidden">
      <div role={role} aria-live="polite">
        {inTurn(0)}
      </div>
      <div role={role} aria-live="polite">
        {inTurn(1)}
      </div>
    </div>
  );
}
