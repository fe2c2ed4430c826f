import type { CampusCode, OfficeCode } from '@/reference/codes';
import { DIRECT } from '@/reference/place';
import type { PendingTransfer, Person, RoleGrant } from './case';
import {
  EVENT_ACTIONS,
  OFFERED_AS_WELL,
  POLICY,
  type PolicyAction,
  type Reach,
} from './policy-table';
import type { Role } from './vocabulary';

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

/**
 * Is this office's queue there for this person: would they see a request of it that names no campus
 * yet? What a transfer offers them of another office stands in the list of all queues.
 */
export const readsQueue = (actor: Actor, office: OfficeCode): boolean =>
  can(actor, 'queues.read', { office, campus: null });

function reaches(reach: Reach, grant: RoleGrant, subject: PolicySubject): boolean {
  switch (reach) {
    // Without its case `none` would answer undefined, which no caller tells from false; it stands
    // here so that a new reach must be answered.
    // Stryker disable next-line StringLiteral: nothing can be told apart
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
  if (!transfer) return false;
  const { toOffice, toCampus } = transfer;
  const ownOffices: readonly (OfficeCode | null)[] = offices;
  if (role === 'liaison') return ownOffices.includes(toOffice);
  // The coordinators'; a supervisor reaches anyway whatever is offered to somebody.
  if (toCampus !== null) return campuses.includes(toCampus);
  return toOffice === DIRECT && (campus === null || campuses.includes(campus));
}

/**
 * The cases that an action reaches, as data for a store's filter, which answers as `can` does: a case
 * is inside when `isAll`, or its office is listed, or its campus is (`null` stands for "no campus
 * yet"), or it is offered.
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

/**
 * What an action reaches with all of a person's roles together, of each grant its own part (Product
 * reference, §9); nothing where no role has it.
 */
export function scopeOf(actor: Actor, action: PolicyAction): CaseScope {
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
  if (isAll) return { isAll, offices: [], campuses: [], offered: NO_OFFERS };
  const offered = actor.grants.filter(
    ({ role }) => POLICY[action][role] === 'offered' || OFFERED_AS_WELL.has(action),
  );
  return {
    isAll,
    offices: [...offices].sort(),
    campuses: [...campuses],
    offered: offersTo(offered),
  };
}

const NO_OFFERS: OfferScope = { toOffices: [], toCampuses: [], campusesOfDirect: [] };

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
