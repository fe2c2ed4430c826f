import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { BillingStepName } from '@/domain/follow-up/billing-steps';
import type { EscalationStep } from '@/domain/follow-up/chase-steps';
import type { ClaimStepName } from '@/domain/follow-up/insurance-steps';
import type { ReportStepName } from '@/domain/follow-up/report-steps';
import type { VisitStepName } from '@/domain/follow-up/visit-steps';
import type {
  BillGroup,
  ClaimDocument,
  ClaimPayer,
  ClaimReason,
  ClaimResult,
  EntryKind,
  EntryParty,
  ReportConsent,
  ReportDocument,
  ReportRecipient,
  SendingWay,
  VisitDecline,
} from '@/domain/follow-up/vocabulary';
import type { RequestWay } from '@/domain/vocabulary';

type Words<K extends string> = Readonly<Record<K, MessageDescriptor>>;

export const REPORT_STEP_WORDS: Words<ReportStepName> = {
  prepare: msg`Say what is written`,
  release: msg`Released`,
  translate: msg`Translated`,
  send: msg`Send`,
  acknowledge: msg`Acknowledged`,
  correct: msg`Correct it`,
};
export const BILLING_STEP_WORDS: Words<BillingStepName> = {
  reconcile: msg`Reconcile the bill`,
  statement: msg`Send a statement`,
  ask: msg`Write down a question`,
  reply: msg`Answer the question`,
  'close-query': msg`The question is answered`,
  plan: msg`Plan instalments`,
  settle: msg`Settle the bill`,
};
export const CLAIM_STEP_WORDS: Words<ClaimStepName> = {
  gather: msg`Documents gathered`,
  file: msg`File the claim`,
  ask: msg`Write down a question`,
  reply: msg`Answer the question`,
  'close-query': msg`The question is answered`,
  decide: msg`Write down the decision`,
  appeal: msg`Appeal`,
  settle: msg`Settle the claim`,
};
export const VISIT_STEP_WORDS: Words<VisitStepName> = {
  propose: msg`Propose a visit`,
  agree: msg`Dates agreed`,
  decline: msg`Nobody comes`,
  'open-case': msg`Open the next case`,
};
export const CHASE_WAY_WORDS: Words<RequestWay> = {
  phone: msg({ context: 'chase', message: 'Phone' }),
  'e-mail': msg({ context: 'chase', message: 'E-mail' }),
  whatsapp: msg({ context: 'chase', message: 'WhatsApp' }),
  post: msg({ context: 'chase', message: 'Post' }),
  portal: msg({ context: 'chase', message: 'Portal' }),
};
export const SENDING_WAY_WORDS: Words<SendingWay> = {
  portal: msg({ context: 'sending', message: 'Portal' }),
  'e-mail': msg({ context: 'sending', message: 'Encrypted e-mail' }),
  post: msg({ context: 'sending', message: 'Post' }),
  'in-person': msg({ context: 'sending', message: 'In person' }),
};
export const CONSENT_BASIS_WORDS: Words<ReportConsent> = {
  'signed-release': msg`Signed release`,
  'patient-asked': msg`The patient asked for it`,
  'by-law': msg`Required by law`,
};
export const DOCUMENT_WORDS: Words<ReportDocument> = {
  'discharge-summary': msg`Discharge summary`,
  'operative-report': msg`Operative report`,
  'pathology-report': msg`Pathology report`,
  imaging: msg({ context: 'document', message: 'Imaging' }),
  'lab-results': msg`Lab results`,
  'medication-list': msg`Medication list`,
  'medical-certificate': msg`Medical certificate`,
};
export const RECIPIENT_WORDS: Words<ReportRecipient> = {
  patient: msg({ context: 'recipient', message: 'Patient' }),
  'home-physician': msg({ context: 'recipient', message: 'Home physician' }),
};
export const BILL_GROUP_WORDS: Words<BillGroup> = {
  consultations: msg({ context: 'bill', message: 'Consultations' }),
  surgery: msg({ context: 'bill', message: 'Surgery' }),
  'hospital-stay': msg({ context: 'bill', message: 'Hospital stay' }),
  imaging: msg({ context: 'bill', message: 'Imaging' }),
  laboratory: msg({ context: 'bill', message: 'Laboratory' }),
  medication: msg({ context: 'bill', message: 'Medication' }),
  therapy: msg({ context: 'bill', message: 'Therapy' }),
  other: msg({ context: 'bill', message: 'Other' }),
};
export const ENTRY_WORDS: Words<EntryKind> = {
  deposit: msg({ context: 'entry', message: 'Deposit' }),
  charge: msg({ context: 'entry', message: 'Charge' }),
  adjustment: msg({ context: 'entry', message: 'Adjustment' }),
  payment: msg({ context: 'entry', message: 'Payment' }),
  refund: msg({ context: 'entry', message: 'Refund' }),
  'write-off': msg({ context: 'entry', message: 'Write-off' }),
  reversal: msg({ context: 'entry', message: 'Reversal' }),
};
export const ENTRY_PARTY_WORDS: Words<EntryParty> = {
  patient: msg({ context: 'money of', message: 'Patient' }),
  insurer: msg({ context: 'money of', message: 'Insurer' }),
  sponsor: msg({ context: 'money of', message: 'Sponsor' }),
  employer: msg({ context: 'money of', message: 'Employer' }),
  hospital: msg({ context: 'money of', message: 'Hospital' }),
};
export const CLAIM_PAYER_WORDS: Words<ClaimPayer> = {
  insurer: msg({ context: 'payer', message: 'Insurer' }),
  sponsor: msg({ context: 'payer', message: 'Sponsor' }),
  employer: msg({ context: 'payer', message: 'Employer' }),
};
export const CLAIM_DOCUMENT_WORDS: Words<ClaimDocument> = {
  'itemized-bill': msg`Itemized bill`,
  'medical-report': msg`Medical report`,
  guarantee: msg`Letter of guarantee`,
  'proof-of-payment': msg`Proof of payment`,
  'claim-form': msg`Claim form`,
};
export const CLAIM_RESULT_WORDS: Words<ClaimResult> = {
  paid: msg({ context: 'claim', message: 'Paid' }),
  part: msg({ context: 'claim', message: 'Paid in part' }),
  refused: msg({ context: 'claim', message: 'Refused' }),
};
export const CLAIM_REASON_WORDS: Words<ClaimReason> = {
  'not-covered': msg`Not covered`,
  'limit-reached': msg`Limit reached`,
  'no-authorization': msg`No authorization`,
  'documents-missing': msg`Documents missing`,
  'filed-late': msg`Filed too late`,
  'not-necessary': msg`Not medically necessary`,
  other: msg({ context: 'claim', message: 'Another reason' }),
};
export const VISIT_DECLINE_WORDS: Words<VisitDecline> = {
  'treated-at-home': msg`Treated at home`,
  cost: msg({ context: 'visit', message: 'Cost' }),
  travel: msg({ context: 'visit', message: 'The journey' }),
  'not-needed': msg({ context: 'visit', message: 'Not needed' }),
  'other-hospital': msg({ context: 'visit', message: 'Another hospital' }),
  other: msg({ context: 'visit', message: 'Another reason' }),
};
export const ESCALATION_WORDS: Words<EscalationStep> = {
  'specialty-desk': msg`the specialty’s desk`,
  'department-lead': msg`the head of the department`,
  supervisor: msg({ context: 'escalation', message: 'a supervisor' }),
  caller: msg({ context: 'escalation', message: 'the caller' }),
  'finance-lead': msg`the head of finance`,
  'case-manager': msg`the payer’s case manager`,
  'payer-supervisor': msg`the case manager’s superior`,
  'home-physician': msg({ context: 'escalation', message: 'the home physician' }),
};
