import type { exportEndpoints } from '@/contract/endpoints/exports';
import { createAuditService } from '../../services/audit/audit-service';
import { createExportService } from '../../services/lists/export-service';
import { reads, writes } from '../../services/call/call';
import type { ServiceParts, ServicesOf } from '../service-table';

export function exportServices({ ids }: ServiceParts): ServicesOf<typeof exportEndpoints> {
  const exports = createExportService(ids, createAuditService(ids));
  return {
    beginExport: writes(exports.beginExport),
    readExport: reads(exports.readExport),
  };
}
