import { AuditExport, AuditFilter, AuditPage, AuditQuery } from '../audit';
import { type Endpoint, get, post, WRITE_PROBLEMS } from '../endpoint';

/** Who saw and did what. */
export const auditEndpoints = {
  listAudit: {
    ...get,
    operationId: 'listAudit',
    summary: 'The audit trail, newest first',
    path: '/api/audit',
    policy: 'audit.read',
    query: AuditQuery,
    success: { status: 200, schema: AuditPage },
    problems: [],
  },
  exportAudit: {
    ...post,
    operationId: 'exportAudit',
    summary: 'The audit trail to take along, which leaves a line in it',
    path: '/api/audit/exports',
    policy: 'audit.read',
    body: AuditFilter,
    success: { status: 200, schema: AuditExport },
    problems: WRITE_PROBLEMS,
  },
} as const satisfies Record<string, Endpoint>;
