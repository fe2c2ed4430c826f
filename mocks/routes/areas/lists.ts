import type { listEndpoints } from '@/contract/endpoints/lists';
import { getNeighbours, listCases, listQueues } from '../../services/list-service';
import { reads } from '../call';
import type { ServicesOf } from '../service-table';

/** All that shows rows; what is next among them comes later, with its rules. */
export const listServices = (): ServicesOf<Omit<typeof listEndpoints, 'getNextBest'>> => ({
  listQueues: reads(listQueues),
  listCases: reads(listCases),
  getNeighbours: reads(getNeighbours),
});
