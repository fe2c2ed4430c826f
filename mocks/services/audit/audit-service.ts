import type { endpoints } from '@/contract/endpoints';
import type { AuditRecord } from '@/domain/audit/audit';
import type { Answer, Call } from '../call/call';
import { loadCase } from '../command/case-access';
import type { Writing } from '../stored/shape';

type Endpoints = typeof endpoints;

/** One line per person, case and this long (Product reference, §9). */
const VIEW_MS = 15 * 60_000;

/** The audit trail: written beside what happened, never changed, no patient data in it. */
export function createAuditService(ids: () => string) {
  const note = (tx: Writing, record: Omit<AuditRecord, 'id'>): Promise<void> =>
    tx.put('audit', { id: ids(), ...record });

  return {
    note,

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
