import type { Role } from './vocabulary';

/**
 * Which cases a permission reaches. `own-campus-or-none`: a case that no campus has taken yet is
 * everybody's to triage, of whatever office. `offered`: a transfer to one's own office or campus
 * waits for an answer.
 */
export type Reach = 'none' | 'own-offices' | 'own-campus-or-none' | 'offered' | 'all';

type PolicyRow = Readonly<Record<Role, Reach>>;

/** Everything that a role may do to whatever it sees. */
const SEEN: PolicyRow = {
  liaison: 'own-offices',
  coordinator: 'own-campus-or-none',
  supervisor: 'all',
};
const EVERYBODY: PolicyRow = { liaison: 'all', coordinator: 'all', supervisor: 'all' };
const NO_LIAISON: PolicyRow = { ...SEEN, liaison: 'none' };
const SUPERVISOR: PolicyRow = { liaison: 'none', coordinator: 'none', supervisor: 'all' };

/**
 * Who may do what (Product reference, §9): the one table behind the server's answers, the screens'
 * buttons and the permission matrix. What a role may not see never reaches its browser.
 */
export const POLICY = {
  'session.use': EVERYBODY,
  'people.list': EVERYBODY,
  'queues.read': SEEN,
  'cases.list': SEEN,
  'case.read': SEEN,
  'case.report-view': SEEN,
  'case.claim': SEEN,
  'case.release': SEEN,
  'case.edit': SEEN,
  'patient.edit': SEEN,
  'contact.log': SEEN,
  'records.edit': SEEN,
  'appointment.book': NO_LIAISON,
  'letter.make': SEEN,
  'orientation.edit': SEEN,
  'travel.edit': SEEN,
  'lodging.edit': SEEN,
  'note.write': SEEN,
  // Coverage and money are the coordinators' (§9); whoever sees the case reads them.
  'coverage.edit': NO_LIAISON,
  'task.edit': SEEN,
  // Reports and next visits are worked on by whoever sees the case; money is settled by coordinators.
  'follow-up.work': SEEN,
  'follow-up.chase': SEEN,
  // To oneself, as a case is claimed; to another, as a case is assigned (§9).
  'follow-up.take': SEEN,
  'follow-up.assign': SUPERVISOR,
  'follow-up.settle': NO_LIAISON,
  'follow-up.write-off': SUPERVISOR,
  'follow-up.reopen': SUPERVISOR,
  'interpreters.list': EVERYBODY,
  // A liaison reads bookings and conflicts, and is told who books.
  'booking.manage': NO_LIAISON,
  // For own offices; for one's own campus or none.
  'request.create': SEEN,
  'match.find': SEEN,
  // The silent flags of §9: whoever merges reads them, and the sender of the request does not.
  'duplicate.read': NO_LIAISON,
  'duplicate.dismiss': NO_LIAISON,
  'case.move': SEEN,
  // Accept and decline, discharge, appointments and coverage: the line of §9 that liaisons lack.
  'case.decide': NO_LIAISON,
  'case.close': SEEN,
  'case.hold': SEEN,
  'case.reopen': SUPERVISOR,
  'case.transfer': SEEN,
  // Whose it is to send, and to answer, is the rules' question: the owner's, the receiver's.
  'case.hand-off': SEEN,
  'case.merge': NO_LIAISON,
  'case.unmerge': SUPERVISOR,
  'case.link': NO_LIAISON,
  'case.answer-transfer': { liaison: 'offered', coordinator: 'offered', supervisor: 'all' },
  'change.revert': SEEN,
  'changes.read': SEEN,
  'presence.beat': SEEN,
  'demo.manage': EVERYBODY,
  // Whoever signs in has drafts, and nobody ever reaches another person's.
  'draft.own': EVERYBODY,
  'case.waive-gate': SUPERVISOR,
  // Whoever does not own a case and supervises: with a reason, for a while (§9).
  'case.reveal': SUPERVISOR,
  // Only a number that is shown, which the server asks again.
  'number.copy': SEEN,
  'case.assign': SUPERVISOR,
  'workload.read': SUPERVISOR,
  'audit.read': SUPERVISOR,
  'absence.edit': SUPERVISOR,
  'capacity.edit': SUPERVISOR,
  'view.own': EVERYBODY,
  'preference.own': EVERYBODY,
  'notice.own': EVERYBODY,
  // Each command of the many falls under its own row as well.
  'cases.change-many': SEEN,
  'cases.export': SEEN,
  // Cases that are only offered have no follow-ups to work on yet: they are not in these lists.
  'follow-ups.list': SEEN,
  'follow-ups.export': SEEN,
} as const satisfies Readonly<Record<string, PolicyRow>>;
export type PolicyAction = keyof typeof POLICY;
// The keys of an object are strings to the compiler; these are all there are.
export const POLICY_ACTIONS = Object.keys(POLICY) as [PolicyAction, ...PolicyAction[]];

/**
 * What the receiving side of a pending transfer may do with a case that is not theirs yet: find and
 * read it, and answer. Nothing of it can be changed until it has been accepted; then it is theirs
 * as any other, and the side that gave it away sees it no more (Product reference, §4, §9).
 */
export const OFFERED_AS_WELL: ReadonlySet<PolicyAction> = new Set([
  'queues.read',
  'cases.list',
  // What one sees one may take along (§9).
  'cases.export',
  'match.find',
  'case.read',
  'case.report-view',
  'changes.read',
  'presence.beat',
]);

/**
 * Kinds of events that only those may hear of who have this action: else a timeline, or the feed,
 * would tell what was flagged silently.
 */
export const EVENT_ACTIONS: Readonly<Record<string, PolicyAction>> = {
  'duplicate-dismissed': 'duplicate.read',
};
