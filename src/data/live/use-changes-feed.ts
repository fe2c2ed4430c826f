import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { startSending } from '../command/command-path';
import { useTabSession } from '../session/use-tab-session';
import { followChanges } from './changes-feed';

/**
 * Keeps the page live and sends what waits, for as long as somebody is signed in. Mounted once, in
 * the frame of the signed-in application.
 */
export function useChangesFeed(): void {
  const client = useQueryClient();
  const token = useTabSession()?.token;
  useEffect(() => {
    if (token === undefined) return undefined;
    const end = new AbortController();
    void followChanges(client, end.signal);
    const stopSending = startSending(client);
    return () => {
      end.abort();
      stopSending();
    };
  }, [client, token]);
}
