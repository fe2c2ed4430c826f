import type { CreateRequest } from '@/contract/request';
import type { OutboxView, ShownEntry } from '@/data/command/outbox-parts';
import { laneOfRequest } from '@/data/requests/create-request';

/** A request that was seen in the outbox: its entry, and what it says. */
export interface HeldRequest {
  readonly id: string;
  readonly request: CreateRequest;
}

interface Held {
  /** What is to be followed on. */
  readonly held: HeldRequest | null;
}

/** How a request stands by what the outbox shows, and by what it showed before. */
export type RequestStand = Held &
  (
    | { readonly kind: 'not-there' }
    | { readonly kind: 'waits' }
    | { readonly kind: 'refused'; readonly entry: ShownEntry }
    /** Acknowledged, to whichever tab of this person. */
    | { readonly kind: 'sent'; readonly request: CreateRequest }
  );

/** What became of the request of this id. One that is gone without a trace was called off. */
export function standOfRequest(
  id: string,
  { entries, sent }: Pick<OutboxView, 'entries' | 'sent'>,
  held: HeldRequest | null,
): RequestStand {
  const entry = entries.find(({ lane }) => lane === laneOfRequest(id));
  if (entry?.state === 'refused') return { kind: 'refused', entry, held: null };
  if (entry !== undefined) {
    const request = entry.body as CreateRequest;
    return { kind: 'waits', held: { id: entry.id, request } };
  }
  return held !== null && sent.some((one) => one.id === held.id)
    ? { kind: 'sent', request: held.request, held: null }
    : { kind: 'not-there', held: null };
}
