import type { Endpoint } from '@/contract/endpoint';
import { MINUTE_MS } from '@/lib/spans';

/** Words that follow each other this fast are one search: somebody types (config). */
export const ONE_SEARCH_MS = MINUTE_MS;

/** What a request asks for, without its address. */
export interface Asked {
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: unknown;
}

const isFilled = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';

/**
 * Did somebody look for a person by name (Product reference, §10, audit)? Lists are also asked for
 * what arrived in them and for rows that are on screen already: nobody looks for anybody then.
 */
export function isSearch({ operationId }: Endpoint, { query, body }: Asked): boolean {
  switch (operationId) {
    case 'listCases':
    case 'listFollowUps':
      return isFilled(query['q']) && query['limit'] !== 0 && query['reference'] === undefined;
    case 'getNextBest':
      return isFilled(query['q']);
    case 'findMatches': {
      const typed = (body ?? {}) as Readonly<Record<string, unknown>>;
      return ['given', 'family', 'ownScript'].some((name) => isFilled(typed[name]));
    }
    default:
      return false;
  }
}
