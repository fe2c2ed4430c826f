import { useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import type { ShownList } from '@/data/lists/use-list-window';
import { useFormats } from '@/i18n/use-formats';
import { showToast } from '@/ui/toast-store';
import { useKey } from '../keys/use-key';

/** Most rows printed; export longer lists. */
const MOST_PRINTED = 500;

/** What a table needs to be printed. */
export interface PrintedList {
  /** As many rows are drawn, from the first, while they are printed; undefined at any other time. */
  readonly whole: number | undefined;
  /** Which rows stand on the paper, by their places from 0; null where all do. */
  readonly printedOf: (first: number, last: number) => string | null;
}

/**
 * Prints a list of which only the rows on screen are in the page: the others are read and drawn
 * before the browser is asked. Where it prints without (from its own menu), the paper says how much
 * of the list it holds.
 */
export function usePrintList(list: ShownList<unknown>): PrintedList {
  const { t } = useLingui();
  const { number } = useFormats();
  const [isPrinting, setIsPrinting] = useState(false);
  const total = list.total ?? 0;
  const count = Math.min(total, MOST_PRINTED);
  useKey(
    'print-list',
    () =>
      void list.readRows(count).then(
        () => setIsPrinting(true),
        () =>
          showToast({ tone: 'error', text: t`The list could not be read to its end. Try again.` }),
      ),
    count > 0,
  );
  const isThere = isPrinting && isWhole(list, count);
  useEffect(() => {
    if (!isThere) return undefined;
    const end = (): void => setIsPrinting(false);
    addEventListener('afterprint', end);
    globalThis.print();
    return () => removeEventListener('afterprint', end);
  }, [isThere]);
  return {
    whole: isPrinting ? count : undefined,
    printedOf: (first, last) => {
      if (first === 0 && last >= total - 1) return null;
      const [from, to, all] = [number(first + 1), number(last + 1), number(total)];
      return t`Rows ${from}–${to} of ${all}`;
    },
  };
}

function isWhole({ rowAt }: Pick<ShownList<unknown>, 'rowAt'>, count: number): boolean {
  for (let index = 0; index < count; index += 1) if (rowAt(index) === undefined) return false;
  return true;
}
