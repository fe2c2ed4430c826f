import * as z from 'zod/mini';
import { MOST_CAPACITY } from '@/domain/workload/capacity';
import { whole } from '../fields';

/** How much a person carries in a full week: hours and part-time as points of load. */
export const SetCapacity = z.strictObject({ capacity: whole(0, MOST_CAPACITY) });
export type SetCapacity = z.output<typeof SetCapacity>;
