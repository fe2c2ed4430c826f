import { type RefObject, useEffect, useLayoutEffect, useState } from 'react';
import { ancestorsOf, focusNear } from '@/ui/focus-near';

/**
 * Brings the focus to the first field of a form that was asked for, and gives it back when the form
 * leaves the page: to what opened it; where that is gone as well, to what stands in its place nearby.
 * Without it a keyboard would begin at the top again.
 *
 * @param isAskedFor false where the form stands there unasked and has no opener
 * @param toFill the field that it was asked for, by the name of its control, or none in particular; and
 *   which asking it was
 */
export function useFormFocus(
  form: RefObject<HTMLElement | null>,
  isAskedFor: boolean,
  toFill: { readonly path?: string; readonly key: string } | null = null,
): void {
  // Before the form is there: where it takes the place of what opened it, that is gone by then.
  const [opener] = useState(() => document.activeElement);
  useLayoutEffect(() => {
    const { current } = form;
    if (!isAskedFor || current === null) return undefined;
    return () => {
      if (!current.contains(document.activeElement)) return;
      const around = ancestorsOf(current);
      // What stands in its place is there when React is done.
      queueMicrotask(() => focusNear(around, opener));
    };
  }, [form, isAskedFor, opener]);
  const path = toFill?.path;
  const asking = toFill?.key;
  useEffect(() => {
    if (!isAskedFor) return;
    const field =
      path !== undefined &&
      form.current?.querySelector<HTMLElement>(`[name="${CSS.escape(path)}"]`);
    (field || form.current?.querySelector<HTMLElement>('input, select, textarea'))?.focus();
  }, [form, isAskedFor, path, asking]);
}
