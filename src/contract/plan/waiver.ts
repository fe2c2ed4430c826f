import * as z from 'zod/mini';
import { GATES } from '@/domain/vocabulary';
import { choice, filledText, Id, Moment, TEXT_LIMITS, Version } from '../fields';

export const GateWaiver = z.strictObject({
  id: Id,
  version: Version,
  caseId: Id,
  gate: choice(GATES),
  reason: filledText(TEXT_LIMITS.short, 10),
  at: Moment,
  by: Id,
});
export type GateWaiverWire = z.output<typeof GateWaiver>;
