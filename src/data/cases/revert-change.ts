import { mutationOptions } from '@tanstack/react-query';
import { write } from '../command/write';

interface Variables {
  readonly reference: string;
  /** From the answer to the write, or the event's id from the timeline. */
  readonly changeId: string;
}

/** Undoes a change of mine within ten minutes, where nothing it touched has changed since. */
export const revertChange = () =>
  mutationOptions({
    mutationKey: ['cases', 'revert'],
    networkMode: 'always',
    mutationFn: ({ reference, changeId }: Variables, { client }) =>
      write(client, 'revertChange', { reference, params: { changeId }, body: {} }),
  });
