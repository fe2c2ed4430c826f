import { call } from '@/api/call';
import type { AuditFilter, AuditLine } from '@/contract/audit';
import { auditEndpoints } from '@/contract/endpoints/audit';
import { type ListRow, listQueries } from '../lists/list-queries';

/** A line as a list holds it; nobody ever changes one. */
export interface AuditRow extends ListRow {
  readonly line: AuditLine;
}

export interface AuditKey {
  readonly filter: AuditFilter;
  readonly sort: '-at';
}

const NOTHING_NEW = { total: 0, revision: 0 } as const;

/** The trail, in windows. It is read when it is opened; what is in it stays as it is. */
export const auditQueries = listQueries<AuditRow, AuditKey>({
  root: ['audit'],
  read: async ({ filter }, window, signal) => {
    const { items, ...page } = await call(
      auditEndpoints.listAudit,
      { query: { ...filter, ...window } },
      { signal },
    );
    const rows = items.map((line) => ({
      id: line.id,
      reference: line.reference ?? '',
      version: 1,
      line,
    }));
    return { ...page, revision: 0, items: rows };
  },
  arrived: async () => NOTHING_NEW,
  reread: async () => ({ items: [], asOf: '' }),
  gone: (row) => row,
});
