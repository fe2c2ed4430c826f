import { mutationOptions } from '@tanstack/react-query';
import type * as z from 'zod/mini';
import { type ChaseFollowUps, type ChaseResult, MOST_CHASED } from '@/contract/bulk-chase';
import { writeOwn } from '../command/write-own';
import { refreshFollowUps } from './refresh-follow-ups';

export type ChaseMany = z.output<typeof ChaseFollowUps>;

/** What became of a bulk chase: what was answered, and how many others wait or were sent elsewhere. */
export interface ChasedMany {
  readonly results: readonly ChaseResult[];
  readonly waiting: number;
  /** Sent by another tab of the same person, which heard the answer. */
  readonly elsewhere: number;
}

/** Bulk writes keep their order among each other. */
const LANE = 'bulk';

/** Logs on each that somebody was asked: so many at a time as one call takes, one after the other. */
export const chaseMany = () =>
  mutationOptions({
    mutationKey: ['follow-ups', 'chase-many'],
    networkMode: 'always',
    mutationFn: async ({ items, ...common }: ChaseMany, { client }): Promise<ChasedMany> => {
      const results: ChaseResult[] = [];
      const unanswered = { waiting: 0, elsewhere: 0 };
      for (let from = 0; from < items.length; from += MOST_CHASED) {
        const part = items.slice(from, from + MOST_CHASED);
        // One after the other, in one lane.
        const outcome = await writeOwn(client, 'chaseFollowUps', {
          lane: LANE,
          body: { ...common, items: part },
        });
        if (outcome.kind === 'saved') results.push(...outcome.answer.items);
        else unanswered[outcome.kind] += part.length;
      }
      return { results, ...unanswered };
    },
    onSettled: (chased, _error, _variables, _result, { client }) => {
      refreshFollowUps(client, chased?.results ?? []);
    },
  });
