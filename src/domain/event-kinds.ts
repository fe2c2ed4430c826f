/**
 * Whether an event may be taken back (Architecture, §4, undo). `where-it-stands`: only while the case
 * stands where the event left it. `anywhere`: it holds wherever an open case stands. `never`: what
 * the system or a family did (an arrival of a request), what another side has accepted and acts upon
 * (a transfer or a hand-off answered), a mended note (its author mends it again), what a supervisor
 * has undone with a reason already (reopened), and undo itself: whoever regrets it does it again.
 */
type Undo = 'never' | 'where-it-stands' | 'anywhere';

/** What one accepted command did; timeline, feed and audit are all made from it. */
const UNDO = {
  'request-arrived': 'never',
  claimed: 'where-it-stands',
  released: 'where-it-stands',
  assigned: 'where-it-stands',
  'contact-logged': 'where-it-stands',
  edited: 'anywhere',
  'patient-edited': 'anywhere',
  moved: 'where-it-stands',
  decided: 'where-it-stands',
  held: 'where-it-stands',
  'hold-lifted': 'where-it-stands',
  'hold-extended': 'where-it-stands',
  'proposal-dismissed': 'where-it-stands',
  closed: 'where-it-stands',
  'death-recorded': 'where-it-stands',
  reopened: 'never',
  'transfer-asked': 'where-it-stands',
  /** The surviving case's; the closed one has `merged-away`. */
  merged: 'where-it-stands',
  'merged-away': 'never',
  /** Another case of the patients: they are one record now, or two again. */
  'patient-merged': 'never',
  'patient-unmerged': 'never',
  unmerged: 'never',
  linked: 'where-it-stands',
  unlinked: 'where-it-stands',
  /** A linked case was merged, or is two again. */
  'link-followed': 'never',
  'transfer-accepted': 'never',
  'transfer-returned': 'never',
  'transfer-revoked': 'never',
  'handed-off': 'where-it-stands',
  'hand-off-accepted': 'never',
  'hand-off-returned': 'never',
  'hand-off-revoked': 'never',
  'records-changed': 'anywhere',
  'record-chased': 'anywhere',
  'letter-made': 'anywhere',
  'document-registered': 'anywhere',
  'document-changed': 'anywhere',
  'document-removed': 'anywhere',
  'appointment-offered': 'anywhere',
  'appointment-edited': 'anywhere',
  'appointment-moved': 'anywhere',
  'appointments-confirmed': 'anywhere',
  'appointment-cancelled': 'anywhere',
  'appointment-done': 'anywhere',
  'note-added': 'anywhere',
  'estimate-made': 'anywhere',
  'estimate-changed': 'where-it-stands',
  'coverage-added': 'where-it-stands',
  'coverage-changed': 'where-it-stands',
  'coverage-chased': 'anywhere',
  'note-edited': 'never',
  'interpreter-requested': 'anywhere',
  'interpreter-offered': 'anywhere',
  'interpreter-confirmed': 'anywhere',
  'interpreter-declined': 'anywhere',
  'interpreter-cancelled': 'anywhere',
  'conflict-kept': 'anywhere',
  'duplicate-dismissed': 'where-it-stands',
  'task-added': 'anywhere',
  'task-changed': 'anywhere',
  'tasks-completed': 'anywhere',
  'gate-waived': 'where-it-stands',
  'waiver-ended': 'where-it-stands',
  'orientation-logged': 'anywhere',
  'orientation-changed': 'anywhere',
  'follow-up-opened': 'anywhere',
  'follow-up-chased': 'anywhere',
  'follow-up-assigned': 'anywhere',
  'chase-answered': 'anywhere',
  'report-changed': 'anywhere',
  'billing-changed': 'anywhere',
  /** Entries are never changed: a wrong one is reversed, and undo would be a second way. */
  'bill-reconciled': 'never',
  'money-entered': 'never',
  'entry-reversed': 'never',
  'written-off': 'never',
  'insurance-changed': 'anywhere',
  'visit-changed': 'anywhere',
  /** The case that it became stands on its own. */
  'visit-linked': 'never',
  'follow-up-ended': 'anywhere',
  'follow-up-reopened': 'anywhere',
  'papers-changed': 'anywhere',
  'trip-changed': 'anywhere',
  'leg-added': 'anywhere',
  'leg-changed': 'anywhere',
  'lodging-need-stated': 'anywhere',
  'lodging-need-changed': 'anywhere',
  'stay-offered': 'anywhere',
  'stay-changed': 'anywhere',
  'stay-booked': 'anywhere',
  'stay-confirmed': 'anywhere',
  'stay-cancelled': 'anywhere',
  'care-site-checked': 'anywhere',
  'leg-shared': 'anywhere',
  'shared-leg-changed': 'never',
  'stay-shared': 'anywhere',
  /** Followed from the case that shares it, where it is undone. */
  'shared-stay-changed': 'never',
  arrived: 'where-it-stands',
  discharged: 'where-it-stands',
  reverted: 'never',
} as const satisfies Readonly<Record<string, Undo>>;
export type EventKind = keyof typeof UNDO;

/** Every kind, in the order of the table, which is that of a case's life. */
// The keys of an object are strings to the compiler; these are all there are.
export const EVENT_KINDS = Object.keys(UNDO) as [EventKind, ...EventKind[]];

export const isUndoable = (kind: EventKind): boolean => UNDO[kind] !== 'never';

/** Whether it may be taken back although the case has moved on since. */
export const standsAlone = (kind: EventKind): boolean => UNDO[kind] === 'anywhere';
