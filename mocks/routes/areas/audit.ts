import type { auditEndpoints } from '@/contract/endpoints/audit';
import { createAuditService } from '../../services/audit-service';
import { createAuditExport, listAudit } from '../../services/audit-trail';
import { reads, writes } from '../call';
import type { ServiceParts, ServicesOf } from '../service-table';

export const auditServices = ({ ids }: ServiceParts): ServicesOf<typeof auditEndpoints> => ({
  listAudit: reads(listAudit),
  exportAudit: writes(createAuditExport(createAuditService(ids))),
});
