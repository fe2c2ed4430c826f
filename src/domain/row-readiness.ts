import { GATES, type Gate, type Stage } from './vocabulary';

/**
 * How far a planned departure has come (Product reference, §7), as lists show it: `clear` means that
 * no gate fails any more and somebody has still to say "ready". Never a percentage.
 */
export const READINESS = ['failing', 'clear', 'ready', 'not-begun'] as const;
export type Readiness = (typeof READINESS)[number];

export interface ReadinessFacts {
  readonly stage: Stage;
  /** In the order of the gates. */
  readonly failingGates: readonly Gate[];
}

/** Null where no departure is planned: before acceptance, and from the arrival on. */
export function readinessOf({ stage, failingGates }: ReadinessFacts): Readiness | null {
  switch (stage) {
    case 'clearance':
    case 'scheduling':
      return 'not-begun';
    case 'preparing':
    case 'ready':
      if (failingGates.length > 0) return 'failing';
      return stage === 'ready' ? 'ready' : 'clear';
    default:
      return null;
  }
}

/** What lists are sorted by: the more stands in the way, the earlier; what has not begun last. */
export const READINESS_RANKS: readonly string[] = [
  ...GATES.map((_, index) => failingRank(GATES.length - index)),
  'clear',
  'ready',
  'not-begun',
];

/** The word that rows are sorted by; null where readiness says nothing. */
export function readinessRank(facts: ReadinessFacts): string | null {
  const readiness = readinessOf(facts);
  return readiness === 'failing' ? failingRank(facts.failingGates.length) : readiness;
}

function failingRank(count: number): string {
  return `failing-${count}`;
}
