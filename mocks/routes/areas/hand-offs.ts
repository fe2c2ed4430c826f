import type { handOffEndpoints } from '@/contract/endpoints/hand-offs';
import { createHandOffService, listHandOffs } from '../../services/cases/hand-off-service';
import { reads, writes } from '../../services/call/call';
import type { ServiceParts, ServicesOf } from '../service-table';

export function handOffServices({ run }: ServiceParts): ServicesOf<typeof handOffEndpoints> {
  const handOffs = createHandOffService(run);
  return {
    listHandOffs: reads(listHandOffs),
    askHandOff: writes(handOffs.ask),
    acceptHandOff: writes(handOffs.accept),
    returnHandOff: writes(handOffs.giveBack),
    revokeHandOff: writes(handOffs.revoke),
  };
}
