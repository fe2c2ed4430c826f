import type { QueryClient } from '@tanstack/react-query';
import { contactQueries } from '../contacts/contact-queries';
import { eventQueries } from '../events/event-queries';

/** Drops what was read of a case that is no longer within reach. */
export function forgetCase(client: QueryClient, reference: string): void {
  client.removeQueries({ queryKey: contactQueries.ofCase(reference).queryKey, type: 'inactive' });
  client.removeQueries({ queryKey: eventQueries.ofCase(reference).queryKey, type: 'inactive' });
}
