import type { absenceEndpoints } from '@/contract/endpoints/absences';
import { createAbsenceService, listAbsences } from '../../services/absence-service';
import { createAuditService } from '../../services/audit-service';
import { reads, writes } from '../call';
import type { ServiceParts, ServicesOf } from '../service-table';

export const absenceServices = ({ ids }: ServiceParts): ServicesOf<typeof absenceEndpoints> => ({
  listAbsences: reads(listAbsences),
  setAbsences: writes(createAbsenceService(createAuditService(ids)).set),
});
