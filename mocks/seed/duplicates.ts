import { sameAsOf } from './ground';
import { seedId } from './seed-ids';
import type { World } from './world';

/** Whom the server took for possible duplicates when they arrived: the demo's few, newest first. */
export function makeDuplicateFlags(world: World) {
  const numbers: number[] = [];
  for (let n = world.size; n > Math.max(0, world.size - SPAN); n -= 1) {
    if (sameAsOf(world.ground, n) !== null) numbers.push(n);
  }
  return numbers.flatMap((n) => {
    const record = world.caseAt(n);
    const patient = world.patientAt(n);
    const other = world.patientAt(sameAsOf(world.ground, n) ?? 0);
    // A name without a birth date is no news.
    if (!record || !patient?.birthOn || other?.birthOn !== patient.birthOn) return [];
    return [
      {
        id: seedId('duplicate-flag', n),
        at: record.arrivedAt,
        caseId: record.id,
        patientId: patient.id,
        otherPatientId: other.id,
        strength: 'likely',
        reasons: ['name', 'birth-date'],
      } as const,
    ];
  });
}

/** They are all among the newest. */
const SPAN = 300;
