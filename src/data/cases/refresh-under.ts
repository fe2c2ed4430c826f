import type { QueryClient } from '@tanstack/react-query';
import { contactQueries } from '../contacts/contact-queries';
import { eventQueries } from '../events/event-queries';
import { letterQueries } from '../letters/letter-queries';
import { noteQueries } from '../notes/note-queries';
import { recordQueries } from '../records/record-queries';

/** Marks stale what is read beside a case: any command on it may have changed any of them. */
export function refreshUnder(client: QueryClient, reference: string): void {
  for (const { queryKey } of [
    contactQueries.ofCase(reference),
    recordQueries.chasesOf(reference),
    letterQueries.ofCase(reference),
    noteQueries.ofCase(reference),
    eventQueries.ofCase(reference),
  ]) {
    void client.invalidateQueries({ queryKey });
  }
}
