import type { PlanWritten } from '@/contract/plan/case-plan';
import type { CasePlan } from '@/domain/plan/case-plan';
import type { DeepReadonly } from '../routes/call';
import type { CaseWithPatient } from './case-access';
import type { Command, Outcome, RunCommand } from './command';
import { planOf } from './plan-access';
import { notFound, ProblemError } from './problem-error';
import type { Writing } from './shape';

/** A command on what is planned for a case. */
export interface PlanCommand extends Omit<Command, 'decide' | 'version' | 'versionOf'> {
  /** The record that is changed, with the version that was read; null where it is made anew. */
  readonly of: {
    readonly table: keyof CasePlan;
    readonly id: string;
    readonly version: number;
  } | null;
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
    { of, decide, ...command }: PlanCommand,
  ): Promise<DeepReadonly<PlanWritten>> => {
    const written = await run(tx, {
      ...command,
      version: null,
      decide: async (loaded) => {
        const plan = await planOf(tx, loaded.case.id);
        if (of !== null) compareVersion(plan, of);
        return decide({ ...loaded, plan });
      },
    });
    return { ...written, plan: await planOf(tx, written.detail.case.id) };
  };
export type RunPlanCommand = ReturnType<typeof createPlanCommands>;

function compareVersion(
  plan: CasePlan,
  { table, id, version }: NonNullable<PlanCommand['of']>,
): void {
  const held = plan[table].find((each) => each.id === id);
  if (held === undefined) throw notFound();
  if (held.version !== version) {
    throw new ProblemError('version-stale', { currentVersion: held.version });
  }
}
