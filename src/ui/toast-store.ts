import { useSyncExternalStore } from 'react';
import { createListeners } from '@/lib/listeners';

export interface Toast {
  readonly id: number;
  readonly text: string;
  /** An error stays until it is closed. */
  readonly tone: 'done' | 'error';
  /** The write that it speaks of, by its id in the outbox. */
  readonly entryId?: string | undefined;
  /** Takes back what was done; the button closes the message. */
  readonly undo?: (() => void) | undefined;
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
}

export interface ToastState {
  readonly shown: readonly Toast[];
  /** The last twenty, newest first, also after they have gone from the screen. */
  readonly recent: readonly Toast[];
}

const KEPT = 20;
const SHOWN_AT_ONCE = 3;

let state: ToastState = { shown: [], recent: [] };
let lastId = 0;
const listeners = createListeners();

function set(next: ToastState): void {
  state = next;
  listeners.tell();
}

/** Says what has just happened, at the inline end, with an undo where there is one. */
export function showToast(toast: Omit<Toast, 'id'>): number {
  lastId += 1;
  const added: Toast = { ...toast, id: lastId };
  set({
    shown: [...state.shown, added].slice(-SHOWN_AT_ONCE),
    recent: [added, ...state.recent].slice(0, KEPT),
  });
  return added.id;
}

export function closeToast(id: number): void {
  set({ ...state, shown: state.shown.filter((toast) => toast.id !== id) });
}

/** Takes the undo that a message offers of this write, and with it the offer; none where none does. */
export function takeUndo(entryId: string): (() => void) | undefined {
  const toast = state.recent.find((one) => one.undo && one.entryId === entryId);
  if (toast) spend(toast);
  return toast?.undo;
}

/** Undoes once: the offer goes with it. */
export function runUndo(toast: Toast): void {
  spend(toast);
  toast.undo?.();
}

function spend(toast: Toast): void {
  const spent = (it: Toast): Toast => (it.id === toast.id ? { ...it, undo: undefined } : it);
  set({
    shown: state.shown.filter((it) => it.id !== toast.id),
    recent: state.recent.map(spent),
  });
}

/** Forgets everything: the person has left. */
export function clearToasts(): void {
  set({ shown: [], recent: [] });
}

export function useToasts(): ToastState {
  return useSyncExternalStore(listeners.add, () => state);
}
