import type { Writing } from '../stored/shape';

/**
 * The running number of the next case, taken in the transaction that makes it: two requests at once
 * never get one number. Seeded cases have the numbers 1 … size.
 */
export async function takeCaseNumber(tx: Writing, seeded: number): Promise<number> {
  // Data of an earlier version kept the number among the demo's switches.
  const earlier = (await tx.get('settings', 'demo'))?.nextNumber ?? 0;
  const next = Math.max((await tx.get('counters', 'case'))?.next ?? 0, earlier, seeded + 1);
  await tx.put('counters', { id: 'case', next: next + 1 });
  return next;
}
