import type { ChaseResult } from '@/contract/bulk-chase';
import type { endpoints } from '@/contract/endpoints';
import { can } from '@/domain/policy';
import type { Answer, Call } from '../routes/call';
import type { AuditService } from './audit-service';
import type { createFollowUpService } from './follow-up-service';
import { denying, notFound, ProblemError } from './problem-error';
import type { Reading, Writing } from './shape';

type Endpoints = typeof endpoints;
type Item = Call<Endpoints['chaseFollowUps']>['body']['items'][number];

/**
 * Many follow-ups in one transaction: each goes through the one command that chases it, which
 * refuses before it writes anything, so a refused one leaves no trace among those that are done.
 */
export function createBulkChaseService(
  { chase }: Pick<ReturnType<typeof createFollowUpService>, 'chase'>,
  audit: AuditService,
) {
  const one = async (
    tx: Writing,
    call: Call<Endpoints['chaseFollowUps']>,
    { followUpId, version, id, asked }: Item,
  ): Promise<ChaseResult> => {
    const { whom, way } = call.body;
    const { held, record } = await found(tx, call, followUpId);
    // Sent twice it is logged once, whatever the version is by then.
    const isLogged = held.chases.some((each) => each.id === id);
    if (!isLogged && held.version !== version) {
      throw new ProblemError('version-stale', { currentVersion: held.version });
    }
    const written = await chase(tx, {
      ...call,
      params: { reference: record.reference, followUpId },
      body: { id, whom, way, asked, answer: null, promisedOn: null },
    });
    const { caller, homePhysician } = written.detail.case;
    const { email: ofPatient } = written.detail.patient;
    const emails: Partial<Record<typeof whom, string | null>> = {
      patient: ofPatient,
      caller: caller.email,
      'home-physician': homePhysician?.email ?? null,
    };
    const { reference } = record;
    return { followUpId, reference, ...DONE, email: emails[whom] ?? null };
  };

  return async (
    tx: Writing,
    call: Call<Endpoints['chaseFollowUps']>,
  ): Promise<Answer<Endpoints['chaseFollowUps']>> => {
    const items: ChaseResult[] = [];
    for (const item of call.body.items) {
      try {
        // One after the other: a transaction is one line of work.
        // oxlint-disable-next-line no-await-in-loop
        items.push(await one(tx, call, item));
      } catch (error) {
        // What fails for no reason of the follow-up fails the whole call.
        if (!(error instanceof ProblemError)) throw error;
        if (error.deniedCaseId !== null) {
          const by = call.caller.actor.id;
          const operationId = 'chaseFollowUps';
          const caseId = error.deniedCaseId;
          // oxlint-disable-next-line no-await-in-loop
          await audit.note(tx, { at: call.now, by, action: 'denied', operationId, caseId });
        }
        // oxlint-disable-next-line no-await-in-loop
        items.push(await refusedOf(tx, item, error));
      }
    }
    return { items };
  };
}

const DONE = { problem: null, by: null, at: null } as const;

/** @throws {ProblemError} 404, the same where there is none and where it is out of reach. */
async function found(tx: Reading, { caller }: Call<Endpoints['chaseFollowUps']>, id: string) {
  const held = await tx.get('followUps', id);
  const record = held === null ? null : await tx.get('cases', held.caseId);
  if (held === null || record === null) throw notFound();
  if (!can(caller.actor, 'follow-up.chase', record)) throw denying(notFound(), record);
  return { held, record };
}

/** Why it was not logged; for a change that came between, whose it was. */
async function refusedOf(
  tx: Reading,
  { followUpId }: Item,
  error: ProblemError,
): Promise<ChaseResult> {
  const nobody = { by: null, at: null, email: null };
  if (error.code === 'not-found') {
    return { followUpId, reference: null, problem: error.problem, ...nobody };
  }
  const held = await tx.get('followUps', followUpId);
  const record = held === null ? null : await tx.get('cases', held.caseId);
  const reference = record?.reference ?? null;
  const isChanged = error.code === 'version-stale' && record !== null;
  const [latest] = isChanged
    ? await tx.listEvents({ index: 'case', value: record.id, order: 'descending', limit: 1 })
    : [];
  return {
    followUpId,
    reference,
    problem: error.problem,
    ...nobody,
    ...(latest && { by: latest.by, at: latest.at }),
  };
}
