import type { PlanWritten } from '@/contract/plan/case-plan';
import { isNumberName } from '@/domain/numbers/number-fields';
import type { CasePlan, PlanTable } from '@/domain/plan/case-plan';
import type { DeepReadonly } from '../call/call';
import { maySeeNumbers, type CaseWithPatient } from '../command/case-access';
import { refuseForeignId, refuseOther } from '../call/client-id';
import type { Command, Outcome, RunCommand } from '../command/command';
import { planFor } from '../command/plan-access';
import { planOf } from '../stored/plan-of';
import { notFound, refuseStale } from '../call/problem-error';
import { errorTold } from '../command/refusal-told';
import type { Reading, Writing } from '../stored/shape';

/** A command on what is planned for a case. */
export interface PlanCommand extends Omit<Command, 'decide' | 'version' | 'versionOf'> {
  /** The record that is changed, with the version that was read. */
  readonly of?: {
    readonly table: PlanTable;
    readonly id: string;
    readonly version: number;
  };
  /** The record that is made under the client's id: sent twice, by whatever key, it is made once. */
  readonly makes?: {
    readonly table: PlanTable;
    readonly id: string;
    /** As the record holds what was sent; another content under the id is refused. */
    readonly sent: object;
  };
  readonly decide: (
    facts: CaseWithPatient & { readonly plan: CasePlan },
  ) => Outcome | Promise<Outcome>;
}

/**
 * The way in which a plan changes: as any command of a case (`command.ts`), with the version of the
 * one record that was read, and with the whole plan in the answer.
 */
export const createPlanCommands =
  (run: RunCommand) =>
  async (
    tx: Writing,
    { of, makes, decide, ...command }: PlanCommand,
  ): Promise<DeepReadonly<PlanWritten>> => {
    if (makes) refuseForeignId(makes.id);
    const { caller, now } = command;
    const nowMs = Date.parse(now);
    const written = await run(tx, {
      ...command,
      version: null,
      decide: async (loaded) => {
        if (makes) {
          const seesNumbers = await maySeeNumbers(tx, caller.actor, loaded.case, nowMs);
          if (await isMade(tx, loaded.case.id, makes, seesNumbers)) return {};
        }
        const plan = await planOf(tx, loaded.case.id);
        if (of) compareVersion(plan, of);
        try {
          return await decide({ ...loaded, plan });
        } catch (error) {
          throw await errorTold(tx, caller.actor, error);
        }
      },
    });
    const record = await tx.get('cases', written.detail.case.id);
    if (record === null) throw notFound();
    return { ...written, plan: await planFor(tx, caller.actor, record, nowMs) };
  };
export type RunPlanCommand = ReturnType<typeof createPlanCommands>;

/**
 * Numbers that the sender may not see are not compared: an equal one would be told by its answer.
 *
 * @throws {ProblemError} 422 where another record stands under the id.
 */
async function isMade(
  tx: Reading,
  caseId: string,
  { table, id, sent }: NonNullable<PlanCommand['makes']>,
  seesNumbers: boolean,
): Promise<boolean> {
  const known = await tx.get(table, id);
  if (known === null) return false;
  const told = Object.entries(sent).filter(([name]) => seesNumbers || !isNumberName(name));
  const held = told.map(([name]) => [name, known[name as keyof typeof known]]);
  refuseOther(
    { ...Object.fromEntries(held), caseId: known.caseId },
    { ...Object.fromEntries(told), caseId },
  );
  return true;
}

/** @throws {ProblemError} 404 for a record that is not there, 412 for another version of it. */
export function compareVersion(
  plan: CasePlan,
  { table, id, version }: NonNullable<PlanCommand['of']>,
): void {
  const held = plan[table].find((each) => each.id === id);
  if (held === undefined) throw notFound();
  refuseStale(held, version);
}
