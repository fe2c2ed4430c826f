import type { AuditRecord } from '@/domain/audit/audit';
import type { Draft } from '@/contract/draft';
import type { CaseEvent } from '@/contract/event';
import type { Preferences } from '@/contract/preference';
import type { ListView } from '@/contract/view';
import type { CaseRecord, ContactRecord, Patient, PendingTransfer, Person } from '@/domain/case';
import type { HandOffRecord } from '@/domain/hand-off/hand-off';
import type { Reveal } from '@/domain/numbers/reveal';
import type { NoteRecord } from '@/domain/notes/note';
import type { Notice, NoticesRead } from '@/domain/notices/notice';
import type { ChaseRecord, LetterRecord } from '@/domain/records/record-log';
import type { MergeRecord } from '@/domain/case-merge/merge-record';
import type { PlanTables } from '@/domain/plan/case-plan';
import type { Interpreter } from '@/domain/plan/interpreter';
import type { CaseRow } from '@/domain/case-row';
import type { Taste } from '@/domain/taste';
import { fold } from '@/domain/fold';
import { askerOfReturned } from '@/domain/turned-down';
import type { DutyRoster } from '@/reference/duty';
import { caseRowSchema } from './case-row-schema';
import type { RowSchema } from '../../store/row-schema';
import type { ReadTx, Store, TableSpec, TableSpecs, WriteTx } from '../../store/store';
import { PLAN_SPECS, type PlanChange } from './plan-tables';
import type { AnswerRecord, VaultKeyRecord } from './kept-shape';
import type {
  CounterRecord,
  DismissalRecord,
  DuplicateCheckRecord,
  DuplicateFlagRecord,
  RequestRecord,
} from './intake-shape';

/** A signed-in person; the id is the bearer token. */
export interface SessionRecord {
  readonly id: string;
  readonly personId: string;
  readonly startedAt: string;
  readonly expiresAt: string;
}

/** A list as its owner keeps it; its id is person and view. */
export type ViewRecord = ListView & {
  readonly viewId: string;
  readonly personId: string;
  /** Place among the owner's views, from 0. */
  readonly place: number;
};

/** One record for each person who chose anything; its id is the person's. */
export interface PreferenceRecord extends Omit<Preferences, 'start' | 'taste'> {
  readonly id: string;
  readonly taste: Taste;
  readonly startViewId: string | null;
}

/** One record for each person who has read any; its id is the person's. */
interface NoticesReadRecord extends NoticesRead {
  readonly id: string;
}

/** What a person has begun and not finished. */
export interface DraftRecord extends Draft {
  readonly personId: string;
  /** Of its writer: an older one that arrives late changes nothing. */
  readonly step: number;
}

/** A place's duty roster; the id is the place. */
export interface DutyRecord extends DutyRoster {
  readonly id: string;
  readonly version: number;
  /** Who wrote it down last; absent as long as it is the seed's. */
  readonly changed?: { readonly by: string; readonly at: string };
}

/** The demo's switches; one record, `demo`. */
export interface DemoRecord {
  readonly id: string;
  readonly isSimulatorOn: boolean;
  /** Feeds from before this place of the log read everything afresh. */
  readonly laidAtCursor: number;
  /** Number of the next case that arrives; absent until the first does. */
  readonly nextNumber?: number;
}

/**
 * Tables of records that stand under a case: each has a `caseId`, a `version` and an index `case`.
 * What is done to all of them alike (a merge) goes by this list; a table joins with one entry.
 */
export const BESIDE_TABLES = [
  'contacts',
  'chases',
  'letters',
  'notes',
  'handOffs',
  'duplicateDismissals',
  'documents',
] as const satisfies readonly (keyof Shape['tables'])[];
export type BesideTable = (typeof BESIDE_TABLES)[number];

/** A record that stands under a case, with the table that it is of. */
export type Under = {
  readonly [T in BesideTable]: { readonly table: T; readonly record: Shape['tables'][T] };
}[BesideTable];

/** Where a case stood just after an event; undo of a step needs it unchanged. */
type Standing = Pick<
  CaseRecord,
  'stage' | 'stageSince' | 'hold' | 'transfer' | 'handOff' | 'closing' | 'patientId'
>;

export interface EventPlace {
  readonly office: string;
  readonly campus: string | null;
  /** Whoever is asked to take it hears of it as well. */
  readonly transfer?: Pick<PendingTransfer, 'toOffice' | 'toCampus'> | null;
}

/** An event as the server keeps it: what the wire shows, and what feed and undo need. */
export interface StoredEvent extends Omit<CaseEvent, 'changes'> {
  readonly changes: readonly Readonly<CaseEvent['changes'][number]>[];
  readonly reference?: string;
  /** Places of the case before and after, so that both sides' feeds hear of a move. */
  readonly places?: readonly EventPlace[];
  /** Other cases of the same patient whose rows changed with it. */
  readonly others?: readonly {
    readonly id: string;
    readonly reference: string;
    readonly place: EventPlace;
    /** What the command changed in it; absent where only its row followed. */
    readonly changes?: readonly Readonly<CaseEvent['changes'][number]>[];
    /** Records of its plan that it wrote, so that undo can put them back. */
    readonly plan?: readonly PlanChange[];
  }[];
  /** Records under the case that came with it. */
  readonly added?: readonly { readonly table: BesideTable; readonly id: string }[];
  /** Records of the case's plan that it wrote, so that undo can put them back. */
  readonly plan?: readonly PlanChange[];
  readonly standing?: Standing;
  /** The merge that it tells of. */
  readonly mergeId?: string;
  /** The event that this one undoes. */
  readonly reverts?: string;
}

export interface Shape {
  readonly row: CaseRow;
  readonly event: StoredEvent;
  readonly tables: {
    readonly cases: CaseRecord;
    readonly patients: Patient;
    readonly contacts: ContactRecord;
    readonly chases: ChaseRecord;
    readonly letters: LetterRecord;
    readonly notes: NoteRecord;
    readonly handOffs: HandOffRecord;
    readonly notices: Notice;
    readonly noticesRead: NoticesReadRecord;
    readonly people: Person;
    readonly interpreters: Interpreter;
    readonly duty: DutyRecord;
    readonly sessions: SessionRecord;
    readonly vaultKeys: VaultKeyRecord;
    readonly answers: AnswerRecord;
    readonly audit: AuditRecord;
    readonly reveals: Reveal;
    readonly drafts: DraftRecord;
    readonly settings: DemoRecord;
    readonly merges: MergeRecord;
    readonly views: ViewRecord;
    readonly preferences: PreferenceRecord;
    readonly counters: CounterRecord;
    readonly requests: RequestRecord;
    readonly duplicateFlags: DuplicateFlagRecord;
    readonly duplicateDismissals: DismissalRecord;
    readonly duplicateChecks: DuplicateCheckRecord;
  } & PlanTables;
}

export type Reading = ReadTx<Shape>;
export type Writing = WriteTx<Shape>;
export type BackendStore = Store<Shape>;

export const TABLES: TableSpecs<Shape> = {
  ...PLAN_SPECS,
  cases: {
    indexes: {
      reference: { of: (record) => record.reference },
      patient: { of: (record) => record.patientId },
    },
  },
  patients: { indexes: {} },
  contacts: { indexes: { case: { of: (record) => record.caseId, sortBy: ({ at }) => at } } },
  chases: { indexes: { case: { of: (record) => record.caseId, sortBy: ({ at }) => at } } },
  letters: { indexes: { case: { of: (record) => record.caseId, sortBy: ({ at }) => at } } },
  notes: {
    indexes: {
      case: { of: (record) => record.caseId, sortBy: ({ at }) => at },
      /** For whoever is named: what is new to me across all cases. */
      mention: {
        of: ({ mentions }) => mentions.map(({ personId }) => personId),
        sortBy: ({ at }) => at,
      },
    },
  },
  handOffs: {
    indexes: {
      case: { of: (record) => record.caseId, sortBy: ({ at }) => at },
      /** Its sender; those of the seed are found by their owners' cases. */
      returnedTo: { of: ({ answer, by }) => (answer === 'returned' ? by : null) },
    },
  },
  notices: {
    indexes: {
      person: { of: ({ personId }) => personId, sortBy: ({ at }) => at },
      event: { of: ({ eventId }) => eventId },
    },
  },
  noticesRead: { indexes: {} },
  people: { indexes: {} },
  interpreters: { indexes: { campus: { of: ({ campus }) => campus } } },
  duty: { indexes: {} },
  sessions: { indexes: {} },
  vaultKeys: { indexes: {} },
  answers: { indexes: {} },
  audit: {
    indexes: {
      all: { of: () => 'all', sortBy: ({ at }) => at },
      person: { of: ({ by }) => by, sortBy: ({ at }) => at },
      case: { of: ({ caseId }) => caseId, sortBy: ({ at }) => at },
      view: {
        of: ({ action, by, caseId }) => (action === 'viewed' ? `${by}/${caseId}` : null),
        sortBy: ({ at }) => at,
      },
    },
  },
  reveals: {
    indexes: {
      all: { of: () => 'all', sortBy: ({ at }) => at },
      person: { of: ({ by }) => by, sortBy: ({ at }) => at },
      ofCase: { of: ({ by, caseId }) => `${by}/${caseId}`, sortBy: ({ at }) => at },
    },
  },
  drafts: {
    indexes: { person: { of: ({ personId }) => personId, sortBy: ({ savedAt }) => savedAt } },
  },
  settings: { indexes: {} },
  merges: {
    indexes: {
      // Those that stand: a case is merged into one other at a time.
      other: { of: ({ otherId, endedAt }) => (endedAt === null ? otherId : null) },
    },
  },
  views: {
    indexes: { owner: { of: ({ personId }) => personId, sortBy: ({ place }) => place } },
  },
  preferences: { indexes: {} },
  counters: { indexes: {} },
  requests: { indexes: {} },
  duplicateFlags: {
    indexes: { patient: { of: (flag) => [flag.patientId, flag.otherPatientId] } },
  },
  duplicateDismissals: {
    indexes: { flag: { of: ({ flagId }) => flagId }, case: { of: ({ caseId }) => caseId } },
  },
  duplicateChecks: { indexes: {} },
};

export const EVENTS: TableSpec<StoredEvent> = {
  indexes: {
    id: { of: (event) => event.id },
    /** What somebody did last: undo in my day. */
    by: { of: (event) => event.by, sortBy: ({ at }) => at },
    case: {
      of: (event) => [event.caseId, ...(event.others ?? []).map(({ id }) => id)],
      sortBy: ({ at }) => at,
    },
    /** A transfer that was returned: by its case, and by who had asked. The seed has none. */
    transferReturned: {
      of: (event) => {
        const askedBy = askerOfReturned(event);
        return askedBy === null ? null : [event.caseId, askedBy];
      },
      sortBy: ({ at }) => at,
    },
  },
};

/** Columns of the lists, with people by their names. */
export function backendRowSchema(people: readonly Person[]): RowSchema<CaseRow> {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return caseRowSchema({ fold, personName: (id) => names.get(id) ?? id });
}
