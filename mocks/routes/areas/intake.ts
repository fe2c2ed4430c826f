import type { intakeEndpoints } from '@/contract/endpoints/intake';
import { createDuplicateService } from '../../services/duplicates/duplicate-service';
import { createMatchService } from '../../services/duplicates/match-service';
import { createRequestService } from '../../services/intake/request-service';
import { free, reads, writes } from '../../services/call/call';
import type { ServiceParts, ServicesOf } from '../service-table';

export function intakeServices(parts: ServiceParts): ServicesOf<typeof intakeEndpoints> {
  const duplicates = createDuplicateService(parts);
  return {
    createRequest: writes(createRequestService(parts).create),
    findMatches: free(createMatchService(parts.store, parts.matches).findMatches),
    listDuplicateFlags: free(duplicates.listAll),
    listCaseDuplicateFlags: reads(duplicates.listOfCase),
    dismissDuplicateFlag: writes(duplicates.dismiss),
  };
}
