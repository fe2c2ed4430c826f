import { useEffect, useRef } from 'react';
import { useLocation, useSearchParams } from 'react-router-dom';
import { useTabSession } from '@/data/session/use-tab-session';
import { showSoon } from './show-soon';

/** A filter with words that somebody looks for. */
export interface Searched {
  readonly q?: string | undefined;
}

interface ListParams {
  /** What the address says of the list, without the words. */
  readonly params: URLSearchParams;
  /** The words of this page's entry in the browser's history, as a part of its filter. */
  readonly words: { readonly q?: string };
  /**
   * Shows the list of another address, with the words of its filter, in place of this one: with its
   * rows, which whoever calls it reads, or soon without (`showSoon`).
   *
   * @param ready ends when its rows are there; null where they are
   */
  readonly replace: (
    params: URLSearchParams,
    filter: Searched,
    ready: Promise<unknown> | null,
  ) => void;
}

/**
 * The address of a list, and beside it the words that are looked for. These are names and telephone
 * numbers, which no address may hold (Product reference, §10): the entry in the browser's history
 * keeps them, so that they are there after Back and a reload and go nowhere else. They are whoever's
 * looked for them: the history of a tab stays when its person leaves, and Back is pressed by the next.
 */
export function useListParams(): ListParams {
  const [params, setParams] = useSearchParams();
  const by = useTabSession()?.personId;
  const words = wordsIn(useLocation().state, by);
  const pending = useRef<(() => void) | null>(null);
  useEffect(() => () => pending.current?.(), []);
  return {
    params,
    words: words === undefined ? {} : { q: words },
    replace: (next, { q }, ready) => {
      const state = q === undefined ? {} : { state: { words: q, by } };
      const show = (): void =>
        setParams(next, {
          replace: true,
          // The loader would hold the page back until the rows are there, and draw it once more before.
          defaultShouldRevalidate: false,
          flushSync: true,
          ...state,
        });
      pending.current?.();
      if (ready === null) show();
      else pending.current = showSoon(show, ready);
    },
  };
}

/** A filter without the words that are looked for: what can be linked to, or kept as a view. */
export const withoutWords = <F extends Searched>({ q: _q, ...filter }: F): Omit<F, 'q'> => filter;

/** As somebody may have written it; of whoever looked for them. */
function wordsIn(state: unknown, by: string | undefined): string | undefined {
  const kept = state as { readonly words?: unknown; readonly by?: unknown } | null;
  return kept?.by === by && typeof kept?.words === 'string' ? kept.words : undefined;
}
