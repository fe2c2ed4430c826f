import { type Endpoint, get, post, WRITE_PROBLEMS } from '../endpoint';
import { PreferencePatch, Preferences } from '../preference';

/** How a person likes the dashboard. */
export const preferenceEndpoints = {
  getPreferences: {
    ...get,
    operationId: 'getPreferences',
    summary: 'My columns, density and start',
    path: '/api/preferences',
    policy: 'preference.own',
    success: { status: 200, schema: Preferences },
    problems: [],
  },
  savePreferences: {
    ...post,
    method: 'patch',
    operationId: 'savePreferences',
    summary: 'Change some of them; the last to choose wins, key by key',
    path: '/api/preferences',
    policy: 'preference.own',
    body: PreferencePatch,
    success: { status: 200, schema: Preferences },
    problems: ['not-found', ...WRITE_PROBLEMS],
  },
} as const satisfies Record<string, Endpoint>;
