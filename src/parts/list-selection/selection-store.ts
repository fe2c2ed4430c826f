import { createListeners } from '@/lib/listeners';
import { NOTHING, type Selection } from './selection';

/**
 * Selections of this tab, by person and list: in memory only, so that a look into a case and Back
 * does not lose one, and nobody who signs in later finds it.
 */
const selections = new Map<string, Selection<unknown>>();
const listeners = createListeners();

export const selectionOf = (key: string): Selection<unknown> => selections.get(key) ?? NOTHING;

export function setSelection(key: string, selection: Selection<unknown>): void {
  selections.set(key, selection);
  listeners.tell();
}

export const subscribeToSelections = listeners.add;
