import { Beat, ChangeFeed, ChangesQuery, PresenceList } from '../live';
import { type Endpoint, get, post } from '../endpoint';

/** What happens meanwhile. */
export const liveEndpoints = {
  listChanges: {
    ...get,
    operationId: 'listChanges',
    summary: 'Wait for changes in my scope',
    path: '/api/changes',
    policy: 'changes.read',
    query: ChangesQuery,
    success: { status: 200, schema: ChangeFeed },
    problems: [],
  },
  beat: {
    ...post,
    method: 'put',
    operationId: 'beat',
    summary: 'Say which case I have open; answers who has which open in my scope',
    path: '/api/presence',
    policy: 'presence.beat',
    body: Beat,
    success: { status: 200, schema: PresenceList },
    problems: [],
  },
} as const satisfies Record<string, Endpoint>;
