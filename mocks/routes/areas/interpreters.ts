import type { interpreterEndpoints } from '@/contract/endpoints/interpreters';
import { createBookingService } from '../../services/interpreters/booking-service';
import { createConflictService } from '../../services/interpreters/conflict-service';
import { createPlanCommands } from '../../services/plan/plan-command';
import { free, reads, writes } from '../../services/call/call';
import type { ServiceParts, ServicesOf } from '../service-table';

export function interpreterServices({
  run,
  store,
  bookings: index,
}: ServiceParts): ServicesOf<typeof interpreterEndpoints> {
  const bookings = createBookingService(createPlanCommands(run), index);
  const conflicts = createConflictService(index);
  return {
    listInterpreters: reads(async (tx, { query: { campus } }) => ({
      items: await tx.list(
        'interpreters',
        campus === undefined ? {} : { index: 'campus', value: campus },
      ),
    })),
    // These two wait, outside a transaction, until the index of all bookings is made.
    getConflicts: free(async (call) => {
      await index.ready();
      return store.read((tx) => conflicts.conflicts(tx, call));
    }),
    findInterpreters: free(async (call) => {
      await index.ready();
      return store.read((tx) => conflicts.find(tx, call));
    }),
    requestInterpreter: writes(bookings.request),
    offerInterpreter: writes(bookings.offer),
    confirmBooking: writes(bookings.confirm),
    declineBooking: writes(bookings.decline),
    cancelBooking: writes(bookings.cancel),
    keepConflict: writes(bookings.keep),
  };
}
