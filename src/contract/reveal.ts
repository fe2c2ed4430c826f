import * as z from 'zod/mini';
import { NUMBER_KINDS } from '@/domain/numbers/number-fields';
import { REVEAL_REASON_LEAST } from '@/domain/numbers/reveal';
import { choice, filledText, Id, Moment, Reference, text, TEXT_LIMITS, Version } from './fields';

/** Why the numbers of a case are to show for a while; whoever reviews it reads it. */
export const RevealNumbers = z.strictObject({
  reason: filledText(TEXT_LIMITS.short, REVEAL_REASON_LEAST),
});

export const Reveal = z.strictObject({
  id: Id,
  version: Version,
  reference: Reference,
  by: Id,
  reason: text(TEXT_LIMITS.short),
  at: Moment,
  until: Moment,
  endedAt: z.nullable(Moment),
  agreedBy: z.nullable(Id),
  agreedAt: z.nullable(Moment),
});
export type RevealWire = z.output<typeof Reveal>;

export const RevealAnswer = z.strictObject({ reveal: Reveal });
/** The caller's own reveal, where one is open. */
export const OpenReveal = z.strictObject({ reveal: z.nullable(Reveal) });
/** For review, newest first. */
export const RevealList = z.strictObject({ items: z.array(Reveal), waiting: z.int() });

/** Which of a case's numbers somebody takes along. */
export const CopyNumber = z.strictObject({ kind: choice(NUMBER_KINDS) });
