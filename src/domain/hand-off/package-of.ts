import type { Blocker } from '../blocker';
import { blockerOf } from '../blocker-of';
import type { CaseRecord, FailingGate, Person } from '../case';
import { instalmentsOf } from '../follow-up/billing-steps';
import type { BillingFollowUp, FollowUp, FollowUpQuery } from '../follow-up/follow-up';
import type { FollowUpStanding } from '../follow-up/follow-up-standing';
import { balanceOf } from '../follow-up/ledger';
import { openQueries } from '../follow-up/open-queries';
import { standingsOf } from '../follow-up/standing';
import { toBeReturned } from '../plan/documents/decide-document';
import type { PlanFacts } from '../plan/gates/gate-state';
import type { Money } from '../plan/money';
import { type CoverageWarning, coverageWarnings } from '../plan/money/coverage-warnings';
import type { Task } from '../plan/task';
import { missingRecords } from '../record-checklist';
import { GATHERING } from '../records/chase-clock';
import { visaRiskFrom, visaWaitOf } from '../visa-risk';
import { type FollowUpKind, type RecordKind, UI_LANGUAGES, type UiLanguage } from '../vocabulary';

/** Something that was promised by either side, or is expected, at a moment or on a day. */
export type HandOffPromise =
  | { readonly kind: 'next-contact'; readonly at: string }
  | { readonly kind: 'record-promised'; readonly record: RecordKind; readonly on: string }
  | { readonly kind: 'record-chased'; readonly record: RecordKind; readonly on: string }
  | { readonly kind: 'hold-review'; readonly on: string }
  /** They have said when the next word of a follow-up comes. */
  | { readonly kind: 'follow-up'; readonly followUp: FollowUpKind; readonly on: string }
  /** A payer was asked to cover, or to cover more, and has not answered. */
  | { readonly kind: 'coverage-asked'; readonly issuer: string; readonly at: string }
  /** What the family pays, by its plan or by the newest statement. */
  | { readonly kind: 'payment'; readonly money: Money; readonly on: string }
  /** Somebody asked about a bill or a claim, and is owed an answer. */
  | ({ readonly kind: 'query' } & Pick<FollowUpQuery, 'from' | 'subject' | 'dueOn'>)
  /** A document that was lent to us and goes back. */
  | { readonly kind: 'lent'; readonly title: string; readonly since: string };

export type HandOffRisk =
  | { readonly kind: 'patient-unaware' }
  | { readonly kind: 'consent'; readonly consent: CaseRecord['caller']['consent'] }
  | { readonly kind: 'safe-hours'; readonly from: string | null; readonly to: string | null }
  | { readonly kind: 'disclosure-note'; readonly note: string }
  | { readonly kind: 'visa' }
  | { readonly kind: 'coverage'; readonly warning: CoverageWarning }
  | ({ readonly kind: 'gate' } & Pick<FailingGate, 'gate' | 'on'>);

/** What a package says, before anybody words it (Product reference, §6). */
export interface HandOffContent {
  readonly blocker: Blocker | null;
  readonly tasks: readonly Task[];
  readonly missingRecords: readonly RecordKind[];
  readonly openFollowUps: readonly FollowUpStanding[];
  readonly promises: readonly HandOffPromise[];
  readonly risks: readonly HandOffRisk[];
}

/** Builds the package of a case: what is open, what was promised, what could go wrong. */
export function handOffContent(facts: PlanFacts, nowMs: number): HandOffContent {
  const { case: record, patient, plan } = facts;
  return {
    blocker: blockerOf(record, patient),
    tasks: plan.tasks
      .filter(({ status }) => status !== 'done' && status !== 'not-needed')
      .toSorted((a, b) => compare(dueOf(a), dueOf(b)) || compare(a.id, b.id)),
    missingRecords: GATHERING.has(record.stage) ? missingRecords(record.records) : [],
    openFollowUps: standingsOf(record),
    promises: [...promisesOf(record), ...promisesIn(facts)],
    risks: risksOf(facts, nowMs),
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

/** What was promised about money and after the visit: whoever takes the case over answers for it. */
function promisesIn({ case: record, plan }: PlanFacts): readonly HandOffPromise[] {
  return [
    ...standingsOf(record).flatMap(({ kind: followUp, promisedOn: on }): HandOffPromise[] =>
      on === null ? [] : [{ kind: 'follow-up', followUp, on }],
    ),
    ...plan.coverages.flatMap(({ status, issuer, askedAt, extension }): HandOffPromise[] => {
      const at = status === 'asked' ? askedAt : extension?.askedAt;
      return at === undefined ? [] : [{ kind: 'coverage-asked', issuer, at }];
    }),
    ...plan.followUps.flatMap((each) => (each.kind === 'billing' ? paymentsOf(each) : [])),
    ...plan.followUps.filter(({ ended }) => ended === null).flatMap(questionsOf),
    ...toBeReturned(plan.documents).map(({ title, receivedOn }): HandOffPromise => ({
      kind: 'lent',
      title,
      since: receivedOn,
    })),
  ];
}

/** Instalments that have not come, also of a bill that was settled by them; else what was asked for. */
function paymentsOf(bill: BillingFollowUp): readonly HandOffPromise[] {
  const { currency, entries, ended, statements } = bill;
  const payment = (minor: number, on: string): HandOffPromise => ({
    kind: 'payment',
    money: { minor, currency },
    on,
  });
  if (bill.plan !== null) {
    return instalmentsOf(bill)
      .filter(({ minor, paid }) => paid < minor)
      .map(({ minor, paid, dueOn }) => payment(minor - paid, dueOn));
  }
  const [asked, owed] = [statements.at(-1), balanceOf(entries)];
  return ended === null && asked !== undefined && owed > 0 ? [payment(owed, asked.dueOn)] : [];
}

const questionsOf = (followUp: FollowUp): readonly HandOffPromise[] =>
  openQueries(
    followUp.kind === 'billing'
      ? followUp.queries
      : followUp.kind === 'insurance'
        ? followUp.claims.flatMap(({ queries }) => queries)
        : [],
  ).map(({ from, subject, dueOn }) => ({ kind: 'query', from, subject, dueOn }));

function risksOf(facts: PlanFacts, nowMs: number): readonly HandOffRisk[] {
  const { case: record } = facts;
  const { disclosure, caller, progress } = record;
  const { patientUnaware, safeFrom, safeTo, note } = disclosure;
  const visaFromMs = visaRiskFrom(record, visaWaitOf(record, facts.patient));
  return [
    ...(patientUnaware ? [{ kind: 'patient-unaware' } as const] : []),
    ...(caller.consent === 'given' ? [] : [{ kind: 'consent', consent: caller.consent } as const]),
    ...(safeFrom === null && safeTo === null
      ? []
      : [{ kind: 'safe-hours', from: safeFrom, to: safeTo } as const]),
    ...(note === null ? [] : [{ kind: 'disclosure-note', note } as const]),
    ...(visaFromMs !== null && visaFromMs <= nowMs ? [{ kind: 'visa' } as const] : []),
    ...coverageWarnings(facts, nowMs).map((warning) => ({ kind: 'coverage', warning }) as const),
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
