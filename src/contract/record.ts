import * as z from 'zod/mini';
import { RECORD_KINDS, RECORD_SOURCES, RECORD_STATES, REQUEST_WAYS } from '@/domain/vocabulary';
import { choice, filledText, Id, Moment, PlainDate, text, TEXT_LIMITS, Version } from './fields';

const place = z.nullable(text(TEXT_LIMITS.name));

/** How a record was asked for, the last time. Dates are the office's. */
export const RecordRequest = z.strictObject({
  on: PlainDate,
  from: choice(RECORD_SOURCES),
  place,
  way: choice(REQUEST_WAYS),
  promisedOn: z.nullable(PlainDate),
  chasedOn: z.nullable(PlainDate),
});

export const RecordItem = z.strictObject({
  kind: choice(RECORD_KINDS),
  state: choice(RECORD_STATES),
  request: z.nullable(RecordRequest),
  receivedOn: z.nullable(PlainDate),
  note: z.nullable(text(TEXT_LIMITS.short)),
});

/** Of whom, by which way, promised for when; on which day is the server's to say. */
export const AskRecords = z.strictObject({
  from: choice(RECORD_SOURCES),
  place,
  way: choice(REQUEST_WAYS),
  promisedOn: z.nullable(PlainDate),
});
export type AskRecords = z.output<typeof AskRecords>;

const patch = z.optional(
  z.strictObject({
    state: z.optional(choice(RECORD_STATES)),
    /** Whole: its parts make sense together only. */
    request: z.optional(z.nullable(RecordRequest)),
    receivedOn: z.optional(z.nullable(PlainDate)),
    note: z.optional(z.nullable(text(TEXT_LIMITS.short))),
  }),
);

/** JSON Merge Patch (RFC 7396) of the checklist, by kind of record. */
export const EditRecords = z.strictObject({
  records: z.optional(
    z.strictObject({
      operative: patch,
      pathology: patch,
      imaging: patch,
      labs: patch,
      'progress-notes': patch,
      medication: patch,
      genetics: patch,
    }),
  ),
  /** Why the review is possible without the whole checklist; null takes it back. */
  recordsWaivedReason: z.optional(z.nullable(filledText(TEXT_LIMITS.short))),
});
export type EditRecords = z.output<typeof EditRecords>;

export const someKinds = z
  .array(choice(RECORD_KINDS))
  .check(z.minLength(1, 'required'), z.maxLength(RECORD_KINDS.length, 'too-many'));

const chase = {
  id: Id,
  at: Moment,
  kinds: someKinds,
  from: choice(RECORD_SOURCES),
  place,
  way: choice(REQUEST_WAYS),
  isReached: z.boolean(),
  promisedOn: z.nullable(PlainDate),
};

export const Chase = z.strictObject({
  ...chase,
  version: Version,
  caseId: Id,
  by: Id,
  answer: text(TEXT_LIMITS.note),
});
export type Chase = z.output<typeof Chase>;

export const ChaseList = z.strictObject({ items: z.array(Chase) });

/** A chase that the outbox may hold; it brings its own UUIDv7. */
export const LogChase = z.strictObject({ ...chase, answer: text(TEXT_LIMITS.note) });
export type LogChase = z.output<typeof LogChase>;
