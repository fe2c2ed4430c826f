import { isRevealOpen, type Reveal } from '@/domain/numbers/reveal';
import type { AuditService } from '../audit/audit-service';
import type { Reading, Writing } from '../stored/shape';

/** What somebody can have open is among the last of theirs. */
const LATEST = 10;

/** The reveal of a person that is open: at most one at a time. */
export async function openRevealOf(
  tx: Reading,
  personId: string,
  nowMs: number,
): Promise<Reveal | null> {
  const query = { index: 'person', value: personId, order: 'descending', limit: LATEST } as const;
  const latest = await tx.list('reveals', query);
  return latest.find((reveal) => isRevealOpen(reveal, nowMs)) ?? null;
}

/** Whoever signs out leaves no number on a screen, in whatever tab (Product reference, §9). */
export async function endRevealOf(
  tx: Writing,
  audit: AuditService,
  { by, at }: { readonly by: string; readonly at: string },
): Promise<void> {
  const held = await openRevealOf(tx, by, Date.parse(at));
  if (held === null) return;
  await tx.put('reveals', { ...held, endedAt: at, version: held.version + 1 });
  const { caseId } = held;
  await audit.note(tx, { at, by, action: 'reveal-ended', operationId: 'signOut', caseId });
}
