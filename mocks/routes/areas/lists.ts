import type { listEndpoints } from '@/contract/endpoints/lists';
import { getNeighbours, getNextBest, listCases, listQueues } from '../../services/list-service';
import { reads } from '../call';
import type { ServicesOf } from '../service-table';

export const listServices = (): ServicesOf<typeof listEndpoints> => ({
  listQueues: reads(listQueues),
  listCases: reads(listCases),
  getNextBest: reads(getNextBest),
  getNeighbours: reads(getNeighbours),
});
