import type { BlockedOn } from '../../blocker';
import type { Gate } from '../../vocabulary';

/**
 * Whose move a gate is while its task is open and waits for nobody in particular; else the office's,
 * as lodging of which no need and no place is written down: no provider has been asked.
 */
export const GATE_SIDES: Readonly<Partial<Record<Gate, BlockedOn>>> = {
  'visa-valid': 'consulate',
  'passports-valid': 'patient',
  'flights-booked': 'patient',
  'fit-to-fly': 'patient',
  'interpreters-confirmed': 'interpreter-services',
};
