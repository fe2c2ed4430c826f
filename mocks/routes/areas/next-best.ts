import type { listEndpoints } from '@/contract/endpoints/lists';
import { getNextBest } from '../../services/lists/next-best-service';
import { reads } from '../../services/call/call';
import type { ServicesOf } from '../service-table';

export const nextBestServices = (): ServicesOf<Pick<typeof listEndpoints, 'getNextBest'>> => ({
  getNextBest: reads(getNextBest),
});
