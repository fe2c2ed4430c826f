import type { Fault } from './faulty-network';

export type StateName = 'full' | 'empty' | 'stale' | 'failed' | 'offline' | 'denied' | 'loading';

/**
 * What the server does in each state, in the order in which they are walked: an answer that never
 * comes leaves its question open, so that one is last of those with a fault. Stale is what was there
 * already when the server goes away.
 */
export const STATES: readonly (readonly [StateName, Fault | null])[] = [
  ['failed', { kind: 'refuse', status: 500, code: 'internal' }],
  ['offline', { kind: 'cut' }],
  ['denied', { kind: 'refuse', status: 403, code: 'forbidden' }],
  ['empty', { kind: 'empty' }],
  ['loading', { kind: 'silence' }],
  ['full', null],
  ['stale', null],
];

/** A part of a page says it of itself, and a long list in its own words. */
const IN_PLACE = [
  '{name} could not be shown. The rest of the page works.',
  'The list could not be read. Your filters are kept.',
];

/** What a page, or the part of it that lacks its answer, says in each state. */
export const SAID: Readonly<Partial<Record<StateName, readonly string[]>>> = {
  failed: ['This page could not be shown', 'This section could not be shown', ...IN_PLACE],
  offline: ['The server cannot be reached', ...IN_PLACE],
  denied: ['Your role does not open this page', ...IN_PLACE],
};

/** What an address that leads nowhere says in every state: it asks for nothing. */
export const NOWHERE = { route: '/nowhere', says: 'There is nothing here for you' };

/** These are made of the case alone, which the walk leaves whole; what they ask beside it is drafts. */
export const isOfCaseAlone = (route: string): boolean =>
  /^\/cases\/[^/]+(?:\/decision|\/letters\/records-request)?$/.test(route);

/** What a page says whose lists hold nothing, by the end of its address. */
const EMPTY: Readonly<Record<string, string | readonly string[]>> = {
  '/my-day': 'Nothing is owed today',
  '/queues/all': 'No open case in this queue',
  '/queues/peru': 'No open case in this queue',
  '/absences': 'Nobody is away',
  '/audit': 'Nothing in the trail fits',
  '/audit/reveals': 'Nobody has had numbers shown',
  '/follow-up/reports': 'Nothing is open in this list',
  '/follow-up/billing': 'Nothing is open in this list',
  '/follow-up/insurance': 'Nothing is open in this list',
  '/follow-up/next-visits': 'Nothing is open in this list',
  '/workload/rebalance': 'Nothing to move',
  '/contacts': 'Nobody has spoken with the family yet',
  // Whoever may hand it over begins to.
  '/hand-off': ['Never handed over', 'Language of the package'],
  '/appointments': 'No appointment yet',
  '/tasks': 'No tasks yet',
  '/travel': 'No flight yet',
  '/orientation': 'Nobody has prepared the family yet',
  '/lodging': [
    'No lodging is written down',
    'Nobody has written down yet how many beds, how near and for how much: options are compared with it.',
  ],
  '/follow-up': 'Nothing is promised yet',
  '/finance': 'Nothing covers this visit yet',
  '/interpreters': 'No appointment needs an interpreter',
  '/notes': 'No note yet',
};

/**
 * What a page says whose lists hold nothing; null for one that is never empty: its answer is numbers
 * (queues, workload, arrivals and reports), a form, or facts of one case that are always there.
 */
export function emptyWords(route: string): readonly string[] | null {
  const [path = ''] = route.split('?');
  const section = /^\/cases\/[^/]+(\/[^/]+)$/.exec(path)?.[1];
  const said = EMPTY[section ?? path];
  return said === undefined ? null : [said].flat();
}
