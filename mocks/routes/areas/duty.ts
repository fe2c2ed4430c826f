import type { dutyEndpoints } from '@/contract/endpoints/duty';
import { listDuty } from '../../services/people/duty-service';
import { reads } from '../../services/call/call';
import type { ServicesOf } from '../service-table';

export const dutyServices = (): ServicesOf<typeof dutyEndpoints> => ({
  listDuty: reads(listDuty),
});
