import type {
  BillingFollowUp,
  Claim,
  FollowUpChase,
  InsuranceFollowUp,
  LedgerEntry,
  NextVisitFollowUp,
  ReportFollowUp,
} from '@/domain/follow-up/follow-up';

/** Tuesday 3 November 2026, 12:00 in Rochester. */
export const DISCHARGED_AT = '2026-11-03T18:00:00.000Z';

/** Of a case that holds none of the family's money. */
export const NO_DEPOSITS = { coverages: [], followUps: [] } as const;

const base = {
  version: 1,
  caseId: 'case-1',
  ownerId: null,
  openedAt: DISCHARGED_AT,
  stateSince: DISCHARGED_AT,
  chases: [],
  ended: null,
} as const;

export const aReport = (over: Partial<ReportFollowUp> = {}): ReportFollowUp => ({
  ...base,
  id: 'report-1',
  kind: 'report',
  state: 'requested',
  documents: ['discharge-summary'],
  language: 'es',
  recipients: ['patient', 'home-physician'],
  sendings: [],
  acknowledgements: [],
  corrections: [],
  ...over,
});

export const aBilling = (over: Partial<BillingFollowUp> = {}): BillingFollowUp => ({
  ...base,
  id: 'billing-1',
  kind: 'billing',
  state: 'reconciling',
  currency: 'USD',
  lines: [],
  estimated: 0,
  variance: null,
  statements: [],
  queries: [],
  entries: [],
  plan: null,
  ...over,
});

export const aClaim = (over: Partial<Claim> = {}): Claim => ({
  id: 'claim-1',
  order: 1,
  payer: 'insurer',
  name: 'Mutua del Sur',
  limit: null,
  state: 'gathering',
  stateSince: DISCHARGED_AT,
  gathered: [],
  claimed: null,
  filedOn: null,
  number: null,
  queries: [],
  decisions: [],
  appeals: [],
  ...over,
});

export const anInsurance = (over: Partial<InsuranceFollowUp> = {}): InsuranceFollowUp => ({
  ...base,
  id: 'insurance-1',
  kind: 'insurance',
  state: 'gathering',
  claims: [aClaim()],
  ...over,
});

export const aNextVisit = (over: Partial<NextVisitFollowUp> = {}): NextVisitFollowUp => ({
  ...base,
  id: 'visit-1',
  kind: 'next-visit',
  state: 'proposed',
  purpose: null,
  specialty: null,
  fromOn: null,
  toOn: null,
  linked: null,
  declined: null,
  ...over,
});

export const aChase = (over: Partial<FollowUpChase> = {}): FollowUpChase => ({
  id: 'chase-1',
  at: '2026-11-10T16:00:00.000Z',
  by: 'person-1',
  whom: 'patient',
  way: 'phone',
  asked: 'Whether it has come',
  answer: null,
  answeredAt: null,
  promisedOn: null,
  ...over,
});

export const anEntry = (over: Partial<LedgerEntry> = {}): LedgerEntry => ({
  id: 'entry-1',
  at: '2026-11-10T16:00:00.000Z',
  by: 'person-1',
  on: '2026-11-10',
  kind: 'charge',
  minor: 100_00,
  party: 'patient',
  reference: null,
  note: null,
  conversion: null,
  reverses: null,
  ...over,
});
