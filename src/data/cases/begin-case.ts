import type { QueryClient } from '@tanstack/react-query';
import { caseQueries } from '../case-cache/case-queries';

/**
 * Begins to read a case that is opened next, so that its answer is on the way while its page is made
 * ready. That it failed is told by whoever shows it.
 */
export function beginCase(client: QueryClient, reference: string): void {
  client.query(caseQueries.detail(reference)).catch(() => {});
}
