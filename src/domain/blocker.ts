import type { FollowUpState } from './follow-up/vocabulary';
import type { FollowUpKind, Gate, WaitingOn } from './vocabulary';
import type { IntakeItem } from './intake';
import type { ItineraryStop } from './itinerary-stop';

/**
 * What is blocking a case (Product reference, §4): what, on whom, since when, next action. A
 * structure and not a sentence, so that each language words it. Derived, never typed by hand.
 */
export type BlockerWhat =
  | { readonly kind: 'hold'; readonly waitingOn: WaitingOn; readonly reason: string }
  | { readonly kind: 'transfer' }
  | { readonly kind: 'unclaimed' }
  | { readonly kind: 'first-contact' }
  | { readonly kind: 'no-answer'; readonly attempts: number }
  | { readonly kind: 'intake'; readonly missing: readonly IntakeItem[] }
  | { readonly kind: 'records'; readonly missing: number }
  | { readonly kind: 'review'; readonly specialty: string }
  | { readonly kind: 'decline-open'; readonly specialty: string }
  /** No estimate has gone out, to which a payer could answer. */
  | { readonly kind: 'estimate' }
  | { readonly kind: 'coverage' }
  /** None is offered, to which the family could agree. */
  | { readonly kind: 'appointments' }
  | { readonly kind: 'itinerary' }
  | { readonly kind: 'gate'; readonly gate: Gate; readonly others: number }
  /**
   * The patient is on campus, and nobody goes home before the last of these. All of them are told, as
   * which one is next depends on the moment in which somebody reads it.
   */
  | { readonly kind: 'stay'; readonly appointments: readonly ItineraryStop[] }
  /** The open one that is due first, and how many beside it. */
  | {
      readonly kind: 'follow-up';
      readonly followUp: FollowUpKind;
      readonly state: FollowUpState;
      readonly others: number;
    };

export const BLOCKED_ON = [
  'patient',
  'caller',
  'office',
  'coordinator',
  'specialty',
  'finance',
  'sponsor',
  'insurer',
  'consulate',
  'interpreter-services',
  'lodging-provider',
  'home-physician',
  'record-holder',
] as const;
export type BlockedOn = (typeof BLOCKED_ON)[number];

export const NEXT_ACTIONS = [
  'claim',
  'make-first-contact',
  'call-again',
  'propose-hold',
  'complete-intake',
  'ask-records',
  'chase-records',
  'translate-records',
  'send-to-review',
  'chase-specialty',
  'close-declined',
  'ask-specialty',
  'ask-campus',
  'make-estimate',
  'chase-coverage',
  'offer-appointments',
  'confirm-itinerary',
  'clear-gate',
  'record-discharge',
  'chase-report',
  'translate-report',
  'send-report',
  'chase-acknowledgement',
  'reconcile-bill',
  'send-statement',
  'answer-query',
  'chase-payment',
  'pay-back',
  'settle-bill',
  'file-claim',
  'chase-payer',
  'settle-claim',
  'agree-dates',
  'open-next-case',
  'review-hold',
  'chase-hold',
  'answer-transfer',
  'move-on',
] as const;
export type NextAction = (typeof NEXT_ACTIONS)[number];

export interface Blocker {
  readonly what: BlockerWhat;
  readonly on: BlockedOn;
  /** ISO instant; lies ahead where nothing is late yet: a stay whose last appointment is to come. */
  readonly since: string;
  readonly next: NextAction;
}
