import { mutationOptions } from '@tanstack/react-query';
import type { AuditFilter } from '@/contract/audit';
import { auditEndpoints } from '@/contract/endpoints/audit';
import { sendAtOnce } from '../command/send-now';

/** The lines of the trail to take along, which leaves one more in it. */
export const exportAudit = () =>
  mutationOptions({
    mutationKey: ['audit', 'export'],
    networkMode: 'always',
    mutationFn: (filter: AuditFilter) => sendAtOnce(auditEndpoints.exportAudit, { body: filter }),
  });
