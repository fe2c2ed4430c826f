import { useState } from 'react';
import { useLocation } from 'react-router-dom';
import type { ShownEntry } from '@/data/command/outbox-parts';
import { useOutbox } from '@/data/command/use-outbox';

/** What a link of the outbox hands to the page that it leads to; no patient data. */
export interface OpenedState {
  readonly entry: string;
}

/**
 * The entry of the outbox that the person has opened at its place, so that its form begins with what
 * was typed. It stays, also when it is sent or taken out meanwhile.
 *
 * @param fits whether an entry of this case belongs to the form that asks.
 */
export function useOpenedEntry(
  reference: string,
  fits: (entry: ShownEntry) => boolean,
): ShownEntry | null {
  const { entries } = useOutbox();
  const { state } = useLocation() as { readonly state: Partial<OpenedState> | null };
  const [held, setHeld] = useState<ShownEntry | null>(null);
  const opened = entries.find(
    (entry) => entry.id === state?.entry && entry.reference === reference && fits(entry),
  );
  if (opened && opened.id !== held?.id) setHeld(opened);
  return held;
}
