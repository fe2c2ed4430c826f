import type { auditEndpoints } from '@/contract/endpoints/audit';
import { createAuditService } from '../../services/audit/audit-service';
import { createAuditExport, listAudit } from '../../services/audit/audit-trail';
import { reads, writes } from '../../services/call/call';
import type { ServiceParts, ServicesOf } from '../service-table';

export const auditServices = ({ ids }: ServiceParts): ServicesOf<typeof auditEndpoints> => ({
  listAudit: reads(listAudit),
  exportAudit: writes(createAuditExport(createAuditService(ids))),
});
