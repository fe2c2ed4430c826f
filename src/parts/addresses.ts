import { signInAddress } from './sign-in-address';

/** The four lists of follow-ups. */
export type FollowUpPath = 'reports' | 'billing' | 'insurance' | 'next-visits';

/** Every address of the application, written once. Nothing about a patient may stand in one. */
export const addresses = {
  home: () => '/',
  signIn: signInAddress,
  myDay: () => '/my-day',
  /** Campus and week stand in the query (`features/arrivals/arrivals-address.ts`). */
  arrivals: (query?: string) => `/arrivals${query ? `?${query}` : ''}`,
  /** A list of the week for the campus's desk or its concierge, to be printed. */
  arrivalsPrint: (list: string, query: string) => `/arrivals/print/${list}?${query}`,
  preferences: () => '/preferences',
  queues: () => '/queues',
  /** The trail, narrowed as its codec writes it. */
  audit: (of: Readonly<Record<string, string>> = {}) => {
    const query = new URLSearchParams(of).toString();
    return `/audit${query && `?${query}`}`;
  },
  reveals: () => '/audit/reveals',
  absences: () => '/absences',
  duty: () => '/duty',
  /** `all`, `direct` or an office's code; `filters` as the list's codec writes them. */
  queue: (office: string, filters?: URLSearchParams) => {
    const query = filters?.toString();
    return `/queues/${encodeURIComponent(office)}${query ? `?${query}` : ''}`;
  },
  /** By what it is told apart: people, where nothing is said. */
  workload: (by?: string) =>
    by === undefined || by === 'person' ? '/workload' : `/workload?by=${by}`,
  /** From these people, offices or campuses, or from everybody who carries too much. */
  rebalance: (kind: string = 'person', keys: readonly string[] = []) => {
    const query = new URLSearchParams(keys.map((key) => [kind, key])).toString();
    return `/workload/rebalance${query && `?${query}`}`;
  },
  /** A month of an office or campus; of the last that is over, where none is named. */
  report: (
    place: string,
    of: { readonly month?: string; readonly side?: 'office' | 'campus' } = {},
  ) => {
    const query = new URLSearchParams(of).toString();
    return `/reports/${encodeURIComponent(place)}${query && `?${query}`}`;
  },
  /** An empty request, for an office if one is named; or the draft that was begun under an id. */
  newRequest: (of: { readonly office?: string; readonly draft?: string } = {}) => {
    const query = new URLSearchParams(of).toString();
    return `/requests/new${query && `?${query}`}`;
  },
  /** One of the four lists; `filters` as the list's codec writes them. */
  followUps: (list?: FollowUpPath, filters?: URLSearchParams) => {
    const query = filters?.toString();
    return `/follow-up${list ? `/${list}` : ''}${query ? `?${query}` : ''}`;
  },
  case: (reference: string, section?: string) =>
    `/cases/${encodeURIComponent(reference)}${section ? `/${section}` : ''}`,
} as const;
