import { notFound } from '../call/problem-error';

/** An export that nobody reads on is forgotten (config). */
const KEEP_MS = 15 * 60_000;
const DEFAULT_WINDOW = 500;

interface Running {
  readonly personId: string;
  readonly atMs: number;
  readonly rowIds: readonly string[];
  readonly columns: readonly string[];
}

interface Window {
  readonly offset?: number | undefined;
  readonly limit?: number | undefined;
}

/**
 * Which rows are being taken along, and their order: fixed when an export begins and kept in memory.
 * A server that was started anew has forgotten them, and the reader begins again.
 */
export function createRunningExports(ids: () => string) {
  const running = new Map<string, Running>();
  const forgetOld = (nowMs: number): void => {
    for (const [id, { atMs }] of running) if (nowMs - atMs > KEEP_MS) running.delete(id);
  };
  return {
    /** @returns the id under which the rows are read. */
    begin: (asked: Omit<Running, 'atMs'>, nowMs: number): string => {
      const id = ids();
      forgetOld(nowMs);
      running.set(id, { ...asked, atMs: nowMs });
      return id;
    },

    /**
     * Ids of the rows of a window, and what is shown of them.
     *
     * @throws {ProblemError} 404 for whoever did not begin it.
     */
    window: (
      personId: string,
      exportId: string,
      { offset = 0, limit = DEFAULT_WINDOW }: Window,
      nowMs: number,
    ) => {
      forgetOld(nowMs);
      const known = running.get(exportId);
      if (known?.personId !== personId) throw notFound();
      const { rowIds, columns } = known;
      return { asked: rowIds.slice(offset, offset + limit), columns, offset };
    },
  };
}

/** The rows that were asked for, in that order; what left the reader's scope is only counted. */
export function inOrder<Row extends { readonly id: string }, Shown>(
  asked: readonly string[],
  rows: readonly Row[],
  shown: (row: Row) => Shown,
) {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const items = asked.flatMap((id) => {
    const row = byId.get(id);
    return row === undefined ? [] : [shown(row)];
  });
  return { items, gone: asked.length - items.length };
}
