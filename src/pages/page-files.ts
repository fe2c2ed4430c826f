/*
 * The files of the pages that somebody opens next from anywhere, by the path of their route: the router
 * shows them, and the frame fetches them at leisure. Pages that few open stand in the router alone.
 */

/** Screens that the rail leads to. */
export const SCREEN_FILES = {
  'my-day': () => import('@/pages/my-day-page'),
  queues: () => import('@/pages/queues-page'),
  arrivals: () => import('@/pages/arrivals-page'),
  'follow-up': () => import('@/pages/follow-up-page'),
  absences: () => import('@/pages/absences-page'),
  audit: () => import('@/pages/audit-page'),
  workload: () => import('@/pages/workload-page'),
  'requests/new': () => import('@/pages/new-request-page'),
} as const;

/** Sections of a case, after the overview. */
export const SECTION_FILES = {
  contacts: () => import('@/pages/case-contacts-page'),
  records: () => import('@/pages/case-records-page'),
  decision: () => import('@/pages/case-decision-page'),
  'hand-off': () => import('@/pages/case-hand-off-page'),
  appointments: () => import('@/pages/case-appointments-page'),
  tasks: () => import('@/pages/case-tasks-page'),
  travel: () => import('@/pages/case-travel-page'),
  orientation: () => import('@/pages/case-orientation-page'),
  readiness: () => import('@/pages/case-readiness-page'),
  lodging: () => import('@/pages/case-lodging-page'),
  'follow-up': () => import('@/pages/case-follow-up-page'),
  finance: () => import('@/pages/case-finance-page'),
  interpreters: () => import('@/pages/case-interpreters-page'),
  notes: () => import('@/pages/case-notes-page'),
  timeline: () => import('@/pages/case-timeline-page'),
} as const;

/** A case: its frame, and what it opens with. */
export const CASE_FILES = {
  frame: () => import('@/pages/case-page'),
  overview: () => import('@/pages/case-overview-page'),
} as const;

/** A list of cases. */
export const LIST_FILE = () => import('@/pages/queue-page');
