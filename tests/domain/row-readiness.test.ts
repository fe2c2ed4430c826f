import { expect, test } from 'vitest';
import { readinessOf } from '@/domain/row-readiness';
import { STAGES, type Stage } from '@/domain/vocabulary';

/** What a list says of a departure with no gate failing, and with one (Product reference, §7). */
const READS: Partial<Readonly<Record<Stage, readonly [clear: string, failing: string]>>> = {
  clearance: ['not-begun', 'not-begun'],
  scheduling: ['not-begun', 'not-begun'],
  preparing: ['clear', 'failing'],
  ready: ['ready', 'failing'],
};

test.each(STAGES)('how far a departure has come, in %s', (stage) => {
  const said = [readinessOf({ stage, failingGates: [] })];
  said.push(readinessOf({ stage, failingGates: ['visa-valid'] }));
  expect(said).toEqual(READS[stage] ?? [null, null]);
});
