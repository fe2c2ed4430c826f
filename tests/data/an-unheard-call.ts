import { newId } from '@/lib/new-id';

/** A call that nobody answered, some minutes before the time of the server. */
export const anUnheardCall = () =>
  ({
    id: newId(),
    at: '2026-11-24T14:55:00.000Z',
    way: 'phone',
    direction: 'outgoing',
    party: 'caller',
    isReached: false,
    summary: 'Nobody answered',
    nextContactAt: null,
  }) as const;
