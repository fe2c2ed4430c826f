import { useSyncExternalStore } from 'react';
import { onFreshnessChange, readFreshness, type Freshness } from '@/api/freshness';

/**
 * Whether the server answers, and when it last did: while `isCutOff`, screens show what they have
 * with its age (`useNow` minus `answeredAtMs`).
 */
export function useOnlineState(): Freshness {
  return useSyncExternalStore(onFreshnessChange, readFreshness);
}
