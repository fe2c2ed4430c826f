import type { dutyEndpoints } from '@/contract/endpoints/duty';
import { listDuty } from '../../services/duty-service';
import { reads } from '../call';
import type { ServicesOf } from '../service-table';

export const dutyServices = (): ServicesOf<typeof dutyEndpoints> => ({
  listDuty: reads(listDuty),
});
