import type { QueryClient } from '@tanstack/react-query';
import { contactQueries } from '../contacts/contact-queries';
import { eventQueries } from '../events/event-queries';
import { underCase } from './under-case';

/** Marks stale what is read beside a case: any command on it may have changed any of them. */
export function refreshUnder(client: QueryClient, reference: string): void {
  void client.invalidateQueries({ queryKey: contactQueries.ofCase(reference).queryKey });
  void client.invalidateQueries({ queryKey: eventQueries.ofCase(reference).queryKey });
  void client.invalidateQueries({ queryKey: underCase(reference) });
}
