import type {
  BillingFollowUp,
  BillLine,
  Claim,
  InsuranceFollowUp,
  LedgerEntry,
} from '@/domain/follow-up/follow-up';
import type { EntryParty } from '@/domain/follow-up/vocabulary';
import { wasReceived } from '@/domain/plan/money/covered';
import { addDays, addMonths } from '@/lib/zoned-time';
import { moneyIn, wholeUnits } from './case-currency';
import { settledBy, type NewEntry } from './follow-up-account';
import { campusDate, childId, type Telling } from './follow-up-telling';

const QUESTIONS = [
  ['Why imaging was billed twice', 'The statement shows two scans on one day; we remember one.'],
  ['Medication that was not on the estimate', 'Please explain the pharmacy line.'],
] as const;
const CLAIM_QUESTIONS = [
  ['Itemised bill by day', 'We need the charges of each day with their codes.'],
  ['Medical necessity', 'Please send a letter for the second procedure.'],
] as const;
/** Parts of the bill by what was done. */
const PARTS = [
  ['surgery', 0.42],
  ['hospital-stay', 0.27],
  ['imaging', 0.11],
  ['laboratory', 0.06],
  ['medication', 0.09],
  ['consultations', 0.05],
] as const;

/** A bill with its account, so far as it has come. */
export function billingTold(billing: BillingFollowUp, telling: Telling): BillingFollowUp {
  const { draws, laid, by, record, currency } = telling;
  const whole = (minor: number): number => wholeUnits(minor, currency);
  const estimate =
    laid.estimates.at(-1)?.total.minor ??
    moneyIn(currency, Math.round(draws.between(4_000, 20_000))).minor;
  const deposit = laid.coverages
    .filter((each) => each.kind === 'deposit' && wasReceived(each))
    .reduce((sum, { amount }) => sum + amount.minor, 0);
  const letter = letterOf(laid)?.amount;
  const guaranteed = letter?.currency === currency ? letter.minor : 0;
  const isGivenBack = billing.ended?.how === 'refunded' && deposit > 0;
  const share = draws.between(1.03, 1.2);
  // What is still owed after the deposit; where something was given back, more than the bill. A part
  // is always the family's own: so whose move it is can be said without the money (`lay-follow-up`).
  const actual = isGivenBack
    ? deposit / share
    : Math.max(estimate * draws.between(0.92, 1.28), (deposit + guaranteed) * share);
  const [variance, question] = [
    draws.pick(['Two more days in hospital', 'Implant of another make', 'An added procedure']),
    draws.pick(QUESTIONS),
  ];
  const party = (record.payer ?? 'self') === 'self' ? 'patient' : (record.payer as EntryParty);
  const isBilled = billing.state !== 'reconciling';
  const lines = PARTS.map(([group, part]): BillLine => ({
    group,
    actual: isBilled ? whole(actual * part) : 0,
  }));
  const total = lines.reduce((sum, line) => sum + line.actual, 0);
  const entry = (position: number, over: NewEntry): LedgerEntry => ({
    id: childId(billing, 40 + position),
    by,
    on: campusDate(telling, over.at),
    reference: over.kind === 'payment' ? draws.digits('TX-######') : null,
    note: null,
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
          }),
        ]
      : []),
    ...(isBilled
      ? [entry(1, { at: billedAt, kind: 'charge', minor: total, party: 'hospital' })]
      : []),
  ];
  const left = total - deposit;
  const settled = billing.state === 'settled' && isBilled;
  const isPlan = billing.ended?.how === 'payment-plan';
  const part = whole(left / 3);
  const paid = settledBy(billing, { left, part, party, telling });
  entries.push(...paid.map((each, index) => entry(2 + index, each)));
  const day = campusDate(telling, stateSince);
  return {
    ...billing,
    currency,
    lines: isBilled ? lines : [],
    estimated: isBilled ? whole(estimate) : 0,
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
              { dueOn: addMonths(day, 1), minor: part },
              { dueOn: addMonths(day, 2), minor: left - 2 * part },
            ],
            note: null,
          }
        : null,
  };
}

/** Less than the least bill of which there is no estimate. */
const LEAST_LETTER = 3_500;

const letterOf = ({ coverages }: Telling['laid']) =>
  coverages.find((each) => each.kind !== 'deposit' && wasReceived(each));

/** A claim by the letter that was given before the visit. */
export function insuranceTold(insurance: InsuranceFollowUp, telling: Telling): InsuranceFollowUp {
  const { draws, laid, by, currency } = telling;
  const [held] = insurance.claims;
  if (held === undefined) return insurance;
  const letter = letterOf(laid);
  const limit = letter?.amount ?? moneyIn(currency, LEAST_LETTER);
  const question = draws.pick(CLAIM_QUESTIONS);
  const ORDER = ['gathering', 'gathered', 'filed', 'queried', 'decided', 'appealed', 'settled'];
  const isFiled = ORDER.indexOf(held.state) >= ORDER.indexOf('filed');
  const isDecided = ORDER.indexOf(held.state) >= ORDER.indexOf('decided');
  const whole = (minor: number): number => wholeUnits(minor, limit.currency);
  const claimed = { ...limit, minor: whole(limit.minor * draws.between(0.5, 0.95)) };
  const isPart = insurance.ended?.how === 'insurer-paid-part' || held.state === 'appealed';
  const isRefused = insurance.ended?.how === 'insurer-refused';
  const day = campusDate(telling, held.stateSince);
  const filedOn = addDays(campusDate(telling, insurance.openedAt), 3);
  const claim: Claim = {
    ...held,
    id: childId(insurance, 50),
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
            result: isRefused ? 'refused' : isPart ? 'part' : 'paid',
            minor: isRefused ? 0 : isPart ? whole(claimed.minor * 0.7) : claimed.minor,
            reason: isRefused ? 'no-authorization' : isPart ? 'not-covered' : null,
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
