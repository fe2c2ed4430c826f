import * as z from 'zod/mini';
import { Moment } from './fields';
import { Person } from './person';

/** The demo's own operations; a real backend has none of them (docs/mock-differences.md). */
export const DemoState = z.strictObject({
  size: z.int(),
  seed: z.string(),
  laidAt: Moment,
  /** True once the data was laid so long ago that its clocks no longer look like a working office. */
  isOld: z.boolean(),
  isSimulatorOn: z.boolean(),
  /** Where the server keeps its data, and whether it survives a reload. */
  isPersistent: z.boolean(),
});
export type DemoState = z.output<typeof DemoState>;
export const DemoPeople = z.strictObject({ items: z.array(Person) });
export const SimulatorSwitch = z.strictObject({ isOn: z.boolean() });
