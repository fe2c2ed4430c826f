import { useSyncExternalStore } from 'react';
import { onTabSessionChange, readTabSession, type TabSession } from '@/api/session-token';

/** Who this tab is signed in as; null before sign-in, after sign-out and once the session expired. */
export function useTabSession(): TabSession | null {
  return useSyncExternalStore(onTabSessionChange, readTabSession);
}
