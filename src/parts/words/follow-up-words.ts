import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { FollowUpEndHow, FollowUpState } from '@/domain/follow-up/vocabulary';

/** Where a follow-up stands; a report, a bill, a claim and a visit have words of their own. */
export const FOLLOW_UP_STATE_WORDS = {
  requested: msg({ context: 'follow-up', message: 'requested' }),
  'in-preparation': msg({ context: 'follow-up', message: 'in preparation' }),
  released: msg({ context: 'follow-up', message: 'released' }),
  translated: msg({ context: 'follow-up', message: 'translated' }),
  sent: msg({ context: 'follow-up', message: 'sent' }),
  acknowledged: msg({ context: 'follow-up', message: 'acknowledged' }),
  reconciling: msg({ context: 'follow-up', message: 'not reconciled yet' }),
  reconciled: msg({ context: 'follow-up', message: 'reconciled' }),
  'statement-sent': msg({ context: 'follow-up', message: 'statement sent' }),
  queried: msg({ context: 'follow-up', message: 'queried' }),
  settled: msg({ context: 'follow-up', message: 'settled' }),
  gathering: msg({ context: 'follow-up', message: 'gathering documents' }),
  gathered: msg({ context: 'follow-up', message: 'documents gathered' }),
  filed: msg({ context: 'follow-up', message: 'claim filed' }),
  decided: msg({ context: 'follow-up', message: 'decided' }),
  appealed: msg({ context: 'follow-up', message: 'appealed' }),
  proposed: msg({ context: 'follow-up', message: 'proposed' }),
  'dates-agreed': msg({ context: 'follow-up', message: 'dates agreed' }),
  linked: msg({ context: 'follow-up', message: 'became a case' }),
  declined: msg({ context: 'follow-up', message: 'declined' }),
} as const satisfies Record<FollowUpState, MessageDescriptor>;

/** How it ended. */
export const FOLLOW_UP_END_WORDS = {
  acknowledged: msg({ context: 'follow-up end', message: 'acknowledged' }),
  paid: msg({ context: 'follow-up end', message: 'paid' }),
  refunded: msg({ context: 'follow-up end', message: 'paid, the rest given back' }),
  'payment-plan': msg({ context: 'follow-up end', message: 'by instalments' }),
  'written-off': msg({ context: 'follow-up end', message: 'written off' }),
  'insurer-paid': msg({ context: 'follow-up end', message: 'paid by the payer' }),
  'insurer-paid-part': msg({ context: 'follow-up end', message: 'paid in part by the payer' }),
  'insurer-refused': msg({ context: 'follow-up end', message: 'refused by the payer' }),
  linked: msg({ context: 'follow-up end', message: 'became a case' }),
  declined: msg({ context: 'follow-up end', message: 'declined' }),
  'not-needed': msg({ context: 'follow-up end', message: 'not needed' }),
  'patient-died': msg({ context: 'follow-up end', message: 'the patient died' }),
} as const satisfies Record<FollowUpEndHow, MessageDescriptor>;
