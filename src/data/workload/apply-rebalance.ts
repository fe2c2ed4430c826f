import { mutationOptions } from '@tanstack/react-query';
import { readTabSession } from '@/api/session-token';
import type { ApplyRebalance } from '@/contract/workload/rebalance';
import { newId } from '@/lib/new-id';
import { noteBulkRun } from '../bulk/bulk-runs';
import { caseQueries } from '../cases/case-queries';
import { writeOwn } from '../command/write-own';
import { queueQueries } from '../queues/queue-queries';

/** Moves all of these cases or none. What is done can be undone as any run over many cases. */
export const applyRebalance = () =>
  mutationOptions({
    mutationKey: ['workload', 'apply'],
    networkMode: 'always',
    mutationFn: ({ moves }: ApplyRebalance, { client }) =>
      writeOwn(client, 'applyRebalance', { lane: 'bulk', body: { moves } }),
    onSuccess: (outcome, { moves }, _result, { client }) => {
      if (outcome.kind !== 'saved') return;
      noteBulkRun({
        id: newId(),
        kind: 'assign',
        ownerId: readTabSession()?.personId ?? '',
        total: moves.length,
        results: outcome.answer.items,
        state: 'ended',
        isCancelled: false,
        problem: null,
        isTold: false,
      });
      void client.invalidateQueries({ queryKey: caseQueries.all() });
      void client.invalidateQueries({ queryKey: queueQueries.all() });
    },
  });
