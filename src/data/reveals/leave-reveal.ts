import type { QueryClient } from '@tanstack/react-query';
import { tellTabs } from './reveal-channel';
import { revealQueries } from './reveal-queries';

/** Tells this person's other tabs that a reveal ends, because its person signs out here. */
export function leaveReveal(client: QueryClient): void {
  const open = client.getQueryData(revealQueries.open().queryKey);
  if (open) tellTabs(open.reference, 'ended');
}
