import * as z from 'zod/mini';
import {
  BILL_GROUPS,
  BILLING_STATES,
  CLAIM_DOCUMENTS,
  CLAIM_PAYERS,
  CLAIM_REASONS,
  CLAIM_RESULTS,
  ENTRY_KINDS,
  ENTRY_PARTIES,
  FOLLOW_UP_ENDS,
  FOLLOW_UP_PARTIES,
  INSURANCE_STATES,
  NEXT_VISIT_STATES,
  REPORT_CONSENTS,
  REPORT_DOCUMENTS,
  REPORT_RECIPIENTS,
  REPORT_STATES,
  SENDING_WAYS,
  VISIT_DECLINES,
} from '@/domain/follow-up/vocabulary';
import { MOST_MINOR } from '@/domain/plan/money';
import { REQUEST_WAYS } from '@/domain/vocabulary';
import {
  choice,
  Code,
  filledText,
  Id,
  LanguageTag,
  Moment,
  PlainDate,
  Reference,
  text,
  TEXT_LIMITS,
  Version,
  whole,
} from '../fields';
import { Money } from './money';

/** Minor units that may be owed (more than 0) or have been paid (less). */
export const SignedMinor = whole(-MOST_MINOR, MOST_MINOR);
/** Minor units of something that is there or not. */
export const Minor = whole(0, MOST_MINOR);
/** ISO 4217. */
export const Currency = z.string('required').check(z.regex(/^[A-Z]{3}$/, 'invalid'));
/** A decimal number as it was typed: `0.0584`. */
export const Rate = z.string('required').check(z.regex(/^\d{1,9}(\.\d{1,9})?$/, 'invalid'));

const Chase = z.strictObject({
  id: Id,
  at: Moment,
  by: Id,
  whom: choice(FOLLOW_UP_PARTIES),
  way: choice(REQUEST_WAYS),
  asked: filledText(TEXT_LIMITS.note),
  answer: z.nullable(text(TEXT_LIMITS.note)),
  answeredAt: z.nullable(Moment),
  promisedOn: z.nullable(PlainDate),
});

const base = {
  id: Id,
  version: Version,
  caseId: Id,
  ownerId: z.nullable(Id),
  openedAt: Moment,
  stateSince: Moment,
  chases: z.array(Chase),
  ended: z.nullable(
    z.strictObject({
      at: Moment,
      by: Id,
      how: choice(FOLLOW_UP_ENDS),
      note: z.nullable(text(TEXT_LIMITS.note)),
    }),
  ),
  reopened: z.optional(
    z.nullable(z.strictObject({ at: Moment, by: Id, reason: text(TEXT_LIMITS.short) })),
  ),
};

const Report = z.strictObject({
  ...base,
  kind: z.literal('report'),
  state: choice(REPORT_STATES),
  documents: z.array(choice(REPORT_DOCUMENTS)),
  language: LanguageTag,
  recipients: z.array(choice(REPORT_RECIPIENTS)),
  sendings: z.array(
    z.strictObject({
      id: Id,
      at: Moment,
      by: Id,
      on: PlainDate,
      to: z.array(choice(REPORT_RECIPIENTS)),
      way: choice(SENDING_WAYS),
      consent: choice(REPORT_CONSENTS),
    }),
  ),
  acknowledgements: z.array(z.strictObject({ by: choice(REPORT_RECIPIENTS), on: PlainDate })),
  corrections: z.array(
    z.strictObject({ id: Id, at: Moment, by: Id, what: filledText(TEXT_LIMITS.note) }),
  ),
});

const Query = z.strictObject({
  id: Id,
  from: choice(FOLLOW_UP_PARTIES),
  subject: filledText(TEXT_LIMITS.short),
  dueOn: PlainDate,
  messages: z.array(
    z.strictObject({
      id: Id,
      at: Moment,
      by: Id,
      isOurs: z.boolean(),
      text: filledText(TEXT_LIMITS.note),
    }),
  ),
  closedAt: z.nullable(Moment),
});

export const BillLine = z.strictObject({
  group: choice(BILL_GROUPS),
  actual: Minor,
});

/** What was handed over in another currency, and how it was counted. */
export const Conversion = z.strictObject({
  money: Money,
  rate: Rate,
  rateOn: PlainDate,
  source: filledText(TEXT_LIMITS.name),
});

const Entry = z.strictObject({
  id: Id,
  at: Moment,
  by: Id,
  on: PlainDate,
  kind: choice(ENTRY_KINDS),
  minor: SignedMinor,
  party: choice(ENTRY_PARTIES),
  reference: z.nullable(text(TEXT_LIMITS.name)),
  note: z.nullable(text(TEXT_LIMITS.note)),
  conversion: z.nullable(Conversion),
  reverses: z.nullable(Id),
  /** The deposit that it is, a coverage of the case. */
  credits: z.optional(z.nullable(Id)),
});

export const Instalment = z.strictObject({ dueOn: PlainDate, minor: Minor });

const Billing = z.strictObject({
  ...base,
  kind: z.literal('billing'),
  state: choice(BILLING_STATES),
  currency: Currency,
  lines: z.array(BillLine),
  estimated: Minor,
  variance: z.nullable(text(TEXT_LIMITS.note)),
  statements: z.array(
    z.strictObject({
      id: Id,
      number: z.int(),
      at: Moment,
      by: Id,
      way: choice(SENDING_WAYS),
      dueOn: PlainDate,
      minor: SignedMinor,
    }),
  ),
  queries: z.array(Query),
  entries: z.array(Entry),
  plan: z.nullable(
    z.strictObject({
      id: Id,
      madeAt: Moment,
      madeBy: Id,
      instalments: z.array(Instalment),
      note: z.nullable(text(TEXT_LIMITS.note)),
    }),
  ),
});

const Claim = z.strictObject({
  id: Id,
  order: z.int(),
  payer: choice(CLAIM_PAYERS),
  name: filledText(TEXT_LIMITS.name),
  limit: z.nullable(Money),
  state: choice(INSURANCE_STATES),
  stateSince: Moment,
  gathered: z.array(choice(CLAIM_DOCUMENTS)),
  claimed: z.nullable(Money),
  filedOn: z.nullable(PlainDate),
  number: z.nullable(text(TEXT_LIMITS.name)),
  queries: z.array(Query),
  decisions: z.array(
    z.strictObject({
      on: PlainDate,
      result: choice(CLAIM_RESULTS),
      minor: Minor,
      reason: z.nullable(choice(CLAIM_REASONS)),
      note: z.nullable(text(TEXT_LIMITS.note)),
    }),
  ),
  appeals: z.array(
    z.strictObject({ on: PlainDate, by: Id, grounds: filledText(TEXT_LIMITS.note) }),
  ),
  /** Entries of the bill that are its money. */
  payments: z.optional(z.array(Id)),
});

const Insurance = z.strictObject({
  ...base,
  kind: z.literal('insurance'),
  state: choice(INSURANCE_STATES),
  claims: z.array(Claim),
});

const NextVisit = z.strictObject({
  ...base,
  kind: z.literal('next-visit'),
  state: choice(NEXT_VISIT_STATES),
  purpose: z.nullable(text(TEXT_LIMITS.note)),
  specialty: z.nullable(Code),
  fromOn: z.nullable(PlainDate),
  toOn: z.nullable(PlainDate),
  linked: z.nullable(Reference),
  declined: z.nullable(choice(VISIT_DECLINES)),
});

/** One promise to a family that is home again (Product reference, §8). */
export const FollowUp = z.discriminatedUnion('kind', [Report, Billing, Insurance, NextVisit]);
export type FollowUpWire = z.output<typeof FollowUp>;
