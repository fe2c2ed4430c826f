import type { EventKind } from '../event-kinds';
import type { NumberKind } from '../numbers/number-fields';
import type { AuditedStep } from './audited-step';

/**
 * What the audit trail tells of (Product reference, §9, §10): who signed in, saw, looked for, took
 * along, changed, was kept from or had something shown.
 */
export const AUDIT_ACTIONS = [
  'signed-in',
  'signed-out',
  'viewed',
  'searched',
  'exported',
  'copied',
  'changed',
  'changed-many',
  /** An absence, a cover, a duty roster, or how much somebody can carry. */
  'arranged',
  'denied',
  'revealed',
  'reveal-ended',
  'reveal-agreed',
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** What was taken along: how many rows, and names of filters and columns, never a value. */
interface Exported {
  readonly rows: number;
  readonly filters: readonly string[];
  readonly columns: readonly string[];
  readonly isSelection: boolean;
}

/** One line of the trail: append-only, and without patient data, whatever it tells of. */
export interface AuditRecord {
  readonly id: string;
  readonly at: string;
  /** Null: nobody in person. */
  readonly by: string | null;
  readonly action: AuditAction;
  /** What was asked for; null where `kind` says it. */
  readonly operationId: string | null;
  readonly caseId: string | null;
  readonly exported?: Exported;
  /** What a change was, as the timeline names it; what it changed is told there alone. */
  readonly kind?: EventKind;
  /** Of a change: from which stage or state to which. */
  readonly step?: AuditedStep;
  /** Many at once: of how many cases, and how many of them were changed. */
  readonly many?: { readonly asked: number; readonly done: number };
  readonly number?: NumberKind;
}
