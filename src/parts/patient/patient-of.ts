import type { PatientWire } from '@/contract/patient';
import type { Patient } from '@/domain/case';

/** A patient off the wire as the rules read it; none of them looks at a masked value. */
export function patientOf(wire: PatientWire): Patient {
  const { passportNumber } = wire;
  return { ...wire, passportNumber: typeof passportNumber === 'string' ? passportNumber : null };
}
