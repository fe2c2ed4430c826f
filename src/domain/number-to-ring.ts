import type { Caller, HomePhysician } from './case';
import { mayNotBeTold } from './may-not-be-told';

/** Whom a case holds a number of; of everybody else it knows none. */
export interface RingFacts {
  readonly caller: Pick<Caller, 'consent' | 'phone' | 'whatsApp'>;
  readonly homePhysician: Pick<HomePhysician, 'phone'> | null;
  readonly patient: { readonly phone: string | null; readonly diedOn: string | null };
}

/**
 * The number at which a caller is rung; null where none is known, and where nobody may speak with them
 * (Product reference, §5). Whoever left a WhatsApp number alone is reached there.
 */
export function numberOfCaller(caller: RingFacts['caller'], way = 'phone'): string | null {
  if (mayNotBeTold(caller)) return null;
  const { phone, whatsApp } = caller;
  return way === 'whatsapp' ? (whatsApp ?? phone) : (phone ?? whatsApp);
}

/**
 * The number that is rung, or written to, when somebody is to be spoken to; E.164. Null where none is
 * known, and where nobody is to be rung: without the caller’s consent, and, but for the physician, of a
 * patient who has died, when nothing goes to the family by routine.
 *
 * @param party a party of a contact or of a chase.
 * @param way how they are reached; a number belongs to `phone` and `whatsapp` alone.
 */
export function numberToRing(facts: RingFacts, party: string, way = 'phone'): string | null {
  if (way !== 'phone' && way !== 'whatsapp') return null;
  const { caller, homePhysician, patient } = facts;
  if (party === 'home-physician') return homePhysician?.phone ?? null;
  if (patient.diedOn !== null) return null;
  if (party === 'caller') return numberOfCaller(caller, way);
  return party === 'patient' ? patient.phone : null;
}
