import { type BulkAction, type BulkResult, MOST_PICKED, type PickedCase } from '@/contract/bulk';
import type { endpoints, OperationId } from '@/contract/endpoints';
import { can } from '@/domain/policy';
import type { Answer, Call, Caller } from '../call/call';
import type { AuditService } from '../audit/audit-service';
import { findCase } from '../command/case-access';
import { createCaseCommands } from '../command/case-commands';
import { sortOf, whereOf } from '../lists/case-filter';
import type { RunCommand } from '../command/command';
import { readSense } from '../lists/filter-sense';
import { revisionOf } from '../lists/list-service';
import { notFound, ProblemError } from '../call/problem-error';
import { createAssignService } from './assign-service';
import { doneOf } from './bulk-result';
import { createRecordService } from './record-service';
import type { RevertService } from './revert-service';
import type { Reading, Writing } from '../stored/shape';

type Endpoints = typeof endpoints;
type Written = Answer<Endpoints['claimCase']>;
interface Asked {
  readonly caller: Caller;
  readonly now: string;
}

/** Every case of a list as it is now: what "all that match" means. */
export async function pickCases(
  tx: Reading,
  call: Call<Endpoints['pickCases']>,
): Promise<Answer<Endpoints['pickCases']>> {
  const sense = await readSense(tx, call, call.query);
  const { rows, total } = await tx.queryRows({
    where: whereOf(call.query, sense),
    sort: sortOf('reference'),
    limit: MOST_PICKED,
  });
  return {
    items: rows.map(({ reference, version }) => ({ reference, version })),
    total,
    revision: await revisionOf(tx, sense.scope),
    asOf: call.now,
  };
}

/**
 * Many cases in one transaction: each goes through the one command path, which refuses before it
 * writes anything, so a refused case leaves no trace among those that are done.
 */
export function createBulkService(run: RunCommand, { revert }: RevertService, audit: AuditService) {
  const commands = createCaseCommands(run);
  const records = createRecordService(run);
  const assignments = createAssignService(run, audit);

  const give = (
    tx: Writing,
    call: Call<Endpoints['changeCases']>,
    action: BulkAction,
    { reference, version }: PickedCase,
  ): Promise<Written> => {
    const on = { ...call, params: { reference } };
    switch (action.type) {
      case 'claim':
        return commands.claim(tx, { ...on, body: { expectedOwnerId: null }, version: undefined });
      case 'release':
        return commands.release(tx, { ...on, body: {}, version });
      case 'assign':
        return assignments.assign(tx, call, { reference, version, to: action.to });
      case 'hold':
        return commands.hold(tx, { ...on, body: action.hold, version });
      case 'ask-records':
        return records.askUnasked(tx, { ...on, body: action.request, version });
    }
  };

  /** One answer for each, in order. What fails for no reason of the case fails the whole call. */
  const each = async <Item extends { readonly reference: string }>(
    tx: Writing,
    asked: Asked & { readonly operationId: OperationId },
    items: readonly Item[],
    one: (item: Item) => Promise<Written>,
  ) => {
    const results: BulkResult[] = [];
    for (const item of items) {
      const { reference } = item;
      try {
        // One after the other: a transaction is one line of work.
        results.push(doneOf(reference, await one(item)));
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
        await noteDenial(tx, asked, error.deniedCaseId);
        results.push(await refusedOf(tx, reference, error));
      }
    }
    return { items: results };
  };

  /** As the guard does for one case: what does not exist was denied to nobody. */
  const noteDenial = async (
    tx: Writing,
    { caller, now, operationId }: Asked & { readonly operationId: OperationId },
    caseId: string | null,
  ): Promise<void> => {
    if (caseId === null) return;
    await audit.note(tx, { at: now, by: caller.actor.id, action: 'denied', operationId, caseId });
  };

  return {
    changeCases: async (
      tx: Writing,
      call: Call<Endpoints['changeCases']>,
    ): Promise<Answer<Endpoints['changeCases']>> => {
      const { action, items } = call.body;
      // What a role never does is refused as one, as the command alone would be.
      if (action.type === 'assign' && !can(call.caller.actor, 'case.assign')) {
        throw new ProblemError('forbidden');
      }
      const asked = { ...call, operationId: 'changeCases' } as const;
      const answer = await each(tx, asked, items, (item) => give(tx, call, action, item));
      await audit.noteMany(tx, asked, answer.items);
      return answer;
    },

    revertChanges: async (
      tx: Writing,
      call: Call<Endpoints['revertChanges']>,
    ): Promise<Answer<Endpoints['revertChanges']>> => {
      const asked = { ...call, operationId: 'revertChanges' } as const;
      const answer = await each(tx, asked, call.body.items, async (item) => {
        const [event] = await tx.listEvents({ index: 'id', value: item.changeId, limit: 1 });
        if (event?.reference !== item.reference) throw notFound();
        return revert(tx, { ...call, params: { changeId: item.changeId }, body: {} });
      });
      await audit.noteMany(tx, asked, answer.items);
      return answer;
    },
  };
}

async function refusedOf(tx: Reading, reference: string, error: ProblemError): Promise<BulkResult> {
  const { by, at } = await whoOf(tx, reference, error);
  return { reference, problem: error.problem, by, at, changeId: null, version: null };
}

const NOBODY = { by: null, at: null } as const;
/** Refusals that say: something has changed since you looked. */
const CHANGED: ReadonlySet<string> = new Set(['version-stale', 'changed-since']);

/** Who stood in the way: the owner, or whoever changed the case last. */
async function whoOf(
  tx: Reading,
  reference: string,
  { code, details }: ProblemError,
): Promise<Pick<BulkResult, 'by' | 'at'>> {
  const refusal = details.refusal as
    | { readonly code: string; readonly ownerId?: string }
    | undefined;
  if (code === 'claimed') return { by: details.claimedBy ?? null, at: details.claimedAt ?? null };
  if (refusal?.code === 'not-owner') return { by: refusal.ownerId ?? null, at: null };
  if (!CHANGED.has(refusal?.code ?? code)) return NOBODY;
  const record = await findCase(tx, reference);
  if (record === null) return NOBODY;
  const [latest] = await tx.listEvents({
    index: 'case',
    value: record.id,
    order: 'descending',
    limit: 1,
  });
  return latest === undefined ? NOBODY : { by: latest.by, at: latest.at };
}
