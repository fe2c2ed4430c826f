import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { startSending } from '../command/command-path';
import { useTabSession } from '../session/use-tab-session';
import { followChanges } from './changes-feed';

/**
 * Keeps the page live and sends what waits, for as long as somebody is signed in. Mounted once, in
 * the frame of the signed-in application.
 *
 * @param onRightsChanged told when the person may see something else from now on.
 */
export function useChangesFeed(onRightsChanged: () => void): void {
  const client = useQueryClient();
  const token = useTabSession()?.token;
  const tell = useEffectEvent(onRightsChanged);
  useEffect(() => {
    if (token === undefined) return undefined;
    const end = new AbortController();
    void followChanges(client, end.signal, () => tell());
    const stopSending = startSending(client);
    return () => {
      end.abort();
      stopSending();
    };
  }, [client, token]);
}
