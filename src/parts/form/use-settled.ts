import { useState, useSyncExternalStore } from 'react';
import type { FormStore } from './form-store';

/**
 * Something derived from a form once typing has rested, and never in the middle of a composition:
 * for questions to the server.
 */
class Settled<V extends object, T> {
  readonly #store: FormStore<V>;
  readonly #derive: (values: V) => T;
  readonly #restMs: number;
  #value: T;

  constructor(store: FormStore<V>, derive: (values: V) => T, restMs: number) {
    this.#store = store;
    this.#derive = derive;
    this.#restMs = restMs;
    this.#value = derive(store.values());
  }

  readonly read = (): T => this.#value;

  readonly subscribe = (listener: () => void): (() => void) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let seen = this.#store.values();
    let isOwed = false;
    const settle = (): void => {
      if (this.#store.isComposing) {
        // The end of the composition says so, and this is made up for.
        isOwed = true;
        return;
      }
      const next = this.#derive(this.#store.values());
      if (JSON.stringify(next) === JSON.stringify(this.#value)) return;
      this.#value = next;
      listener();
    };
    const stop = this.#store.subscribe(() => {
      const values = this.#store.values();
      if (values === seen && !isOwed) return;
      seen = values;
      isOwed = false;
      clearTimeout(timer);
      timer = setTimeout(settle, this.#restMs);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  };
}

/** @param derive must not change between renders. */
export function useSettled<V extends object, T>(
  store: FormStore<V>,
  derive: (values: V) => T,
  restMs: number,
): T {
  const [settled] = useState(() => new Settled(store, derive, restMs));
  return useSyncExternalStore(settled.subscribe, settled.read);
}
