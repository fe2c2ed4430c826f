import { useSyncExternalStore } from 'react';
import { createListeners } from '@/lib/listeners';
import { useIdle } from '@/ui/use-idle';
import type { UnderstoodPhone } from './understand-phone';

export type Understand = (typed: string, country: string) => UnderstoodPhone | null;

/** A number that is already written with its country code needs no table of countries. */
const plain: Understand = (typed) => {
  const digits = typed.replaceAll(/[\s().\-\u2010-\u2015/]/g, '').replace(/^00/, '+');
  return /^\+[1-9]\d{5,14}$/.test(digits)
    ? { e164: digits, international: digits, country: null, isUsual: true }
    : null;
};

let table: Understand | null = null;
let loading: Promise<Understand> | null = null;
const listeners = createListeners();

/** What telephone numbers mean; without the table (it could not be loaded) only the plain ones. */
export async function loadPhone(): Promise<Understand> {
  loading ??= import('./understand-phone').then((loaded) => loaded.understandPhone);
  try {
    table = await loading;
    listeners.tell();
    return table;
  } catch {
    loading = null;
    return plain;
  }
}

function subscribe(listener: () => void): () => void {
  void loadPhone();
  return listeners.add(listener);
}

/** As `loadPhone`; null until it is there. */
export function usePhoneTable(): Understand | null {
  return useSyncExternalStore(subscribe, () => table);
}

/**
 * As `usePhoneTable`, and loaded no sooner than the browser rests: for numbers that are only shown, which
 * nobody should wait for.
 */
export function usePhoneTableAtLeisure(): Understand | null {
  const isIdle = useIdle(table === null);
  return useSyncExternalStore(isIdle ? subscribe : listeners.add, () => table);
}

/** What typed numbers mean by now: plain ones alone while the table is on its way (`PhoneInput` asks for it). */
export const understandNow = (): Understand => table ?? plain;
