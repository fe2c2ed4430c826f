import type { listEndpoints } from '@/contract/endpoints/lists';
import { getNeighbours, listCases, listQueues } from '../../services/lists/list-service';
import { reads } from '../../services/call/call';
import type { ServicesOf } from '../service-table';

/** All that shows rows; what is next among them comes later, with its rules. */
export const listServices = (): ServicesOf<Omit<typeof listEndpoints, 'getNextBest'>> => ({
  listQueues: reads(listQueues),
  listCases: reads(listCases),
  getNeighbours: reads(getNeighbours),
});
