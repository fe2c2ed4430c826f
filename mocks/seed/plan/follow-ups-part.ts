import type {
  BillingFollowUp,
  BillLine,
  Claim,
  FollowUp,
  FollowUpChase,
  InsuranceFollowUp,
  LedgerEntry,
  ReportFollowUp,
} from '@/domain/follow-up/follow-up';
import { ownerFor } from '@/domain/follow-up/open-follow-ups';
import { patientLanguage } from '@/domain/follow-up/patient-language';
import type { EntryParty, FollowUpParty } from '@/domain/follow-up/vocabulary';
import type { CasePlan } from '@/domain/plan/case-plan';
import { addDays } from '@/lib/zoned-time';
import { layFollowUps } from '../follow-ups';
import { drawsOf, type Draws } from '../random';
import type { PlanGround } from './plan-ground';

const ASKED: Readonly<Record<FollowUp['kind'], readonly string[]>> = {
  report: [
    'Whether the report has come',
    'Whether the physician has read it',
    'Sent the link again',
  ],
  billing: ['Whether the statement has come', 'When it will be paid', 'Reminded of the due date'],
  insurance: [
    'How far the claim is',
    'Whether anything is missing',
    'Asked for the handler’s name',
  ],
  'next-visit': ['Which weeks would suit', 'Whether they have decided'],
};
const ANSWERS = [
  'Will look and call back.',
  'Promised an answer this week.',
  'With a colleague, who is back soon.',
  'Needs the reference number first.',
] as const;
const QUESTIONS = [
  ['Why imaging was billed twice', 'The statement shows two scans on one day; we remember one.'],
  ['Medication that was not on the estimate', 'Please explain the pharmacy line.'],
] as const;
const CLAIM_QUESTIONS = [
  ['Itemised bill by day', 'We need the charges of each day with their codes.'],
  ['Medical necessity', 'Please send a letter for the second procedure.'],
] as const;
const PURPOSES = [
  'Control visit with imaging',
  'Second stage of the treatment',
  'Yearly check',
  'Removal of the implant',
] as const;

/** What was promised after a seeded visit, in words and money; the clocks are the seed's own. */
export function followUpsPart(
  { ground, made, people }: PlanGround,
  laid: CasePlan,
): Pick<CasePlan, 'followUps'> {
  const { life, caseRecord, patient } = made;
  const wasHome = life.dischargedAtMs !== null || life.followUps.length > 0;
  if (!wasHome) return { followUps: [] };
  const draws = drawsOf(ground.seed, life.n, 'followUpWords');
  const language = patientLanguage(patient, caseRecord.caller);
  const skeletons = layFollowUps(ground.seed, life, ground.laidAtMs, { ...caseRecord, language });
  const telling: Telling = { draws, laid, by: caseRecord.ownerId ?? '', record: caseRecord };
  return {
    followUps: skeletons.map((each) => ({
      ...told(endedBy(each, telling.by), telling),
      ownerId: ownerFor(each.kind, caseRecord, language, people, ground.laidAtMs),
    })),
  };
}

const endedBy = (followUp: FollowUp, by: string): FollowUp =>
  followUp.ended === null || followUp.ended.by !== ''
    ? followUp
    : { ...followUp, ended: { ...followUp.ended, by } };

interface Telling {
  readonly draws: Draws;
  readonly laid: CasePlan;
  readonly by: string;
  readonly record: PlanGround['made']['caseRecord'];
}

function told(followUp: FollowUp, telling: Telling): FollowUp {
  const whom = WHOM[followUp.kind];
  const chases = followUp.chases.map((each, index) =>
    chaseTold(each, { id: childId(followUp, index), kind: followUp.kind, whom }, telling),
  );
  switch (followUp.kind) {
    case 'report':
      return reportTold({ ...followUp, chases }, telling);
    case 'billing':
      return billingTold({ ...followUp, chases }, telling);
    case 'insurance':
      return insuranceTold({ ...followUp, chases }, telling);
    case 'next-visit':
      return {
        ...followUp,
        chases,
        purpose: telling.draws.pick(PURPOSES),
        specialty: telling.record.reviews.find(({ isLead }) => isLead)?.specialty ?? null,
      };
  }
}

const WHOM: Readonly<Record<FollowUp['kind'], FollowUpParty>> = {
  report: 'patient',
  billing: 'caller',
  insurance: 'insurer',
  'next-visit': 'caller',
};

/** Ids of what stands within a follow-up: the follow-up's own, with two digits before its end. */
const childId = ({ id }: FollowUp, position: number): string =>
  `${id.slice(0, 24)}${String(position + 1).padStart(2, '9')}${id.slice(26)}`;

function chaseTold(
  chase: FollowUpChase,
  { id, kind, whom }: { id: string; kind: FollowUp['kind']; whom: FollowUpParty },
  { draws, by }: Telling,
): FollowUpChase {
  const [asked, answer] = [draws.pick(ASKED[kind]), draws.pick(ANSWERS)];
  return {
    ...chase,
    id,
    by,
    whom,
    way: draws.pick(['phone', 'e-mail', 'whatsapp']),
    asked,
    answer: chase.answer === null ? null : answer,
  };
}

function reportTold(report: ReportFollowUp, { draws, by }: Telling): ReportFollowUp {
  const more = draws.pick([
    ['lab-results'],
    ['imaging', 'lab-results'],
    ['operative-report'],
  ] as const);
  const isSent = report.state === 'sent' || report.state === 'acknowledged';
  const on = report.stateSince.slice(0, 10);
  return {
    ...report,
    documents: ['discharge-summary', ...more],
    sendings: isSent
      ? [
          {
            id: childId(report, 20),
            at: report.stateSince,
            by,
            on,
            to: report.recipients,
            way: draws.pick(['portal', 'e-mail', 'post']),
            consent: 'signed-release',
          },
        ]
      : [],
    acknowledgements:
      report.state === 'acknowledged' ? report.recipients.map((each) => ({ by: each, on })) : [],
  };
}

/** Parts of the bill by what was done, in whole dollars. */
const PARTS = [
  ['surgery', 0.42],
  ['hospital-stay', 0.27],
  ['imaging', 0.11],
  ['laboratory', 0.06],
  ['medication', 0.09],
  ['consultations', 0.05],
] as const;

const wholeDollars = (minor: number): number => Math.round(minor / 100) * 100;

function billingTold(billing: BillingFollowUp, telling: Telling): BillingFollowUp {
  const { draws, laid, by, record } = telling;
  const estimate = laid.estimates.at(-1)?.total.minor ?? wholeDollars(draws.between(400_000, 2e6));
  const deposit = laid.coverages
    .filter(({ kind, status }) => kind === 'deposit' && status !== 'asked')
    .reduce((sum, { amount }) => sum + amount.minor, 0);
  // What is still owed after the deposit: the seed lays no refund.
  const actual = Math.max(estimate * draws.between(0.92, 1.28), deposit * draws.between(1.03, 1.2));
  const [variance, question] = [
    draws.pick(['Two more days in hospital', 'Implant of another make', 'An added procedure']),
    draws.pick(QUESTIONS),
  ];
  const party = (record.payer ?? 'self') === 'self' ? 'patient' : (record.payer as EntryParty);
  const isBilled = billing.state !== 'reconciling';
  const lines = PARTS.map(([group, part]): BillLine => ({
    group,
    estimated: wholeDollars(estimate * part),
    actual: isBilled ? wholeDollars(actual * part) : 0,
  }));
  const total = lines.reduce((sum, line) => sum + line.actual, 0);
  const entry = (
    position: number,
    over: Pick<LedgerEntry, 'at' | 'kind' | 'minor' | 'party' | 'note'>,
  ): LedgerEntry => ({
    id: childId(billing, 40 + position),
    by,
    on: over.at.slice(0, 10),
    reference: over.kind === 'payment' ? draws.digits('TX-######') : null,
    conversion: null,
    reverses: null,
    ...over,
  });
  const { openedAt, stateSince } = billing;
  const billedAt = billing.statements[0]?.at ?? stateSince;
  const entries = [
    ...(deposit > 0
      ? [
          entry(0, {
            at: openedAt,
            kind: 'deposit',
            minor: -deposit,
            party: 'patient',
            note: null,
          }),
        ]
      : []),
    ...(isBilled
      ? [entry(1, { at: billedAt, kind: 'charge', minor: total, party: 'hospital', note: null })]
      : []),
  ];
  const left = total - deposit;
  const settled = billing.state === 'settled' && isBilled;
  const isPlan = billing.ended?.how === 'payment-plan';
  const part = settled && isPlan ? Math.floor(left / 3) : settled ? left : 0;
  if (part > 0) {
    entries.push(entry(2, { at: stateSince, kind: 'payment', minor: -part, party, note: null }));
  }
  const day = stateSince.slice(0, 10);
  return {
    ...billing,
    lines: isBilled ? lines : [],
    variance: isBilled && Math.abs(actual - estimate) > estimate / 10 ? variance : null,
    statements: billing.statements.map((each) => ({
      ...each,
      id: childId(billing, 30),
      by,
      minor: left,
    })),
    queries: billing.queries.map((each) => ({
      ...each,
      id: childId(billing, 31),
      subject: question[0],
      messages: [
        { id: childId(billing, 32), at: stateSince, by, isOurs: false, text: question[1] },
      ],
    })),
    entries,
    plan:
      settled && isPlan
        ? {
            id: childId(billing, 33),
            madeAt: openedAt,
            madeBy: by,
            instalments: [
              { dueOn: day, minor: part },
              { dueOn: addDays(day, 30), minor: part },
              { dueOn: addDays(day, 60), minor: left - 2 * part },
            ],
            note: null,
          }
        : null,
  };
}

function insuranceTold(insurance: InsuranceFollowUp, telling: Telling): InsuranceFollowUp {
  const { draws, laid, by, record } = telling;
  const [held] = insurance.claims;
  if (held === undefined) return insurance;
  const letter = laid.coverages.find(({ kind }) => kind !== 'deposit');
  const limit = letter?.amount ?? { minor: 4_500_000, currency: 'USD' };
  const question = draws.pick(CLAIM_QUESTIONS);
  const ORDER = ['gathering', 'gathered', 'filed', 'queried', 'decided', 'appealed', 'settled'];
  const isFiled = ORDER.indexOf(held.state) >= ORDER.indexOf('filed');
  const isDecided = ORDER.indexOf(held.state) >= ORDER.indexOf('decided');
  const claimed = { ...limit, minor: wholeDollars(limit.minor * draws.between(0.5, 0.95)) };
  const isPart = insurance.ended?.how === 'insurer-paid-part' || held.state === 'appealed';
  const day = held.stateSince.slice(0, 10);
  const filedOn = addDays(insurance.openedAt.slice(0, 10), 3);
  const claim: Claim = {
    ...held,
    id: childId(insurance, 50),
    payer: record.payer === 'sponsor' ? 'sponsor' : 'insurer',
    name: letter?.issuer ?? 'Meridian Health',
    limit,
    gathered:
      held.state === 'gathering'
        ? ['itemized-bill']
        : ['itemized-bill', 'medical-report', 'guarantee'],
    claimed: isFiled ? claimed : null,
    filedOn: isFiled ? filedOn : null,
    number: isFiled ? draws.digits('CL-#######') : null,
    queries: held.queries.map((each) => ({
      ...each,
      id: childId(insurance, 51),
      subject: question[0],
      messages: [
        { id: childId(insurance, 52), at: held.stateSince, by, isOurs: false, text: question[1] },
      ],
    })),
    decisions: isDecided
      ? [
          {
            on: day > filedOn ? day : filedOn,
            result: isPart ? 'part' : 'paid',
            minor: isPart ? wholeDollars(claimed.minor * 0.7) : claimed.minor,
            reason: isPart ? 'not-covered' : null,
            note: null,
          },
        ]
      : [],
    appeals:
      held.state === 'appealed'
        ? [{ on: day, by, grounds: 'The letter names this treatment.' }]
        : [],
  };
  return { ...insurance, claims: [claim] };
}
