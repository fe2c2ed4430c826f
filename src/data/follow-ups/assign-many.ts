import { mutationOptions, type QueryClient } from '@tanstack/react-query';
import type * as z from 'zod/mini';
import type { AssignFollowUps, AssignResult } from '@/contract/bulk-chase';
import { revertMany } from '../bulk/change-cases';
import { planKey } from '../cases/under-case';
import { writeOwn } from '../command/write-own';
import { FOLLOW_UPS } from './follow-up-root';

export type AssignMany = z.output<typeof AssignFollowUps>;

/** What was answered, or why this tab has no answer. */
export type AssignedMany = readonly AssignResult[] | 'waiting' | 'elsewhere';

/** Bulk writes keep their order among each other. */
const LANE = 'bulk';

/** Gives many follow-ups to one person, in one call. */
export const assignMany = () =>
  mutationOptions({
    mutationKey: ['follow-ups', 'assign-many'],
    networkMode: 'always',
    mutationFn: async (body: AssignMany, { client }): Promise<AssignedMany> => {
      const outcome = await writeOwn(client, 'assignFollowUps', { lane: LANE, body });
      return outcome.kind === 'saved' ? outcome.answer.items : outcome.kind;
    },
    onSettled: (results, _error, _variables, _result, { client }) =>
      refresh(client, typeof results === 'object' ? results : []),
  });

/** Gives them back to whose they were, each for itself. */
export const giveBackMany = () =>
  mutationOptions({
    mutationKey: ['follow-ups', 'give-back-many'],
    networkMode: 'always',
    mutationFn: (results: readonly AssignResult[], { client }) =>
      revertMany(
        client,
        results.flatMap(({ reference, changeId }) =>
          reference === null || changeId === null ? [] : [{ reference, changeId }],
        ),
      ),
    onSettled: (_undone, _error, results, _result, { client }) => refresh(client, results),
  });

function refresh(client: QueryClient, results: readonly AssignResult[]): void {
  for (const part of ['visible', 'arrived', 'counts', 'ageing']) {
    void client.invalidateQueries({ queryKey: [...FOLLOW_UPS, part] });
  }
  for (const { reference } of results) {
    if (reference !== null) void client.invalidateQueries({ queryKey: planKey(reference) });
  }
}
