import type { Blocker } from '../blocker';
import { blockerOf } from '../blocker-of';
import type { CaseRecord, FailingGate, Patient, Person } from '../case';
import type { CasePlan } from '../plan/case-plan';
import type { Task } from '../plan/task';
import { missingRecords } from '../record-checklist';
import { GATHERING } from '../records/chase-clock';
import { visaRiskFrom, visaWaitOf } from '../visa-risk';
import { type FollowUpKind, type RecordKind, UI_LANGUAGES, type UiLanguage } from '../vocabulary';

/** Something that was promised, or is expected, at a moment or on a day. */
export type HandOffPromise =
  | { readonly kind: 'next-contact'; readonly at: string }
  | { readonly kind: 'record-promised'; readonly record: RecordKind; readonly on: string }
  | { readonly kind: 'record-chased'; readonly record: RecordKind; readonly on: string }
  | { readonly kind: 'hold-review'; readonly on: string };

export type HandOffRisk =
  | { readonly kind: 'patient-unaware' }
  | { readonly kind: 'consent'; readonly consent: CaseRecord['caller']['consent'] }
  | { readonly kind: 'safe-hours'; readonly from: string | null; readonly to: string | null }
  | { readonly kind: 'disclosure-note'; readonly note: string }
  | { readonly kind: 'visa' }
  | ({ readonly kind: 'gate' } & Pick<FailingGate, 'gate' | 'on'>);

/** What a package says, before anybody words it (Product reference, §6). */
export interface HandOffContent {
  readonly blocker: Blocker | null;
  readonly tasks: readonly Task[];
  readonly missingRecords: readonly RecordKind[];
  readonly openFollowUps: readonly FollowUpKind[];
  readonly promises: readonly HandOffPromise[];
  readonly risks: readonly HandOffRisk[];
}

interface PackageFacts {
  readonly case: CaseRecord;
  readonly patient: Patient;
  readonly plan: Pick<CasePlan, 'tasks'>;
}

/** Builds the package of a case: what is open, what was promised, what could go wrong. */
export function handOffContent(facts: PackageFacts, nowMs: number): HandOffContent {
  const { case: record, patient, plan } = facts;
  return {
    blocker: blockerOf(record, patient),
    tasks: plan.tasks
      .filter(({ status }) => status !== 'done' && status !== 'not-needed')
      .toSorted((a, b) => compare(dueOf(a), dueOf(b)) || compare(a.id, b.id)),
    missingRecords: GATHERING.has(record.stage) ? missingRecords(record.records) : [],
    openFollowUps: record.progress.openFollowUps,
    promises: promisesOf(record),
    risks: risksOf(record, nowMs),
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
/** What has no date comes last. */
const dueOf = ({ dueAt, dueOn }: Task): string => dueAt ?? dueOn ?? '9999';

function promisesOf({ nextContactAt, records, hold }: CaseRecord): readonly HandOffPromise[] {
  return [
    ...(nextContactAt === null ? [] : [{ kind: 'next-contact', at: nextContactAt } as const]),
    ...records.flatMap(({ kind, state, request }): readonly HandOffPromise[] => {
      if (state !== 'asked' || request === null) return [];
      if (request.promisedOn !== null) {
        return [{ kind: 'record-promised', record: kind, on: request.promisedOn }];
      }
      return [{ kind: 'record-chased', record: kind, on: request.chasedOn ?? request.on }];
    }),
    ...(hold === null ? [] : [{ kind: 'hold-review', on: hold.reviewOn } as const]),
  ];
}

function risksOf(record: CaseRecord, nowMs: number): readonly HandOffRisk[] {
  const { disclosure, caller, progress } = record;
  const { patientUnaware, safeFrom, safeTo, note } = disclosure;
  const visaFromMs = visaRiskFrom(record, visaWaitOf(record));
  return [
    ...(patientUnaware ? [{ kind: 'patient-unaware' } as const] : []),
    ...(caller.consent === 'given' ? [] : [{ kind: 'consent', consent: caller.consent } as const]),
    ...(safeFrom === null && safeTo === null
      ? []
      : [{ kind: 'safe-hours', from: safeFrom, to: safeTo } as const]),
    ...(note === null ? [] : [{ kind: 'disclosure-note', note } as const]),
    ...(visaFromMs !== null && visaFromMs <= nowMs ? [{ kind: 'visa' } as const] : []),
    ...progress.failingGates.map(({ gate, on }) => ({ kind: 'gate', gate, on }) as const),
  ];
}

/**
 * The language of a package: the first of the product's that all of its readers speak, in the order
 * of the first of them; English where there is none.
 */
export function handOffLanguage(readers: readonly Pick<Person, 'languages'>[]): UiLanguage {
  const spoken = readers.map(({ languages }) =>
    languages.flatMap((tag) => UI_LANGUAGES.filter((each) => tag.split('-')[0] === each)),
  );
  return spoken[0]?.find((each) => spoken.every((own) => own.includes(each))) ?? 'en';
}
