// Over 300 lines: one table of who may do what and the few functions that read it; parted, a reader would miss a half.
import type { CampusCode, OfficeCode } from '@/reference/codes';
import { DIRECT } from '@/reference/place';
import type { PendingTransfer, Person, RoleGrant } from './case';
import type { Role } from './vocabulary';

/**
 * Who may do what (Product reference, §9): the one table behind the server's answers, the screens'
 * buttons and the permission matrix. What a role may not see never reaches its browser.
 */
export const POLICY_ACTIONS = [
  'session.use',
  'people.list',
  'queues.read',
  'cases.list',
  'case.read',
  'case.report-view',
  'case.claim',
  'case.release',
  'case.edit',
  'patient.edit',
  'contact.log',
  'records.edit',
  'appointment.book',
  'letter.make',
  'coverage.edit',
  'orientation.edit',
  'note.write',
  'task.edit',
  'tasks.list',
  'interpreters.list',
  'booking.manage',
  'request.create',
  'match.find',
  'duplicate.read',
  'duplicate.dismiss',
  'case.move',
  'case.decide',
  'case.close',
  'case.hold',
  'case.reopen',
  'case.transfer',
  'case.hand-off',
  'case.merge',
  'case.unmerge',
  'case.link',
  'case.answer-transfer',
  'change.revert',
  'changes.read',
  'presence.beat',
  'demo.manage',
  'draft.own',
  'case.waive-gate',
  'case.assign',
  'audit.read',
  'view.own',
  'preference.own',
  'cases.change-many',
  'cases.export',
] as const;
export type PolicyAction = (typeof POLICY_ACTIONS)[number];

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

export const POLICY: Readonly<Record<PolicyAction, PolicyRow>> = {
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
  'note.write': SEEN,
  // Coverage and money are the coordinators' (§9); whoever sees the case reads them.
  'coverage.edit': NO_LIAISON,
  'task.edit': SEEN,
  'tasks.list': SEEN,
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
  'case.assign': SUPERVISOR,
  'audit.read': SUPERVISOR,
  'view.own': EVERYBODY,
  'preference.own': EVERYBODY,
  // Each command of the many falls under its own row as well.
  'cases.change-many': SEEN,
  'cases.export': SEEN,
};

/**
 * What the receiving side of a pending transfer may do with a case that is not theirs yet: find and
 * read it, and answer. Nothing of it can be changed until it has been accepted; then it is theirs
 * as any other, and the side that gave it away sees it no more (Product reference, §4, §9).
 */
const OFFERED_AS_WELL: ReadonlySet<PolicyAction> = new Set([
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

/** Whether this person may hear of an event of this kind on this case. */
export function mayHear(actor: Actor, kind: string, subject: PolicySubject): boolean {
  const action = EVENT_ACTIONS[kind];
  return action === undefined || can(actor, action, subject);
}

/** The signed-in person, as far as permissions are concerned. */
export interface Actor {
  readonly id: string;
  readonly grants: readonly RoleGrant[];
}

/** What a permission is asked about: any case, row or wire type that has these fields. */
export interface PolicySubject {
  readonly office: OfficeCode;
  readonly campus: CampusCode | null;
  /** Absent or null: nobody has been asked to take it. */
  readonly transfer?: Pick<PendingTransfer, 'toOffice' | 'toCampus'> | null | undefined;
}

export function actorOf(person: Pick<Person, 'id' | 'grants'>): Actor {
  return { id: person.id, grants: person.grants };
}

export function hasRole(actor: Actor, role: Role): boolean {
  return actor.grants.some((grant) => grant.role === role);
}

/**
 * May this person do this? Grants add up: London's office staff are liaisons of their office and
 * coordinators of campus London (Product reference, §3).
 *
 * Without a subject: does any of the person's roles have the action at all. The server answers 403
 * when that is false, and 404 when only the subject is out of reach (Architecture, §2).
 */
export function can(actor: Actor, action: PolicyAction, subject?: PolicySubject): boolean {
  const row = POLICY[action];
  return actor.grants.some((grant) => {
    const reach = row[grant.role];
    if (subject === undefined) return reach !== 'none';
    return (
      reaches(reach, grant, subject) ||
      (OFFERED_AS_WELL.has(action) && reaches('offered', grant, subject))
    );
  });
}

function reaches(reach: Reach, grant: RoleGrant, subject: PolicySubject): boolean {
  switch (reach) {
    case 'none':
      return false;
    case 'all':
      return true;
    case 'own-offices':
      return grant.offices.includes(subject.office);
    case 'own-campus-or-none':
      return subject.campus === null || grant.campuses.includes(subject.campus);
    case 'offered':
      return isOffered(grant, subject);
  }
}

/**
 * The receiving side: the office's own liaisons, the campus's own coordinators. Direct has no staff
 * of its own: the coordinators of the case's campus answer for it.
 */
function isOffered({ role, offices, campuses }: RoleGrant, subject: PolicySubject): boolean {
  const { transfer, campus } = subject;
  if (!transfer || role === 'supervisor') return false;
  const { toOffice, toCampus } = transfer;
  if (role === 'liaison') return toOffice !== null && offices.includes(toOffice);
  if (toCampus !== null) return campuses.includes(toCampus);
  return toOffice === DIRECT && (campus === null || campuses.includes(campus));
}

/**
 * The cases that an action reaches, as data for a store's filter: a case is inside when `isAll`, or
 * its office is listed, or its campus is (`null` stands for "no campus yet"), or it is offered.
 */
export interface CaseScope {
  readonly isAll: boolean;
  readonly offices: readonly OfficeCode[];
  readonly campuses: readonly (CampusCode | null)[];
  /** Transfers that wait for an answer from here. */
  readonly offered: OfferScope;
}

/** A pending transfer is inside when its new office is listed, or its new campus is. */
export interface OfferScope {
  readonly toOffices: readonly OfficeCode[];
  readonly toCampuses: readonly CampusCode[];
  /** Campuses of the cases that go to Direct, whose coordinators answer for it. */
  readonly campusesOfDirect: readonly (CampusCode | null)[];
}

export function scopeOf(actor: Actor, action: PolicyAction = 'cases.list'): CaseScope {
  const offices = new Set<OfficeCode>();
  const campuses = new Set<CampusCode | null>();
  const offered: RoleGrant[] = [];
  let isAll = false;
  for (const grant of actor.grants) {
    const reach = POLICY[action][grant.role];
    if (reach === 'all') isAll = true;
    if (reach === 'own-offices') for (const office of grant.offices) offices.add(office);
    if (reach === 'own-campus-or-none') {
      campuses.add(null);
      for (const campus of grant.campuses) campuses.add(campus);
    }
    if (reach === 'offered' || OFFERED_AS_WELL.has(action)) offered.push(grant);
  }
  return isAll
    ? { isAll, offices: [], campuses: [], offered: offersTo([]) }
    : {
        isAll,
        offices: [...offices].sort(),
        campuses: [...campuses],
        offered: offersTo(offered),
      };
}

function offersTo(grants: readonly RoleGrant[]): OfferScope {
  const liaisons = grants.filter(({ role }) => role === 'liaison');
  const coordinators = grants.filter(({ role }) => role === 'coordinator');
  const toCampuses = coordinators.flatMap((grant) => grant.campuses);
  return {
    toOffices: liaisons.flatMap((grant) => grant.offices),
    toCampuses,
    campusesOfDirect: coordinators.length === 0 ? [] : [null, ...toCampuses],
  };
}

/** The same answer as `can` for the scope's action, from the scope alone. */
export function isInScope(scope: CaseScope, subject: PolicySubject): boolean {
  return (
    scope.isAll ||
    scope.offices.includes(subject.office) ||
    scope.campuses.includes(subject.campus) ||
    isInOffers(scope.offered, subject)
  );
}

function isInOffers(offers: OfferScope, { campus, transfer }: PolicySubject): boolean {
  if (!transfer) return false;
  const { toOffice, toCampus } = transfer;
  if (toOffice !== null && offers.toOffices.includes(toOffice)) return true;
  if (toCampus !== null) return offers.toCampuses.includes(toCampus);
  return toOffice === DIRECT && offers.campusesOfDirect.includes(campus);
}
