import { mutationOptions } from '@tanstack/react-query';
import { write } from '../command/write';
import { matchQueries } from './match-queries';

interface Variables {
  /** The case on whose page it is said; either of the two. */
  readonly reference: string;
  readonly flagId: string;
}

/** Says of a possible duplicate that it is someone else; the answer's `changeId` takes it back. */
export const dismissDuplicateFlag = () =>
  mutationOptions({
    mutationKey: ['matches', 'dismiss'],
    networkMode: 'always',
    mutationFn: ({ reference, flagId }: Variables, { client }) =>
      write(client, 'dismissDuplicateFlag', {
        reference,
        params: { reference, flagId },
        body: {},
      }),
    onSettled: (_answer, _error, _variables, _result, { client }) =>
      client.invalidateQueries({ queryKey: matchQueries.flags() }),
  });
