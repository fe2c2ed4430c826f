import type { planEndpoints } from '@/contract/endpoints/plans';
import { getPlan } from '../../services/command/plan-access';
import { reads } from '../../services/call/call';
import type { ServicesOf } from '../service-table';

export const planServices = (): ServicesOf<typeof planEndpoints> => ({ getPlan: reads(getPlan) });
