import type { QueryClient } from '@tanstack/react-query';
import { preferenceQueries } from './preference-queries';

const open = (): BroadcastChannel | null =>
  typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('preferences');

/** Tells the other tabs of this browser that a person has chosen something else; not what. */
export function tellChosen(personId: string): void {
  const channel = open();
  channel?.postMessage(personId);
  channel?.close();
}

/** Reads a person's preferences anew when another of their tabs has changed them. @returns the way to stop. */
export function followChosen(client: QueryClient, personId: string): () => void {
  const channel = open();
  channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (data !== personId) return;
    void client.invalidateQueries({ queryKey: preferenceQueries.of(personId).queryKey });
  });
  return () => channel?.close();
}
