import type { CampusCode, OfficeCode } from '@/reference/codes';
import type { Person, RoleGrant } from './case';
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
  'case.move',
  'case.decide',
  'case.close',
  'case.hold',
  'case.reopen',
  'case.transfer',
  'case.merge',
  'case.unmerge',
  'case.link',
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
 * everybody's to triage, of whatever office.
 */
export type Reach = 'none' | 'own-offices' | 'own-campus-or-none' | 'all';

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
  'case.move': SEEN,
  // Accept and decline, discharge, appointments and coverage: the line of §9 that liaisons lack.
  'case.decide': NO_LIAISON,
  'case.close': SEEN,
  'case.hold': SEEN,
  'case.reopen': SUPERVISOR,
  'case.transfer': SEEN,
  'case.merge': NO_LIAISON,
  'case.unmerge': SUPERVISOR,
  'case.link': NO_LIAISON,
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

/** The signed-in person, as far as permissions are concerned. */
export interface Actor {
  readonly id: string;
  readonly grants: readonly RoleGrant[];
}

/** What a permission is asked about: any case, row or wire type that has these two fields. */
export interface PolicySubject {
  readonly office: OfficeCode;
  readonly campus: CampusCode | null;
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
    return subject === undefined ? reach !== 'none' : reaches(reach, grant, subject);
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
  }
}

/**
 * The cases that an action reaches, as data for a store's filter: a case is inside when `isAll`, or
 * its office is listed, or its campus is (`null` stands for "no campus yet").
 */
export interface CaseScope {
  readonly isAll: boolean;
  readonly offices: readonly OfficeCode[];
  readonly campuses: readonly (CampusCode | null)[];
}

export function scopeOf(actor: Actor, action: PolicyAction = 'cases.list'): CaseScope {
  const offices = new Set<OfficeCode>();
  const campuses = new Set<CampusCode | null>();
  let isAll = false;
  for (const grant of actor.grants) {
    const reach = POLICY[action][grant.role];
    if (reach === 'all') isAll = true;
    if (reach === 'own-offices') for (const office of grant.offices) offices.add(office);
    if (reach === 'own-campus-or-none') {
      campuses.add(null);
      for (const campus of grant.campuses) campuses.add(campus);
    }
  }
  return isAll
    ? { isAll, offices: [], campuses: [] }
    : { isAll, offices: [...offices].sort(), campuses: [...campuses] };
}

/** The same answer as `can` for the scope's action, from the scope alone. */
export function isInScope(scope: CaseScope, subject: PolicySubject): boolean {
  return (
    scope.isAll || scope.offices.includes(subject.office) || scope.campuses.includes(subject.campus)
  );
}
