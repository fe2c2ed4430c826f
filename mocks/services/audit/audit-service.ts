import type { endpoints, OperationId } from '@/contract/endpoints';
import type { AuditRecord } from '@/domain/audit/audit';
import type { Answer, Call, Caller } from '../call/call';
import { loadCase } from '../command/case-access';
import type { Writing } from '../stored/shape';

type Endpoints = typeof endpoints;

/** One line per person, case and this long (Product reference, §9). */
const VIEW_MS = 15 * 60_000;

/** Many that were asked for at once. */
interface Stroke {
  readonly caller: Pick<Caller, 'actor'>;
  readonly now: string;
  readonly operationId: OperationId;
}

/** The audit trail: written beside what happened, never changed, no patient data in it. */
export function createAuditService(ids: () => string) {
  const note = (tx: Writing, record: Omit<AuditRecord, 'id'>): Promise<void> =>
    tx.put('audit', { id: ids(), ...record });

  return {
    note,

    /** Each case that was changed has its own line; this one says that it was one stroke. */
    noteMany: (
      tx: Writing,
      { caller, now, operationId }: Stroke,
      items: readonly { readonly problem: unknown }[],
    ): Promise<void> => {
      const done = items.filter(({ problem }) => problem === null).length;
      const many = { asked: items.length, done };
      const line = { at: now, by: caller.actor.id, operationId, caseId: null, many } as const;
      return note(tx, { ...line, action: 'changed-many' });
    },

    reportView: async (
      tx: Writing,
      { caller, params, now, nowMs }: Call<Endpoints['reportView']>,
    ): Promise<Answer<Endpoints['reportView']>> => {
      const { case: record } = await loadCase(
        tx,
        caller.actor,
        'case.report-view',
        params.reference,
      );
      const [latest] = await tx.list('audit', {
        index: 'view',
        value: `${caller.actor.id}/${record.id}`,
        order: 'descending',
        limit: 1,
      });
      if (latest === undefined || nowMs - Date.parse(latest.at) >= VIEW_MS) {
        await note(tx, {
          at: now,
          by: caller.actor.id,
          action: 'viewed',
          operationId: 'reportView',
          caseId: record.id,
        });
      }
      return {};
    },
  };
}
export type AuditService = ReturnType<typeof createAuditService>;
