import { useEffect, useRef, type RefObject } from 'react';

/**
 * For lines of a form that one adds by a button below them: a new one is typed into at once.
 *
 * @param count of the lines; each says `data-line`
 * @returns goes to what holds them
 */
export function useNewLine<Holder extends HTMLElement>(count: number): RefObject<Holder | null> {
  const holder = useRef<Holder>(null);
  const shown = useRef(count);
  useEffect(() => {
    if (count > shown.current) {
      const last = [...(holder.current?.querySelectorAll('[data-line]') ?? [])].at(-1);
      last?.querySelector<HTMLElement>('input, select, textarea')?.focus();
    }
    shown.current = count;
  }, [count]);
  return holder;
}
