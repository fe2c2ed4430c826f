import type { workloadEndpoints } from '@/contract/endpoints/workload';
import { createAuditService } from '../../services/audit/audit-service';
import { createAssignService } from '../../services/cases/assign-service';
import { proposeRebalance } from '../../services/workload/rebalance-service';
import { getMonthlyReport } from '../../services/workload/report-service';
import {
  getWorkload,
  getWorkloadTimes,
  getWorkloadTrend,
} from '../../services/workload/workload-service';
import { reads, writes } from '../../services/call/call';
import type { ServiceParts, ServicesOf } from '../service-table';

export function workloadServices({ run, ids }: ServiceParts): ServicesOf<typeof workloadEndpoints> {
  const assignments = createAssignService(run, createAuditService(ids));
  return {
    getWorkload: reads(getWorkload),
    getWorkloadTrend: reads(getWorkloadTrend),
    getWorkloadTimes: reads(getWorkloadTimes),
    getMonthlyReport: reads(getMonthlyReport),
    assignCase: writes(assignments.assignCase),
    proposeRebalance: reads(proposeRebalance),
    applyRebalance: writes(assignments.apply),
  };
}
