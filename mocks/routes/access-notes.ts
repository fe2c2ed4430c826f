import type { Endpoint } from '@/contract/endpoint';
import type { AuditService } from '../services/audit/audit-service';
import type { Caller } from '../services/call/call';
import type { BackendStore } from '../services/stored/shape';
import { type Asked, isSearch, ONE_SEARCH_MS } from './searches';

interface AccessNotesOptions {
  readonly store: BackendStore;
  readonly audit: AuditService;
  /** Waited for when the backend closes. */
  readonly background: (work: Promise<unknown>) => void;
}

/** Lines of the audit that no service writes: who was denied something, and who looked for somebody. */
export function createAccessNotes({ store, audit, background }: AccessNotesOptions) {
  const lastSearch = new Map<string, number>();
  const note = (line: Parameters<AuditService['note']>[1]): void =>
    background(store.write((tx) => audit.note(tx, line)));

  return {
    denial: (
      { operationId }: Endpoint,
      { actor: { id: by } }: Caller,
      caseId: string | null,
      now: string,
    ): void => note({ at: now, by, action: 'denied', operationId, caseId }),

    /** Leaves a line where somebody looked for a person by name; never the words. */
    search: (
      endpoint: Endpoint,
      { actor: { id: by } }: Caller,
      asked: Asked,
      nowMs: number,
    ): void => {
      if (!isSearch(endpoint, asked)) return;
      const before = lastSearch.get(by);
      if (before !== undefined && nowMs - before < ONE_SEARCH_MS) return;
      lastSearch.set(by, nowMs);
      const { operationId } = endpoint;
      note({
        at: new Date(nowMs).toISOString(),
        by,
        action: 'searched',
        operationId,
        caseId: null,
      });
    },
  };
}
