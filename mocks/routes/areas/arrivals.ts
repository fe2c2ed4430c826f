import type { arrivalEndpoints } from '@/contract/endpoints/arrivals';
import { listArrivals } from '../../services/arrivals/arrival-service';
import { createDemandService } from '../../services/arrivals/demand-service';
import { createVisitService } from '../../services/arrivals/visit-service';
import { free, reads } from '../../services/call/call';
import type { ServiceParts, ServicesOf } from '../service-table';

export function arrivalServices({
  store,
  bookings: index,
}: ServiceParts): ServicesOf<typeof arrivalEndpoints> {
  const demand = createDemandService(index);
  const visits = createVisitService(index);
  return {
    listArrivals: reads(listArrivals),
    // These wait, outside a transaction, until the index of all bookings is made.
    listVisits: free(async (call) => {
      await index.ready();
      return store.read((tx) => visits(tx, call));
    }),
    getInterpreterDemand: free(async (call) => {
      await index.ready();
      return store.read((tx) => demand.week(tx, call));
    }),
    listInterpreterNeeds: free(async (call) => {
      await index.ready();
      return store.read((tx) => demand.needs(tx, call));
    }),
  };
}
