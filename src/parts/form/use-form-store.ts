import { useLingui } from '@lingui/react/macro';
import { createContext, use, useEffect, useRef, useSyncExternalStore, type RefObject } from 'react';
import { formErrorsOf } from '@/api/form-errors';
import type { FieldCode } from '@/contract/fields';
import { FIELD_CODE_WORDS } from '../words/field-code-words';
import { wordOf } from '../words/use-word';
import type { FormStore } from './form-store';

type AnyStore = FormStore<object>;

/** The store that the fields below belong to; see `field-controls.tsx`. */
export const FormContext = createContext<AnyStore | null>(null);

/** @throws outside a form. */
export function useFormStore(): AnyStore {
  const store = use(FormContext);
  if (store === null) throw new Error('A bound field stands outside its form');
  return store;
}

/** One value, by path; renders when that value changes and at no other key. */
export function useValue<T>(path: string): T {
  const store = useFormStore();
  return useSyncExternalStore(store.subscribe, () => store.get(path)) as T;
}

/** What is wrong with one field, in words. */
export function useFieldError(path: string): string | undefined {
  const store = useFormStore();
  return useSyncExternalStore(store.subscribe, () => store.errors()[path]);
}

/**
 * Something derived from all values; renders only when what is derived changes.
 *
 * @param derive must give the same primitive, or the same object, for values that mean the same.
 */
export function useDerived<V extends object, T>(store: FormStore<V>, derive: (values: V) => T): T {
  return useSyncExternalStore(store.subscribe, () => derive(store.values()));
}

export interface FormTeller {
  readonly formRef: RefObject<HTMLFormElement | null>;
  /** Shows codes at their fields, the first of which takes the focus. */
  readonly show: (codes: Readonly<Record<string, FieldCode>>) => void;
  /** Shows what the server refused at its fields. @returns false where it named none of them. */
  readonly fail: (error: unknown) => boolean;
}

/**
 * Tells at the fields of a store what is wrong; the store's form keeps `formRef`.
 *
 * @param aliases fields of the contract that the form asks for under another path.
 */
export function useFormTeller<V extends object>(
  store: FormStore<V>,
  aliases: Readonly<Record<string, string>>,
): FormTeller {
  const { i18n } = useLingui();
  const formRef = useRef<HTMLFormElement>(null);
  const turn = useSyncExternalStore(store.subscribe, store.turn);

  useEffect(() => {
    if (turn > 0) formRef.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [turn]);

  const show = (codes: Readonly<Record<string, FieldCode>>): void =>
    store.tell(
      Object.fromEntries(
        Object.entries(codes).map(([field, code]) => [field, wordOf(i18n, FIELD_CODE_WORDS, code)]),
      ),
    );
  return {
    formRef,
    show,
    fail: (error) => {
      const codes = Object.fromEntries(
        Object.entries(formErrorsOf(error)).map(([path, code]) => [aliases[path] ?? path, code]),
      );
      const isPlaced = (path: string): boolean =>
        (formRef.current?.querySelector(`[name="${CSS.escape(path)}"]`) ?? null) !== null;
      show(codes);
      // Told nowhere is not told: then the caller says it in another way.
      return Object.keys(codes).some(isPlaced);
    },
  };
}
