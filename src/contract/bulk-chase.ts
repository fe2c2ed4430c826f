import * as z from 'zod/mini';
import { FOLLOW_UP_PARTIES } from '@/domain/follow-up/vocabulary';
import { REQUEST_WAYS } from '@/domain/vocabulary';
import { choice, Email, filledText, Id, Moment, Reference, TEXT_LIMITS, Version } from './fields';
import { Problem } from './problem';

/** Follow-ups that one call chases at most: all their texts fit into one body. */
export const MOST_CHASED = 40;

/** The same is asked of many: whom, by which way, and to each the words that were seen. */
export const ChaseFollowUps = z.strictObject({
  whom: choice(FOLLOW_UP_PARTIES),
  way: choice(REQUEST_WAYS),
  items: z
    .array(
      z.strictObject({
        followUpId: Id,
        /** As it was seen: who chased it meanwhile has asked already. */
        version: Version,
        /** Of the chase, made by the client (UUIDv7): sent twice it is logged once. */
        id: Id,
        asked: filledText(TEXT_LIMITS.note),
      }),
    )
    .check(z.minLength(1, 'required'), z.maxLength(MOST_CHASED, 'too-many')),
});

const result = {
  followUpId: Id,
  /** Null where there is no such follow-up within reach. */
  reference: z.nullable(Reference),
  /**
   * Null: done. Else why not, exactly as the same for that one alone would answer; beside that, a
   * message to many asks no family for money that they do not owe.
   */
  problem: z.nullable(Problem),
  /** Who made the change that stood in the way, and when; null where nobody did. */
  by: z.nullable(Id),
  at: z.nullable(Moment),
} as const;

/** What became of one of many. */
export const ChaseResult = z.strictObject({
  ...result,
  /** Where a message to whom was asked could go; nothing is sent by the server. */
  email: z.nullable(Email),
});
export type ChaseResult = z.output<typeof ChaseResult>;
/** One answer for each, in the order asked. */
export const ChaseAnswers = z.strictObject({ items: z.array(ChaseResult) });

/** Follow-ups that one call gives to somebody at most. */
export const MOST_GIVEN = 200;

/** Many are taken over, or given to one person: each as it was seen. */
export const AssignFollowUps = z.strictObject({
  to: Id,
  items: z
    .array(z.strictObject({ followUpId: Id, version: Version }))
    .check(z.minLength(1, 'required'), z.maxLength(MOST_GIVEN, 'too-many')),
});

export const AssignResult = z.strictObject({
  ...result,
  /** Undoes it; null where it was refused. */
  changeId: z.nullable(Id),
});
export type AssignResult = z.output<typeof AssignResult>;
export const AssignAnswers = z.strictObject({ items: z.array(AssignResult) });
