import type { rosterEndpoints } from '@/contract/endpoints/rosters';
import { createAuditService } from '../../services/audit-service';
import { createRosterService } from '../../services/roster-service';
import { writes } from '../call';
import type { ServiceParts, ServicesOf } from '../service-table';

export const rosterServices = ({ ids }: ServiceParts): ServicesOf<typeof rosterEndpoints> => ({
  setDuty: writes(createRosterService(createAuditService(ids)).set),
});
