import type { rosterEndpoints } from '@/contract/endpoints/rosters';
import { createAuditService } from '../../services/audit/audit-service';
import { createRosterService } from '../../services/people/roster-service';
import { writes } from '../../services/call/call';
import type { ServiceParts, ServicesOf } from '../service-table';

export const rosterServices = ({ ids }: ServiceParts): ServicesOf<typeof rosterEndpoints> => ({
  setDuty: writes(createRosterService(createAuditService(ids)).set),
});
