import { useSyncExternalStore } from 'react';

export interface Toast {
  readonly id: number;
  readonly text: string;
  /** An error stays until it is closed. */
  readonly tone: 'done' | 'error';
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
const listeners = new Set<() => void>();

function set(next: ToastState): void {
  state = next;
  for (const listener of listeners) listener();
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

/** Undoes what the newest message that can be undone speaks of; false when there is none. */
export function undoNewest(): boolean {
  const newest = state.recent.find((toast) => toast.undo);
  if (!newest) return false;
  runUndo(newest);
  return true;
}

/** Undoes once: the offer goes with it. */
export function runUndo(toast: Toast): void {
  const spent = (it: Toast): Toast => (it.id === toast.id ? { ...it, undo: undefined } : it);
  set({
    shown: state.shown.filter((it) => it.id !== toast.id),
    recent: state.recent.map(spent),
  });
  toast.undo?.();
}

/** Forgets everything: another person has signed in. */
export function clearToasts(): void {
  set({ shown: [], recent: [] });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useToasts(): ToastState {
  return useSyncExternalStore(subscribe, () => state);
}
