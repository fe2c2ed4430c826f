/**
 * The closed lists of what happens after a visit (Product reference, §8), each in its natural order.
 */

export const REPORT_STATES = [
  'requested',
  'in-preparation',
  'released',
  'translated',
  'sent',
  'acknowledged',
] as const;
export type ReportState = (typeof REPORT_STATES)[number];

export const BILLING_STATES = [
  'reconciling',
  'reconciled',
  'statement-sent',
  'queried',
  'settled',
] as const;
export type BillingState = (typeof BILLING_STATES)[number];

/** Of each claim; the follow-up stands where its claim that is furthest back stands. */
export const INSURANCE_STATES = [
  'gathering',
  'gathered',
  'filed',
  'queried',
  'decided',
  'appealed',
  'settled',
] as const;
export type InsuranceState = (typeof INSURANCE_STATES)[number];

export const NEXT_VISIT_STATES = ['proposed', 'dates-agreed', 'linked', 'declined'] as const;
export type NextVisitState = (typeof NEXT_VISIT_STATES)[number];

/** Of any kind, each once. */
export const FOLLOW_UP_STATES = [
  ...REPORT_STATES,
  ...BILLING_STATES,
  'gathering',
  'gathered',
  'filed',
  'decided',
  'appealed',
  ...NEXT_VISIT_STATES,
] as const satisfies readonly (ReportState | BillingState | InsuranceState | NextVisitState)[];
export type FollowUpState = (typeof FOLLOW_UP_STATES)[number];

/** How a follow-up has ended; the closing note of a case says it of each. */
export const FOLLOW_UP_ENDS = [
  'acknowledged',
  'paid',
  'refunded',
  'payment-plan',
  'written-off',
  'insurer-paid',
  'insurer-paid-part',
  'insurer-refused',
  'linked',
  'declined',
  'not-needed',
  'patient-died',
] as const;
export type FollowUpEndHow = (typeof FOLLOW_UP_ENDS)[number];

/** Whom one chases, or who asks. */
export const FOLLOW_UP_PARTIES = [
  'patient',
  'caller',
  'home-physician',
  'specialty',
  'translator',
  'finance',
  'insurer',
  'sponsor',
  'employer',
  'other',
] as const;
export type FollowUpParty = (typeof FOLLOW_UP_PARTIES)[number];

export const REPORT_DOCUMENTS = [
  'discharge-summary',
  'operative-report',
  'pathology-report',
  'imaging',
  'lab-results',
  'medication-list',
  'medical-certificate',
] as const;
export type ReportDocument = (typeof REPORT_DOCUMENTS)[number];

export const REPORT_RECIPIENTS = ['patient', 'home-physician'] as const;
export type ReportRecipient = (typeof REPORT_RECIPIENTS)[number];

/** By which way papers leave the house. */
export const SENDING_WAYS = ['portal', 'e-mail', 'post', 'in-person'] as const;
export type SendingWay = (typeof SENDING_WAYS)[number];

/** What allows it to be sent to somebody. */
export const REPORT_CONSENTS = ['signed-release', 'patient-asked', 'by-law'] as const;
export type ReportConsent = (typeof REPORT_CONSENTS)[number];

export const BILL_GROUPS = [
  'consultations',
  'surgery',
  'hospital-stay',
  'imaging',
  'laboratory',
  'medication',
  'therapy',
  'other',
] as const;
export type BillGroup = (typeof BILL_GROUPS)[number];

export const ENTRY_KINDS = [
  'deposit',
  'charge',
  'adjustment',
  'payment',
  'refund',
  'write-off',
  'reversal',
] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** Whose money comes and goes. */
export const MONEY_PARTIES = ['patient', 'insurer', 'sponsor', 'employer'] as const;
/** Whose an entry is: what is charged or let go is the hospital's. */
export const ENTRY_PARTIES = [...MONEY_PARTIES, 'hospital'] as const;
export type EntryParty = (typeof ENTRY_PARTIES)[number];

export const CLAIM_PAYERS = ['insurer', 'sponsor', 'employer'] as const;
export type ClaimPayer = (typeof CLAIM_PAYERS)[number];

export const CLAIM_DOCUMENTS = [
  'itemized-bill',
  'medical-report',
  'guarantee',
  'proof-of-payment',
  'claim-form',
] as const;
export type ClaimDocument = (typeof CLAIM_DOCUMENTS)[number];

export const CLAIM_RESULTS = ['paid', 'part', 'refused'] as const;
export type ClaimResult = (typeof CLAIM_RESULTS)[number];

export const CLAIM_REASONS = [
  'not-covered',
  'limit-reached',
  'no-authorization',
  'documents-missing',
  'filed-late',
  'not-necessary',
  'other',
] as const;
export type ClaimReason = (typeof CLAIM_REASONS)[number];

export const VISIT_DECLINES = [
  'treated-at-home',
  'cost',
  'travel',
  'not-needed',
  'other-hospital',
  'other',
] as const;
export type VisitDecline = (typeof VISIT_DECLINES)[number];
