import type { BlockedOn } from './blocker';
import type { Payer, WaitingOn } from './vocabulary';

/** Whose move it is when money is awaited from a payer (Product reference, §4, clearance). */
export function payerSideOf(payer: Payer | null): BlockedOn & WaitingOn {
  switch (payer) {
    case 'insurer':
      return 'insurer';
    case 'sponsor':
      return 'sponsor';
    case 'employer':
      return 'finance';
    case 'self':
    case null:
      return 'patient';
  }
}
