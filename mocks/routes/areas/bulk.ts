import type { bulkEndpoints } from '@/contract/endpoints/bulk';
import { createAuditService } from '../../services/audit/audit-service';
import { createBulkService, pickCases } from '../../services/cases/bulk-service';
import { createJointPath } from '../../services/command/command-over';
import { createRevertService } from '../../services/cases/revert-service';
import { reads, writes } from '../../services/call/call';
import type { ServiceParts, ServicesOf } from '../service-table';

export function bulkServices({ run, ids }: ServiceParts): ServicesOf<typeof bulkEndpoints> {
  const bulk = createBulkService(
    run,
    createRevertService(run, createJointPath(ids)),
    createAuditService(ids),
  );
  return {
    pickCases: reads(pickCases),
    changeCases: writes(bulk.changeCases),
    revertChanges: writes(bulk.revertChanges),
  };
}
