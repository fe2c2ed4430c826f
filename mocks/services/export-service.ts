import type { endpoints } from '@/contract/endpoints';
import { scopeOf } from '@/domain/policy';
import type { Answer, Call } from '../routes/call';
import type { AuditService } from './audit-service';
import { sortOf, whereOf, whereScope } from './case-filter';
import { readSense } from './filter-sense';
import { revisionOf, whereReferences, wireRow } from './list-service';
import { invalidFields, notFound } from './problem-error';
import type { Reading, Writing } from './shape';

type Endpoints = typeof endpoints;

/** An export that nobody reads on is forgotten (config). */
const KEEP_MS = 15 * 60_000;
const DEFAULT_WINDOW = 500;

interface Running {
  readonly personId: string;
  readonly atMs: number;
  readonly rowIds: readonly string[];
}

/**
 * Lists to take along. Which rows, and their order, are fixed when it begins and kept in memory; a
 * server that was started anew has forgotten them, and the reader begins again.
 */
export function createExportService(ids: () => string, audit: AuditService) {
  const running = new Map<string, Running>();
  const forgetOld = (nowMs: number): void => {
    for (const [id, { atMs }] of running) if (nowMs - atMs > KEEP_MS) running.delete(id);
  };

  return {
    beginExport: async (
      tx: Writing,
      call: Call<Endpoints['beginExport']>,
    ): Promise<Answer<Endpoints['beginExport']>> => {
      const { caller, body, now, nowMs } = call;
      const { filter, sort, columns, references, except } = body;
      const sense = await readSense(tx, call, filter, () =>
        invalidFields({ 'filter.duplicate': 'unknown-field' }),
      );
      const { rows, total } = await tx.queryRows({
        where: {
          all: [
            whereOf(filter, sense),
            ...(references === undefined ? [] : [await whereReferences(tx, references)]),
            ...(except === undefined ? [] : [{ not: await whereReferences(tx, except) }]),
          ],
        },
        sort: sortOf(sort),
      });
      const id = ids();
      const by = caller.actor.id;
      forgetOld(nowMs);
      running.set(id, { personId: by, atMs: nowMs, rowIds: rows.map((row) => row.id) });
      await audit.note(tx, {
        at: now,
        by,
        action: 'exported',
        operationId: 'beginExport',
        caseId: null,
        // Names of filters alone: a value may be what somebody typed about a patient.
        exported: {
          rows: total,
          filters: Object.keys(filter),
          columns,
          isSelection: references !== undefined || except !== undefined,
        },
      });
      return { id, total, revision: await revisionOf(tx, sense.scope), asOf: now };
    },

    readExport: async (
      tx: Reading,
      { caller, params, query, nowMs }: Call<Endpoints['readExport']>,
    ): Promise<Answer<Endpoints['readExport']>> => {
      forgetOld(nowMs);
      const known = running.get(params.exportId);
      if (known?.personId !== caller.actor.id) throw notFound();
      const { offset = 0, limit = DEFAULT_WINDOW } = query;
      const asked = known.rowIds.slice(offset, offset + limit);
      const scope = whereScope(scopeOf(caller.actor, 'cases.export'));
      const { rows } = await tx.queryRows({ where: { all: [{ ids: asked }, scope] } });
      const byId = new Map(rows.map((row) => [row.id, row]));
      const items = asked.flatMap((id) => {
        const row = byId.get(id);
        return row === undefined ? [] : [wireRow(row)];
      });
      return { items, offset, gone: asked.length - items.length };
    },
  };
}
