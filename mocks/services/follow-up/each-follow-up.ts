import type { CaseRecord } from '@/domain/case';
import type { FollowUp } from '@/domain/follow-up/follow-up';
import type { OperationId } from '@/contract/endpoints';
import { can } from '@/domain/policy';
import type { PolicyAction } from '@/domain/policy-table';
import type { Caller } from '../call/call';
import type { AuditService } from '../audit/audit-service';
import { denying, notFound, ProblemError } from '../call/problem-error';
import type { Reading, Writing } from '../stored/shape';

interface Asked {
  readonly caller: Caller;
  readonly now: string;
  readonly operationId: OperationId;
  readonly action: PolicyAction;
  readonly audit: AuditService;
}

interface Found {
  readonly held: FollowUp;
  readonly record: CaseRecord;
}

/**
 * Many follow-ups in one transaction, with one answer for each, in order: every one goes through the
 * command that does it alone, which refuses before it writes anything, so a refused one leaves no
 * trace among those that are done. What fails for no reason of the follow-up fails the whole call.
 */
export async function eachFollowUp<Item extends { readonly followUpId: string }, Done>(
  tx: Writing,
  asked: Asked,
  given: readonly Item[],
  {
    one,
    refused,
  }: {
    readonly one: (item: Item, found: Found) => Promise<Done>;
    /** What stands in the place of an answer where there is none. */
    readonly refused: Done;
  },
) {
  const { caller, now, operationId, action, audit } = asked;
  const items = [];
  for (const item of given) {
    const { followUpId } = item;
    try {
      // One after the other: a transaction is one line of work.
      const found = await foundOf(tx, caller, action, followUpId);
      const done = await one(item, found);
      items.push({ followUpId, reference: found.record.reference, ...NO_PROBLEM, ...done });
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      if (error.deniedCaseId !== null) {
        const by = caller.actor.id;
        const caseId = error.deniedCaseId;
        await audit.note(tx, { at: now, by, action: 'denied', operationId, caseId });
      }
      items.push({ followUpId, ...(await whyNot(tx, followUpId, error)), ...refused });
    }
  }
  await audit.noteMany(tx, asked, items);
  return items;
}

const NO_PROBLEM = { problem: null, by: null, at: null } as const;

/** @throws {ProblemError} 404, the same where there is none and where it is out of reach. */
async function foundOf(
  tx: Reading,
  { actor }: Caller,
  action: PolicyAction,
  id: string,
): Promise<Found> {
  const held = await tx.get('followUps', id);
  const record = held === null ? null : await tx.get('cases', held.caseId);
  if (held === null || record === null) throw notFound();
  if (!can(actor, action, record)) throw denying(notFound(), record);
  return { held, record };
}

/** Why nothing was done to it; for a change that came between, whose it was. */
async function whyNot(tx: Reading, followUpId: string, error: ProblemError) {
  const { problem } = error;
  const nobody = { problem, by: null, at: null };
  if (error.code === 'not-found') return { reference: null, ...nobody };
  const held = await tx.get('followUps', followUpId);
  const record = held === null ? null : await tx.get('cases', held.caseId);
  const reference = record?.reference ?? null;
  const isChanged = error.code === 'version-stale' && record !== null;
  const [latest] = isChanged
    ? await tx.listEvents({ index: 'case', value: record.id, order: 'descending', limit: 1 })
    : [];
  return { reference, ...nobody, ...(latest && { by: latest.by, at: latest.at }) };
}
