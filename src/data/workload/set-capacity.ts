import { mutationOptions } from '@tanstack/react-query';
import { writeOwn } from '../command/write-own';
import { peopleQueries } from '../people/people-queries';
import { workloadQueries } from './workload-queries';

interface Variables {
  readonly personId: string;
  /** The person's, as it was read. */
  readonly version: number;
  readonly capacity: number;
}

/** Writes down how much somebody carries in a full week, if nobody has changed them since. */
export const setCapacity = () =>
  mutationOptions({
    mutationKey: ['workload', 'capacity'],
    networkMode: 'always',
    mutationFn: ({ personId, version, capacity }: Variables, { client }) =>
      writeOwn(client, 'setCapacity', {
        lane: `person:${personId}`,
        params: { personId },
        body: { capacity },
        version,
      }),
    // A refusal as stale is answered once both are new, so that whoever tries again does so upon these.
    onSettled: (_outcome, _error, _variables, _result, { client }) =>
      Promise.all([
        client.invalidateQueries({ queryKey: peopleQueries.all() }),
        client.invalidateQueries({ queryKey: workloadQueries.all() }),
      ]),
  });
