import type { QueryClient } from '@tanstack/react-query';
import { preferenceQueries } from './preference-queries';

const CHANNEL = 'preferences';

/** One for both ways: a channel does not hear what it says itself, and this tab knows what it chose. */
const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(CHANNEL);

/** Tells the other tabs of this browser that a person has chosen something else; not what. */
export function tellChosen(personId: string): void {
  channel?.postMessage(personId);
}

/** Reads a person's preferences anew when another of their tabs has changed them. @returns the way to stop. */
export function followChosen(client: QueryClient, personId: string): () => void {
  const hear = ({ data }: MessageEvent<unknown>): void => {
    if (data !== personId) return;
    void client.invalidateQueries({ queryKey: preferenceQueries.of(personId).queryKey });
  };
  channel?.addEventListener('message', hear);
  return () => channel?.removeEventListener('message', hear);
}
