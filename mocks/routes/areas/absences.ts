import type { absenceEndpoints } from '@/contract/endpoints/absences';
import { createAbsenceService, listAbsences } from '../../services/people/absence-service';
import { createAuditService } from '../../services/audit/audit-service';
import { reads, writes } from '../../services/call/call';
import type { ServiceParts, ServicesOf } from '../service-table';

export const absenceServices = ({ ids }: ServiceParts): ServicesOf<typeof absenceEndpoints> => ({
  listAbsences: reads(listAbsences),
  setAbsences: writes(createAbsenceService(createAuditService(ids)).set),
});
