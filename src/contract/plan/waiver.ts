import * as z from 'zod/mini';
import { BLOCKED_ON } from '@/domain/blocker';
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
  on: choice(BLOCKED_ON),
  since: Moment,
});

/** A supervisor lets a case depart though this gate fails. */
export const WaiveGate = z.strictObject({
  /** Made by the client, UUID version 7. */
  id: Id,
  gate: choice(GATES),
  reason: filledText(TEXT_LIMITS.short, 10),
});
export type WaiveGate = z.output<typeof WaiveGate>;
