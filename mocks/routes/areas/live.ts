import type { liveEndpoints } from '@/contract/endpoints/live';
import { createPresenceService } from '../../services/live/presence-service';
import { free } from '../../services/call/call';
import type { FirstParts, ServicesOf } from '../service-table';

export const liveServices = ({
  store,
  presence,
  feed,
}: FirstParts): ServicesOf<typeof liveEndpoints> => ({
  listChanges: free(feed.listChanges),
  beat: free(createPresenceService(store, presence).beat),
});
