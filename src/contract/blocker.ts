import * as z from 'zod/mini';
import { BLOCKED_ON, NEXT_ACTIONS } from '@/domain/blocker';
import { FOLLOW_UP_STATES } from '@/domain/follow-up/vocabulary';
import { INTAKE_ITEMS } from '@/domain/intake';
import { FOLLOW_UP_KINDS, GATES, WAITING_ON } from '@/domain/vocabulary';
import { choice, Code, Moment } from './fields';

/** An appointment of an itinerary: when, and on which campus. */
export const ItineraryStop = z.strictObject({ startAt: Moment, campus: Code });

/** What blocks a case, on whom, since when, and the next move (Product reference, §4). */
export const Blocker = z.strictObject({
  what: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('hold'), waitingOn: choice(WAITING_ON), reason: z.string() }),
    z.strictObject({ kind: z.literal('transfer') }),
    z.strictObject({ kind: z.literal('unclaimed') }),
    z.strictObject({ kind: z.literal('first-contact') }),
    z.strictObject({ kind: z.literal('no-answer'), attempts: z.int() }),
    z.strictObject({ kind: z.literal('intake'), missing: z.array(choice(INTAKE_ITEMS)) }),
    z.strictObject({ kind: z.literal('records'), missing: z.int() }),
    z.strictObject({ kind: z.literal('review'), specialty: Code }),
    z.strictObject({ kind: z.literal('decline-open'), specialty: Code }),
    z.strictObject({ kind: z.literal('estimate') }),
    z.strictObject({ kind: z.literal('coverage') }),
    z.strictObject({ kind: z.literal('appointments') }),
    z.strictObject({ kind: z.literal('itinerary') }),
    z.strictObject({ kind: z.literal('gate'), gate: choice(GATES), others: z.int() }),
    z.strictObject({ kind: z.literal('stay'), appointments: z.array(ItineraryStop) }),
    z.strictObject({
      kind: z.literal('follow-up'),
      followUp: choice(FOLLOW_UP_KINDS),
      state: choice(FOLLOW_UP_STATES),
      others: z.int(),
    }),
  ]),
  on: choice(BLOCKED_ON),
  since: Moment,
  next: choice(NEXT_ACTIONS),
});
