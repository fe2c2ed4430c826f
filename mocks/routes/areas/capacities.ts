import type { capacityEndpoints } from '@/contract/endpoints/capacities';
import { createAuditService } from '../../services/audit/audit-service';
import { writes } from '../../services/call/call';
import { createCapacityService } from '../../services/workload/capacity-service';
import type { ServiceParts, ServicesOf } from '../service-table';

export const capacityServices = ({ ids }: ServiceParts): ServicesOf<typeof capacityEndpoints> => ({
  setCapacity: writes(createCapacityService(createAuditService(ids)).set),
});
