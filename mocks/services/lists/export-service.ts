import type { endpoints } from '@/contract/endpoints';
import { countedFor } from '@/contract/case-list';
import { scopeOf } from '@/domain/policy';
import type { Answer, Call } from '../call/call';
import type { AuditService } from '../audit/audit-service';
import { sortOf, whereOf, whereScope } from './case-filter';
import { readSense } from './filter-sense';
import { revisionOf, whereReferences, wireRowWith } from './list-service';
import { invalidFields } from '../call/problem-error';
import { beginExport } from './begin-export';
import { createRunningExports, inOrder } from './running-exports';
import type { Reading, Writing } from '../stored/shape';

type Endpoints = typeof endpoints;

/** Lists of cases to take along. */
export function createExportService(ids: () => string, audit: AuditService) {
  const running = createRunningExports(ids);

  return {
    beginExport: async (
      tx: Writing,
      call: Call<Endpoints['beginExport']>,
    ): Promise<Answer<Endpoints['beginExport']>> => {
      const { filter, sort, references, except } = call.body;
      const sense = await readSense(tx, call, { ...filter, sort }, () =>
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
        sort: sortOf(sort, sense),
      });
      const operationId = 'beginExport';
      const begun = { ...call, operationId, chosen: references, rows, total } as const;
      const id = await beginExport(tx, running, audit, begun);
      return { id, total, revision: await revisionOf(tx, sense.scope), asOf: call.now };
    },

    readExport: async (
      tx: Reading,
      { caller, params, query, nowMs, conflicted }: Call<Endpoints['readExport']>,
    ): Promise<Answer<Endpoints['readExport']>> => {
      const { asked, columns, offset } = running.window(
        caller.actor.id,
        params.exportId,
        query,
        nowMs,
      );
      const scope = whereScope(scopeOf(caller.actor, 'cases.export'));
      const { rows } = await tx.queryRows({ where: { all: [{ ids: asked }, scope] } });
      const shown = wireRowWith(countedFor(columns).length > 0 ? await conflicted(tx) : null);
      return { ...inOrder(asked, rows, shown), offset };
    },
  };
}
