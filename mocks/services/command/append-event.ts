import { auditedStep } from '@/domain/audit/audited-step';
import type { StoredEvent, Writing } from '../stored/shape';

/**
 * Writes what an accepted command did: one event, and its line in the audit trail, which says that
 * somebody changed the case, between which stages or states, and nothing else of what was there
 * (Architecture, §4, one event per command).
 */
export async function appendEvent(
  tx: Writing,
  ids: () => string,
  event: StoredEvent,
): Promise<void> {
  await tx.append(event);
  const { at, by, kind, caseId } = event;
  const step = auditedStep(event.changes);
  await tx.put('audit', {
    id: ids(),
    at,
    by,
    action: 'changed',
    operationId: null,
    caseId,
    kind,
    ...(step === null ? {} : { step }),
  });
}
