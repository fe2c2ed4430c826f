import * as z from 'zod/mini';
import {
  CLAIM_DOCUMENTS,
  CLAIM_PAYERS,
  CLAIM_REASONS,
  CLAIM_RESULTS,
  MONEY_PARTIES,
  FOLLOW_UP_PARTIES,
  REPORT_CONSENTS,
  REPORT_DOCUMENTS,
  REPORT_RECIPIENTS,
  SENDING_WAYS,
  VISIT_DECLINES,
} from '@/domain/follow-up/vocabulary';
import { FOLLOW_UP_KINDS, REQUEST_WAYS } from '@/domain/vocabulary';
import {
  choice,
  Code,
  filledText,
  Id,
  isEachOnce,
  LanguageTag,
  PlainDate,
  text,
  TEXT_LIMITS,
} from '../fields';
import { BillLine, Conversion, Currency, Instalment, Minor } from './follow-up';
import { Money } from './money';

const some = <T extends z.ZodMiniType<string>>(of: T) => z.array(of).check(isEachOnce);
const note = z.nullable(text(TEXT_LIMITS.note));

/** Ids are made by the client, UUID version 7: sent twice, a thing is written once. */
export const ChaseFollowUp = z.strictObject({
  id: Id,
  whom: choice(FOLLOW_UP_PARTIES),
  way: choice(REQUEST_WAYS),
  asked: filledText(TEXT_LIMITS.note),
  answer: note,
  promisedOn: z.nullable(PlainDate),
});
export type ChaseFollowUp = z.output<typeof ChaseFollowUp>;

export const AnswerChase = z.strictObject({
  answer: filledText(TEXT_LIMITS.note),
  promisedOn: z.nullable(PlainDate),
});
export type AnswerChase = z.output<typeof AnswerChase>;

export const StepReport = z.discriminatedUnion('step', [
  z.strictObject({
    step: z.literal('prepare'),
    documents: some(choice(REPORT_DOCUMENTS)),
    language: LanguageTag,
    recipients: some(choice(REPORT_RECIPIENTS)),
  }),
  z.strictObject({ step: z.literal('release') }),
  z.strictObject({ step: z.literal('translate') }),
  z.strictObject({
    step: z.literal('send'),
    id: Id,
    on: PlainDate,
    to: some(choice(REPORT_RECIPIENTS)),
    way: choice(SENDING_WAYS),
    consent: choice(REPORT_CONSENTS),
  }),
  z.strictObject({
    step: z.literal('acknowledge'),
    by: choice(REPORT_RECIPIENTS),
    on: PlainDate,
  }),
  z.strictObject({ step: z.literal('correct'), id: Id, what: filledText(TEXT_LIMITS.note) }),
]);
export type StepReport = z.output<typeof StepReport>;

const queryFields = {
  ask: {
    step: z.literal('ask'),
    id: Id,
    from: choice(FOLLOW_UP_PARTIES),
    subject: filledText(TEXT_LIMITS.short),
    dueOn: PlainDate,
    text: filledText(TEXT_LIMITS.note),
  },
  reply: {
    step: z.literal('reply'),
    queryId: Id,
    id: Id,
    isOurs: z.boolean(),
    text: filledText(TEXT_LIMITS.note),
  },
  close: { step: z.literal('close-query'), queryId: Id },
} as const;

/** Five years of months. */
export const MOST_INSTALMENTS = 60;

export const StepBilling = z.discriminatedUnion('step', [
  z.strictObject({
    step: z.literal('reconcile'),
    id: Id,
    lines: z.array(BillLine).check(z.minLength(1, 'required')),
    estimated: Minor,
    variance: note,
  }),
  z.strictObject({
    step: z.literal('statement'),
    id: Id,
    way: choice(SENDING_WAYS),
    dueOn: PlainDate,
  }),
  z.strictObject(queryFields.ask),
  z.strictObject(queryFields.reply),
  z.strictObject(queryFields.close),
  z.strictObject({
    step: z.literal('plan'),
    id: Id,
    instalments: z
      .array(Instalment)
      .check(z.minLength(1, 'required'), z.maxLength(MOST_INSTALMENTS, 'too-many')),
    note,
  }),
  z.strictObject({ step: z.literal('settle'), note }),
]);
export type StepBilling = z.output<typeof StepBilling>;

const entryFields = { id: Id, minor: Minor, currency: Currency, on: PlainDate, note };

/** Money that came or went; or a deposit, which is credited at a rate where it is of another currency. */
export const AddEntry = z.discriminatedUnion('kind', [
  z.strictObject({
    ...entryFields,
    kind: choice(['payment', 'refund'] as const),
    party: choice(MONEY_PARTIES),
    reference: z.nullable(text(TEXT_LIMITS.name)),
    conversion: z.nullable(Conversion),
  }),
  z.strictObject({
    ...entryFields,
    kind: z.literal('deposit'),
    party: z.literal('patient'),
    reference: z.null(),
    conversion: z.nullable(Conversion),
    /** A deposit of the case, by its id among the coverages; credited whole, and once. */
    credits: Id,
  }),
]);
export type AddEntry = z.output<typeof AddEntry>;

export const WriteOff = z.strictObject({
  id: Id,
  minor: Minor,
  currency: Currency,
  reason: filledText(TEXT_LIMITS.note, 10),
});
export type WriteOff = z.output<typeof WriteOff>;

export const ReverseEntry = z.strictObject({ id: Id, reason: filledText(TEXT_LIMITS.note) });
export type ReverseEntry = z.output<typeof ReverseEntry>;

const claimId = Id;
export const StepInsurance = z.discriminatedUnion('step', [
  z.strictObject({
    step: z.literal('add-claim'),
    id: Id,
    payer: choice(CLAIM_PAYERS),
    name: filledText(TEXT_LIMITS.name),
    limit: z.nullable(Money),
  }),
  z.strictObject({
    step: z.literal('gather'),
    claimId,
    gathered: some(choice(CLAIM_DOCUMENTS)),
  }),
  z.strictObject({
    step: z.literal('file'),
    claimId,
    claimed: Money,
    filedOn: PlainDate,
    number: z.nullable(text(TEXT_LIMITS.name)),
  }),
  z.strictObject({ ...queryFields.ask, claimId }),
  z.strictObject({ ...queryFields.reply, claimId }),
  z.strictObject({ ...queryFields.close, claimId }),
  z.strictObject({
    step: z.literal('decide'),
    claimId,
    on: PlainDate,
    result: choice(CLAIM_RESULTS),
    minor: Minor,
    reason: z.nullable(choice(CLAIM_REASONS)),
    note,
  }),
  z.strictObject({
    step: z.literal('appeal'),
    claimId,
    on: PlainDate,
    grounds: filledText(TEXT_LIMITS.note),
  }),
  z.strictObject({
    step: z.literal('settle'),
    claimId,
    /** How its money stands on the bill; left out where none is entered with it. */
    payment: z.optional(
      z.discriminatedUnion('way', [
        z.strictObject({
          way: z.literal('enter'),
          /** Of the entry. */
          id: Id,
          on: PlainDate,
          reference: z.nullable(text(TEXT_LIMITS.name)),
          /** The person has seen a payment of the same amount, and means another one. */
          isAnother: z.boolean(),
        }),
        z.strictObject({ way: z.literal('join'), entryId: Id }),
      ]),
    ),
  }),
]);
export type StepInsurance = z.output<typeof StepInsurance>;

export const StepVisit = z.discriminatedUnion('step', [
  z.strictObject({
    step: z.literal('propose'),
    purpose: filledText(TEXT_LIMITS.short),
    specialty: z.nullable(Code),
    fromOn: z.nullable(PlainDate),
    toOn: z.nullable(PlainDate),
  }),
  z.strictObject({ step: z.literal('agree'), fromOn: PlainDate, toOn: PlainDate }),
  z.strictObject({ step: z.literal('decline'), reason: choice(VISIT_DECLINES), note }),
]);
export type StepVisit = z.output<typeof StepVisit>;

/** The id of the case that the visit becomes. */
export const OpenNextVisit = z.strictObject({ id: Id });
export type OpenNextVisit = z.output<typeof OpenNextVisit>;

export const OpenFollowUp = z.strictObject({ id: Id, kind: choice(FOLLOW_UP_KINDS) });
export type OpenFollowUp = z.output<typeof OpenFollowUp>;

/** Whose it is from now on. */
export const AssignFollowUp = z.strictObject({ to: Id });
export type AssignFollowUp = z.output<typeof AssignFollowUp>;

export const EndFollowUp = z.strictObject({ reason: filledText(TEXT_LIMITS.short) });
export type EndFollowUp = z.output<typeof EndFollowUp>;
