import { useSyncExternalStore } from 'react';
import { createListeners } from '@/lib/listeners';

/** The modal dialogs that are open, the newest last. */
let open: readonly HTMLDialogElement[] = [];
const listeners = createListeners();

function set(next: readonly HTMLDialogElement[]): void {
  open = next;
  listeners.tell();
}

/** Opens a dialog over everything else; returns what closes it. */
export function openModal(dialog: HTMLDialogElement): () => void {
  dialog.showModal();
  set([...open, dialog]);
  return () => {
    dialog.close();
    set(open.filter((each) => each !== dialog));
  };
}

/**
 * The dialog that lies over everything, or null. Whatever stands outside it cannot be read by a
 * screen reader nor pressed, however high it is drawn.
 */
export function useTopDialog(): HTMLDialogElement | null {
  return useSyncExternalStore(listeners.add, () => open.at(-1) ?? null);
}
