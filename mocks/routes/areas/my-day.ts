import type { myDayEndpoints } from '@/contract/endpoints/my-day';
import { isReadySoon } from '../../services/my-day/my-day-follow-ups';
import { getMyDay } from '../../services/my-day/my-day-service';
import { free } from '../../services/call/call';
import type { ServiceParts, ServicesOf } from '../service-table';

export function myDayServices({
  store,
  followUps,
}: ServiceParts): ServicesOf<typeof myDayEndpoints> {
  return {
    // Waits, outside a transaction, for the rows of follow-ups, and not for long.
    getMyDay: free(async (call) => {
      const isReady = await isReadySoon(followUps);
      return store.read((tx) => getMyDay(tx, call, isReady ? followUps : null));
    }),
  };
}
