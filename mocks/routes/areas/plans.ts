import type { planEndpoints } from '@/contract/endpoints/plans';
import { getPlan } from '../../services/plan-access';
import { reads } from '../call';
import type { ServicesOf } from '../service-table';

export const planServices = (): ServicesOf<typeof planEndpoints> => ({ getPlan: reads(getPlan) });
