import { mutationOptions } from '@tanstack/react-query';
import type { DoneChange } from '../command/outbox-entry';
import { refreshFollowUps } from '../follow-ups/refresh-follow-ups';
import { bulkRuns, dismissBulkRun } from '../command/bulk-runs';

interface Variables {
  /** The write over many, by its id in the outbox. */
  readonly entryId: string;
  readonly changes: readonly DoneChange[];
}

/**
 * Takes back what one write did to many cases or follow-ups, also where the page has been loaded anew
 * since.
 */
export const undoMany = () =>
  mutationOptions({
    mutationKey: ['bulk', 'undo'],
    networkMode: 'always',
    mutationFn: async ({ entryId, changes }: Variables, { client }) => {
      // What it offers in a list is taken here.
      const run = bulkRuns().find((one) => one.entryId === entryId);
      if (run) dismissBulkRun(run.id);
      // Only who undoes many needs it.
      const { revertMany } = await import('./change-cases');
      return revertMany(client, changes);
    },
    onSettled: (_undone, _error, { changes }, _result, { client }) =>
      refreshFollowUps(client, changes),
  });
