/** How long a reveal lasts, by the server's clock (Product reference, §9). */
export const REVEAL_MS = 15 * 60_000;
/** Least length of its reason, in characters (quality, C4). */
export const REVEAL_REASON_LEAST = 10;

/** A supervisor saw the numbers of one case for a while, and why. */
export interface Reveal {
  readonly id: string;
  readonly version: number;
  readonly caseId: string;
  readonly by: string;
  readonly reason: string;
  readonly at: string;
  /** When it ends by itself. */
  readonly until: string;
  /** When it was ended before that; null where it was not. */
  readonly endedAt: string | null;
  /** Another supervisor has seen it and agrees. */
  readonly agreedBy: string | null;
  readonly agreedAt: string | null;
}

/** Whether the numbers show at this moment. At its end they do not any more. */
export const isRevealOpen = (
  { until, endedAt }: Pick<Reveal, 'until' | 'endedAt'>,
  nowMs: number,
): boolean => endedAt === null && nowMs < Date.parse(until);

export type RevealRefusal =
  /** The numbers of this case show already. */
  | { readonly code: 'reveal-open'; readonly until: string }
  /** Nobody agrees to what they did themselves. */
  | { readonly code: 'own-reveal' }
  | { readonly code: 'reveal-agreed'; readonly by: string; readonly at: string }
  /** A number that is not seen cannot be copied. */
  | { readonly code: 'number-hidden' };

/**
 * Why the numbers of a case are not revealed once more; null: they are.
 *
 * @param held what is open of the same person, of whatever case.
 */
export const revealRefusal = (
  held: Pick<Reveal, 'caseId' | 'until'> | null,
  caseId: string,
): RevealRefusal | null =>
  held?.caseId === caseId ? { code: 'reveal-open', until: held.until } : null;

/** Whether a supervisor may agree to a reveal; null: yes. */
export function agreeRefusal(
  { by, agreedBy, agreedAt }: Pick<Reveal, 'by' | 'agreedBy' | 'agreedAt'>,
  personId: string,
): RevealRefusal | null {
  if (agreedBy !== null && agreedAt !== null) {
    return { code: 'reveal-agreed', by: agreedBy, at: agreedAt };
  }
  return by === personId ? { code: 'own-reveal' } : null;
}
