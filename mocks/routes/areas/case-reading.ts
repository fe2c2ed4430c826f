import type { caseReadingEndpoints } from '@/contract/endpoints/case-reading';
import { createAuditService } from '../../services/audit/audit-service';
import { getCase, listContacts, listEvents } from '../../services/cases/case-service';
import { reads, writes } from '../../services/call/call';
import type { FirstParts, ServicesOf } from '../service-table';

export const caseReadingServices = ({
  ids,
}: FirstParts): ServicesOf<typeof caseReadingEndpoints> => ({
  getCase: reads(getCase),
  listContacts: reads(listContacts),
  listEvents: reads(listEvents),
  reportView: writes(createAuditService(ids).reportView),
});
