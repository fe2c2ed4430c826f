import { describe, expect, it } from 'vitest';
import {
  type Actor,
  actorOf,
  can,
  hasRole,
  mayHear,
  type PolicySubject,
  readsQueue,
  scopeOf,
} from '@/domain/policy';
import { POLICY_ACTIONS, type PolicyAction } from '@/domain/policy-table';
import type { RoleGrant } from '@/domain/case';
import type { CaseCommand } from '@/domain/stage/command';
import { OUTCOMES, type Outcome, type Role, ROLES } from '@/domain/vocabulary';
import { actionOf, mayGive } from '@/domain/stage/command-policy';
import { aPerson } from '@tests/support/case-builders';
import { figure } from '@tests/support/figure';

const grant = (role: Role, places: Partial<RoleGrant> = {}): RoleGrant => ({
  role,
  offices: [],
  campuses: [],
  ...places,
});
const actor = (...grants: readonly RoleGrant[]): Actor => actorOf(aPerson({ grants }));

const ACTORS = {
  nobody: actor(),
  liaison: actor(grant('liaison', { offices: ['peru'] })),
  coordinator: actor(grant('coordinator', { campuses: ['arizona'] })),
  londoner: actor(
    grant('liaison', { offices: ['london'] }),
    grant('coordinator', { campuses: ['london'] }),
  ),
  supervisor: actor(grant('supervisor')),
} as const;
type ActorName = keyof typeof ACTORS;

const INDIA = { office: 'india', campus: 'florida' } as const;
const SUBJECTS = {
  'peru, none': { office: 'peru', campus: null },
  'peru, arizona': { office: 'peru', campus: 'arizona' },
  'peru, florida': { office: 'peru', campus: 'florida' },
  'london, none': { office: 'london', campus: null },
  'london, florida': { office: 'london', campus: 'florida' },
  'india, london': { office: 'india', campus: 'london' },
  'india, florida': { office: 'india', campus: 'florida' },
  'india, florida, to peru': { ...INDIA, transfer: { toOffice: 'peru', toCampus: null } },
  'india, florida, to arizona': { ...INDIA, transfer: { toOffice: null, toCampus: 'arizona' } },
  'india, florida, to direct': { ...INDIA, transfer: { toOffice: 'direct', toCampus: null } },
  'india, arizona, to direct': {
    office: 'india',
    campus: 'arizona',
    transfer: { toOffice: 'direct', toCampus: null },
  },
  'london, none, to florida': {
    office: 'london',
    campus: null,
    transfer: { toOffice: null, toCampus: 'florida' },
  },
  'london, none, to direct': {
    office: 'london',
    campus: null,
    transfer: { toOffice: 'direct', toCampus: null },
  },
  'peru, arizona, to london': {
    office: 'peru',
    campus: 'arizona',
    transfer: { toOffice: 'london', toCampus: null },
  },
} as const satisfies Record<string, PolicySubject>;
type SubjectName = keyof typeof SUBJECTS;
const SUBJECT_NAMES = Object.keys(SUBJECTS) as readonly SubjectName[];

/** Written out by hand from Product reference, §9, and not from the code. */
const SEES: Readonly<Record<ActorName, readonly SubjectName[]>> = {
  nobody: [],
  liaison: ['peru, none', 'peru, arizona', 'peru, florida', 'peru, arizona, to london'],
  coordinator: [
    'peru, none',
    'peru, arizona',
    'london, none',
    'peru, arizona, to london',
    'india, arizona, to direct',
    'london, none, to florida',
    'london, none, to direct',
  ],
  londoner: [
    'peru, none',
    'london, none',
    'london, florida',
    'india, london',
    'london, none, to florida',
    'london, none, to direct',
  ],
  supervisor: SUBJECT_NAMES,
};
/** Whoever is asked to take a case over may read and answer it, and nothing else. */
const ANSWERS: Readonly<Record<ActorName, readonly SubjectName[]>> = {
  nobody: [],
  liaison: ['india, florida, to peru'],
  // Direct has no staff of its own: the coordinators of the case's campus answer, or of any.
  coordinator: [
    'india, florida, to arizona',
    'india, arizona, to direct',
    'london, none, to direct',
  ],
  londoner: ['peru, arizona, to london', 'london, none, to direct'],
  supervisor: SUBJECT_NAMES,
};
const together = (
  one: Readonly<Record<ActorName, readonly SubjectName[]>>,
  other: Readonly<Record<ActorName, readonly SubjectName[]>>,
): Readonly<Record<ActorName, readonly SubjectName[]>> => ({
  nobody: [...one.nobody, ...other.nobody],
  liaison: [...one.liaison, ...other.liaison],
  coordinator: [...one.coordinator, ...other.coordinator],
  londoner: [...one.londoner, ...other.londoner],
  supervisor: SUBJECT_NAMES,
});
const READS = together(SEES, ANSWERS);
/** What a coordinator may and a liaison may not: the Londoner decides for campus London alone. */
const DECIDES: Readonly<Record<ActorName, readonly SubjectName[]>> = {
  ...SEES,
  liaison: [],
  londoner: [
    'peru, none',
    'london, none',
    'india, london',
    'london, none, to florida',
    'london, none, to direct',
  ],
};
const SUPERVISES: Readonly<Record<ActorName, readonly SubjectName[]>> = {
  nobody: [],
  liaison: [],
  coordinator: [],
  londoner: [],
  supervisor: SUBJECT_NAMES,
};
const EVERYBODY = {
  nobody: [],
  liaison: SUBJECT_NAMES,
  coordinator: SUBJECT_NAMES,
  londoner: SUBJECT_NAMES,
  supervisor: SUBJECT_NAMES,
} as const;

const EXPECTED: Readonly<
  Record<PolicyAction, Readonly<Record<ActorName, readonly SubjectName[]>>>
> = {
  'session.use': EVERYBODY,
  'people.list': EVERYBODY,
  'queues.read': READS,
  'cases.list': READS,
  'case.read': READS,
  'case.report-view': READS,
  'case.claim': SEES,
  'case.release': SEES,
  'case.edit': SEES,
  'patient.edit': SEES,
  'contact.log': SEES,
  'records.edit': SEES,
  'appointment.book': DECIDES,
  'letter.make': SEES,
  'coverage.edit': DECIDES,
  'lodging.edit': SEES,
  'orientation.edit': SEES,
  'travel.edit': SEES,
  'note.write': SEES,
  'task.edit': SEES,
  'follow-up.work': SEES,
  'follow-up.chase': SEES,
  'follow-up.take': SEES,
  'follow-up.assign': SUPERVISES,
  'follow-up.settle': DECIDES,
  'follow-up.write-off': SUPERVISES,
  'follow-up.reopen': SUPERVISES,
  'interpreters.list': EVERYBODY,
  'booking.manage': DECIDES,
  'request.create': SEES,
  'match.find': READS,
  'duplicate.read': DECIDES,
  'duplicate.dismiss': DECIDES,
  'case.move': SEES,
  'case.decide': DECIDES,
  'case.close': SEES,
  'case.hold': SEES,
  'case.reopen': SUPERVISES,
  'case.transfer': SEES,
  'case.hand-off': SEES,
  'case.merge': DECIDES,
  'case.unmerge': SUPERVISES,
  'case.link': DECIDES,
  'case.answer-transfer': ANSWERS,
  'change.revert': SEES,
  'changes.read': READS,
  'presence.beat': READS,
  'demo.manage': EVERYBODY,
  'draft.own': EVERYBODY,
  'case.waive-gate': SUPERVISES,
  'case.reveal': SUPERVISES,
  'number.copy': SEES,
  'case.assign': SUPERVISES,
  'workload.read': SUPERVISES,
  'audit.read': SUPERVISES,
  'absence.edit': SUPERVISES,
  'capacity.edit': SUPERVISES,
  'view.own': EVERYBODY,
  'preference.own': EVERYBODY,
  'notice.own': EVERYBODY,
  'cases.change-many': SEES,
  'cases.export': READS,
  'follow-ups.list': SEES,
  'follow-ups.export': SEES,
};

describe('the policy table', () => {
  it('answers every action, person and case as the product reference says', () => {
    const wrong: string[] = [];
    let cells = 0;
    for (const action of POLICY_ACTIONS) {
      for (const [name, who] of Object.entries(ACTORS) as [ActorName, Actor][]) {
        for (const subject of SUBJECT_NAMES) {
          cells += 1;
          const expected = EXPECTED[action][name].includes(subject);
          if (can(who, action, SUBJECTS[subject]) !== expected) {
            wrong.push(`${action} by ${name} on ${subject}`);
          }
        }
      }
    }
    figure('C1 policy table', cells, wrong.length);
    expect(wrong).toEqual([]);
  });

  it.each([
    ['nobody', []],
    ['liaison', ['peru']],
    ['coordinator', ['peru', 'london', 'direct']],
    ['londoner', ['peru', 'london', 'direct']],
    ['supervisor', ['peru', 'london', 'direct']],
  ] as const)('%s reads the queues of %j', (name, expected) => {
    const offices = ['peru', 'london', 'direct'] as const;
    expect(offices.filter((office) => readsQueue(ACTORS[name], office))).toEqual(expected);
  });

  it('knows, without a case, whether a role ever has the action', () => {
    for (const action of POLICY_ACTIONS) {
      for (const role of ['liaison', 'coordinator', 'supervisor'] as const) {
        // By what the product reference gives the role, and not by the table itself.
        expect(can(ACTORS[role], action)).toBe(EXPECTED[action][role].length > 0);
      }
      expect(can(ACTORS.nobody, action)).toBe(false);
    }
  });

  it('says a scope as data: sorted, empty where all is in', () => {
    const nothing = { toOffices: [], toCampuses: [], campusesOfDirect: [] };
    const two = actor(
      grant('liaison', { offices: ['peru', 'london'], campuses: ['florida'] }),
      grant('coordinator', { campuses: ['london'], offices: ['india'] }),
    );
    expect(scopeOf(two, 'cases.list')).toEqual({
      isAll: false,
      offices: ['london', 'peru'],
      campuses: [null, 'london'],
      offered: {
        toOffices: ['peru', 'london'],
        toCampuses: ['london'],
        campusesOfDirect: [null, 'london'],
      },
    });
    expect(scopeOf(two, 'case.claim').offered).toEqual(nothing);
    expect(scopeOf(ACTORS.liaison, 'cases.list').offered).toEqual({
      ...nothing,
      toOffices: ['peru'],
    });
    const all = { isAll: true, offices: [], campuses: [], offered: nothing };
    expect(scopeOf(actor(...two.grants, grant('supervisor')), 'cases.list')).toEqual(all);
  });

  it('tells roles apart of a person who has several', () => {
    const roles = (name: ActorName) => ROLES.filter((role) => hasRole(ACTORS[name], role));
    expect(roles('londoner')).toEqual(['liaison', 'coordinator']);
    expect(roles('supervisor')).toEqual(['supervisor']);
    expect(roles('nobody')).toEqual([]);
  });

  it('keeps a silent flag from whoever may not read it, and nothing else', () => {
    const about = SUBJECTS['peru, arizona'];
    const hears = (name: ActorName, kind: string) => mayHear(ACTORS[name], kind, about);
    expect(hears('liaison', 'duplicate-dismissed')).toBe(false);
    expect(hears('coordinator', 'duplicate-dismissed')).toBe(true);
    expect(hears('liaison', 'contact-logged')).toBe(true);
  });
});

describe('commands under the policy', () => {
  const peru = SUBJECTS['peru, arizona'];

  it.each([
    ['records', 'case.move'],
    ['review', 'case.move'],
    ['scheduling', 'case.decide'],
    ['preparing', 'case.decide'],
    ['ready', 'case.move'],
  ] as const)('asks for the right row when a case moves to %s', (to, action) => {
    expect(actionOf({ type: 'move', to, reason: null })).toBe(action);
  });

  const ROWS = {
    claim: 'case.claim',
    release: 'case.release',
    assign: 'case.assign',
    logContact: 'contact.log',
    recordArrival: 'case.move',
    decideSpecialty: 'case.decide',
    recordDischarge: 'case.decide',
    gatesChanged: null,
    hold: 'case.hold',
    liftHold: 'case.hold',
    extendHold: 'case.hold',
    dismissProposal: 'case.hold',
    recordDeath: 'case.close',
    reopen: 'case.reopen',
    askTransfer: 'case.transfer',
    revokeTransfer: 'case.transfer',
    acceptTransfer: 'case.answer-transfer',
    returnTransfer: 'case.answer-transfer',
  } as const satisfies Record<Exclude<CaseCommand['type'], 'move' | 'close'>, PolicyAction | null>;

  it.each(Object.entries(ROWS))('asks for the row of %s: %s', (type, action) => {
    // What a command carries besides does not decide whose it is.
    expect(actionOf({ type } as CaseCommand)).toBe(action);
  });

  it.each(OUTCOMES)('closes a case as %s under the row of who decides that', (outcome) => {
    const decided: readonly Outcome[] = [
      'declined',
      'completed',
      'emergency-transfer',
      'duplicate',
    ];
    const close = { type: 'close', outcome, reason: null, alternative: null } as const;
    expect(actionOf(close)).toBe(decided.includes(outcome) ? 'case.decide' : 'case.close');
  });

  it('lets a liaison close a case as withdrawn, and never as declined', () => {
    const close = { type: 'close', reason: 'why', alternative: null } as const;
    expect(mayGive(ACTORS.liaison, { ...close, outcome: 'withdrawn' }, peru)).toBe(true);
    expect(mayGive(ACTORS.liaison, { ...close, outcome: 'declined' }, peru)).toBe(false);
    expect(mayGive(ACTORS.coordinator, { ...close, outcome: 'declined' }, peru)).toBe(true);
  });

  it('lets the receiving side alone answer a transfer', () => {
    const answer = { type: 'acceptTransfer' } as const;
    const offered = SUBJECTS['india, florida, to peru'];
    expect(mayGive(ACTORS.liaison, answer, offered)).toBe(true);
    expect(mayGive(ACTORS.coordinator, answer, offered)).toBe(false);
    expect(mayGive(ACTORS.coordinator, answer, SUBJECTS['india, florida, to arizona'])).toBe(true);
    const arizonas = { office: 'india', campus: 'arizona' };
    const toDirect = { ...arizonas, transfer: { toOffice: 'direct', toCampus: null } };
    expect(mayGive(ACTORS.coordinator, answer, toDirect)).toBe(true);
    expect(mayGive(ACTORS.coordinator, answer, SUBJECTS['india, florida, to direct'])).toBe(false);
    expect(mayGive(ACTORS.liaison, { type: 'revokeTransfer' }, offered)).toBe(false);
  });

  it('gives nobody the commands of the system', () => {
    expect(mayGive(ACTORS.supervisor, { type: 'gatesChanged', failing: [] }, peru)).toBe(false);
  });
});
