import { mutationOptions } from '@tanstack/react-query';
import type { ApplyRebalance } from '@/contract/workload/rebalance';
import { writeOwn } from '../command/write-own';

/**
 * Moves all of these cases or none. What is done is a run over many cases, with its undo, whenever
 * the server answers.
 */
export const applyRebalance = () =>
  mutationOptions({
    mutationKey: ['workload', 'apply'],
    networkMode: 'always',
    mutationFn: ({ moves }: ApplyRebalance, { client }) =>
      writeOwn(client, 'applyRebalance', { lane: 'bulk', body: { moves } }),
  });
