import type { SpecialtyCode } from '@/reference/codes';
import type { Money } from '../plan/money';
import type { RequestWay } from '../vocabulary';
import type {
  BillGroup,
  BillingState,
  ClaimDocument,
  ClaimPayer,
  ClaimReason,
  ClaimResult,
  EntryKind,
  EntryParty,
  FollowUpEndHow,
  FollowUpParty,
  InsuranceState,
  NextVisitState,
  ReportConsent,
  ReportDocument,
  ReportRecipient,
  ReportState,
  SendingWay,
  VisitDecline,
} from './vocabulary';

/**
 * What the hospital has promised a family that is home again (Product reference, §8): four kinds of
 * record, each with an owner, a state, a log of chases and a clock (`follow-up-clock.ts`).
 */
interface FollowUpBase {
  readonly id: string;
  readonly version: number;
  readonly caseId: string;
  /** Null: whoever owns the case. */
  readonly ownerId: string | null;
  readonly openedAt: string;
  readonly stateSince: string;
  /** In the order in which they were made. */
  readonly chases: readonly FollowUpChase[];
  /** Null while it is open. */
  readonly ended: FollowUpEnd | null;
  /** Who opened it again after an end, the last time, and why. */
  readonly reopened?: FollowUpReopened | null | undefined;
}

/** Somebody was asked; the answer may come later. */
export interface FollowUpChase {
  readonly id: string;
  readonly at: string;
  readonly by: string;
  readonly whom: FollowUpParty;
  readonly way: RequestWay;
  readonly asked: string;
  /** Null while nobody has answered. */
  readonly answer: string | null;
  readonly answeredAt: string | null;
  readonly promisedOn: string | null;
}

interface FollowUpReopened {
  readonly at: string;
  readonly by: string;
  readonly reason: string;
}

interface FollowUpEnd {
  readonly at: string;
  readonly by: string;
  readonly how: FollowUpEndHow;
  readonly note: string | null;
}

/** It went out; sent again it stands here again. */
interface ReportSending {
  readonly id: string;
  readonly at: string;
  readonly by: string;
  readonly on: string;
  readonly to: readonly ReportRecipient[];
  readonly way: SendingWay;
  readonly consent: ReportConsent;
}

/** They have it, and have said so. */
interface Acknowledgement {
  readonly by: ReportRecipient;
  readonly on: string;
}

/** Something in it is wrong: it is prepared anew, and what was sent before counts no more. */
interface ReportCorrection {
  readonly id: string;
  readonly at: string;
  readonly by: string;
  readonly what: string;
}

export interface ReportFollowUp extends FollowUpBase {
  readonly kind: 'report';
  readonly state: ReportState;
  readonly documents: readonly ReportDocument[];
  /** BCP 47: the language in which the family needs it. */
  readonly language: string;
  readonly recipients: readonly ReportRecipient[];
  readonly sendings: readonly ReportSending[];
  /** Of what was sent last. */
  readonly acknowledgements: readonly Acknowledgement[];
  readonly corrections: readonly ReportCorrection[];
}

/** What was billed of a group, minor units of the bill's currency; an estimate knows no groups. */
export interface BillLine {
  readonly group: BillGroup;
  readonly actual: number;
}

interface Statement {
  readonly id: string;
  readonly number: number;
  readonly at: string;
  readonly by: string;
  readonly way: SendingWay;
  readonly dueOn: string;
  /** What it asked for, minor units. */
  readonly minor: number;
}

interface QueryMessage {
  readonly id: string;
  readonly at: string;
  readonly by: string;
  /** Written by us, or what they have said. */
  readonly isOurs: boolean;
  readonly text: string;
}

/** A question about a bill or a claim, and what was said to it. */
export interface FollowUpQuery {
  readonly id: string;
  readonly from: FollowUpParty;
  readonly subject: string;
  readonly dueOn: string;
  readonly messages: readonly QueryMessage[];
  readonly closedAt: string | null;
}

/** What was handed over in another currency, and how it was counted. */
export interface Conversion {
  readonly money: Money;
  /** One unit of the other currency in units of the bill's; a decimal number as it was typed. */
  readonly rate: string;
  readonly rateOn: string;
  readonly source: string;
}

/**
 * One line of the bill's account. Never changed: a wrong one is reversed by another. The balance is
 * the sum of all of them (`ledger.ts`).
 */
export interface LedgerEntry {
  readonly id: string;
  readonly at: string;
  readonly by: string;
  /** The date it counts from. */
  readonly on: string;
  readonly kind: EntryKind;
  /** Minor units: more than 0 is owed to the hospital, less has been paid or let go. */
  readonly minor: number;
  readonly party: EntryParty;
  readonly reference: string | null;
  readonly note: string | null;
  readonly conversion: Conversion | null;
  /** The entry that a reversal takes back. */
  readonly reverses: string | null;
  /** The deposit that it is; absent of older entries that were there from the first day. */
  readonly credits?: string | null | undefined;
}

export interface Instalment {
  readonly dueOn: string;
  readonly minor: number;
}

export interface PaymentPlan {
  readonly id: string;
  readonly madeAt: string;
  readonly madeBy: string;
  readonly instalments: readonly Instalment[];
  readonly note: string | null;
}

export interface BillingFollowUp extends FollowUpBase {
  readonly kind: 'billing';
  readonly state: BillingState;
  /** ISO 4217; every amount of the bill is in it. */
  readonly currency: string;
  readonly lines: readonly BillLine[];
  /** What was estimated in all, minor units, as it was said when the bill was reconciled. */
  readonly estimated: number;
  /** Why the bill is not what was estimated. */
  readonly variance: string | null;
  readonly statements: readonly Statement[];
  readonly queries: readonly FollowUpQuery[];
  readonly entries: readonly LedgerEntry[];
  readonly plan: PaymentPlan | null;
}

export interface ClaimDecision {
  readonly on: string;
  readonly result: ClaimResult;
  /** What they pay, minor units. */
  readonly minor: number;
  /** Null where all is paid. */
  readonly reason: ClaimReason | null;
  readonly note: string | null;
}

export interface ClaimAppeal {
  readonly on: string;
  readonly by: string;
  readonly grounds: string;
}

/** What is asked of one payer. */
export interface Claim {
  readonly id: string;
  /** 1 pays first. */
  readonly order: number;
  readonly payer: ClaimPayer;
  readonly name: string;
  /** Carried over from the coverage: more than this it does not pay. */
  readonly limit: Money | null;
  readonly state: InsuranceState;
  readonly stateSince: string;
  readonly gathered: readonly ClaimDocument[];
  readonly claimed: Money | null;
  readonly filedOn: string | null;
  /** The payer's own number of the claim. */
  readonly number: string | null;
  readonly queries: readonly FollowUpQuery[];
  /** The newest is what holds; an appeal asks for another. */
  readonly decisions: readonly ClaimDecision[];
  readonly appeals: readonly ClaimAppeal[];
  /** Entries of the bill that are its money, said as it was settled. */
  readonly payments?: readonly string[] | undefined;
}

export interface InsuranceFollowUp extends FollowUpBase {
  readonly kind: 'insurance';
  readonly state: InsuranceState;
  /** By their order. */
  readonly claims: readonly Claim[];
}

export interface NextVisitFollowUp extends FollowUpBase {
  readonly kind: 'next-visit';
  readonly state: NextVisitState;
  readonly purpose: string | null;
  readonly specialty: SpecialtyCode | null;
  /** Proposed, and then agreed. */
  readonly fromOn: string | null;
  readonly toOn: string | null;
  /** Reference of the case that it became. */
  readonly linked: string | null;
  readonly declined: VisitDecline | null;
}

export type FollowUp = ReportFollowUp | BillingFollowUp | InsuranceFollowUp | NextVisitFollowUp;
