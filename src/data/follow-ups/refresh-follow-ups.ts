import type { QueryClient } from '@tanstack/react-query';
import { planKey } from '../case-cache/under-case';
import { FOLLOW_UPS } from './follow-up-root';

/** Reads the lists of follow-ups again, and the plans of these cases. */
export function refreshFollowUps(
  client: QueryClient,
  results: readonly { readonly reference: string | null }[],
): void {
  for (const part of ['visible', 'arrived', 'counts', 'ageing']) {
    void client.invalidateQueries({ queryKey: [...FOLLOW_UPS, part] });
  }
  for (const { reference } of results) {
    if (reference !== null) void client.invalidateQueries({ queryKey: planKey(reference) });
  }
}
