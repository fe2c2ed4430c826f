import type { endpoints } from '@/contract/endpoints';
import { scopeOf } from '@/domain/policy';
import type { Answer, Call } from '../call/call';
import type { AuditService } from '../audit/audit-service';
import { followUpSortOf, whereFollowUps, whereSeen } from './follow-up-filter';
import type { FollowUpIndex } from './follow-up-index';
import { extentOf, senseOf, wireFollowUp } from './follow-up-list-service';
import { beginExport } from '../lists/begin-export';
import { createRunningExports, inOrder } from '../lists/running-exports';
import type { Reading, Writing } from '../stored/shape';

type Endpoints = typeof endpoints;

/** Lists of follow-ups to take along. */
export function createFollowUpExportService(
  ids: () => string,
  audit: AuditService,
  index: FollowUpIndex,
) {
  const running = createRunningExports(ids);
  return {
    begin: async (
      tx: Writing,
      call: Call<Endpoints['beginFollowUpExport']>,
    ): Promise<Answer<Endpoints['beginFollowUpExport']>> => {
      const { filter, sort, ids: chosen, except } = call.body;
      const listed = await index.at(tx, chosen === undefined ? extentOf(filter) : 'open');
      const { rows, total } = listed.query({
        where: {
          all: [
            whereFollowUps(filter, senseOf(call)),
            ...(chosen === undefined ? [] : [{ ids: chosen }]),
            ...(except === undefined ? [] : [{ not: { ids: except } }]),
          ],
        },
        sort: followUpSortOf(sort),
      });
      const operationId = 'beginFollowUpExport';
      const begun = { ...call, operationId, chosen, rows, total } as const;
      const id = await beginExport(tx, running, audit, begun);
      return { id, total, revision: listed.revision, asOf: call.now };
    },

    read: async (
      tx: Reading,
      { caller, params, query, nowMs }: Call<Endpoints['readFollowUpExport']>,
    ): Promise<Answer<Endpoints['readFollowUpExport']>> => {
      const { asked, offset } = running.window(caller.actor.id, params.exportId, query, nowMs);
      const scope = scopeOf(caller.actor, 'follow-ups.export');
      const { rows } = (await index.at(tx)).query({
        where: { all: [{ ids: asked }, whereSeen({ scope, meId: caller.actor.id })] },
      });
      return { ...inOrder(asked, rows, wireFollowUp), offset };
    },
  };
}
