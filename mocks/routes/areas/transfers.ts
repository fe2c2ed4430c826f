import type { transferEndpoints } from '@/contract/endpoints/transfers';
import { createTransferService } from '../../services/cases/transfer-service';
import { writes } from '../../services/call/call';
import type { ServiceParts, ServicesOf } from '../service-table';

export function transferServices({ run }: ServiceParts): ServicesOf<typeof transferEndpoints> {
  const transfers = createTransferService(run);
  return {
    askTransfer: writes(transfers.ask),
    acceptTransfer: writes(transfers.accept),
    returnTransfer: writes(transfers.giveBack),
    revokeTransfer: writes(transfers.revoke),
  };
}
