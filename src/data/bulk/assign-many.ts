import { mutationOptions } from '@tanstack/react-query';
import type * as z from 'zod/mini';
import type { AssignFollowUps, AssignResult } from '@/contract/bulk-chase';
import { revertMany } from './change-cases';
import { writeOwn } from '../command/write-own';
import { refreshFollowUps } from '../follow-ups/refresh-follow-ups';

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
      refreshFollowUps(client, typeof results === 'object' ? results : []),
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
    onSettled: (_undone, _error, results, _result, { client }) => refreshFollowUps(client, results),
  });
