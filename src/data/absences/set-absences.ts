import { mutationOptions } from '@tanstack/react-query';
import type { SetAbsences } from '@/contract/absence';
import { writeOwn } from '../command/write-own';
import { peopleQueries } from '../people/people-queries';
import { absenceQueries } from './absence-queries';

interface Variables {
  readonly personId: string;
  readonly version: number;
  readonly absences: SetAbsences['absences'];
}

/** Writes down all absences of a person, if nobody has changed them since they were seen. */
export const setAbsences = () =>
  mutationOptions({
    mutationKey: ['absences', 'set'],
    networkMode: 'always',
    mutationFn: ({ personId, version, absences }: Variables, { client }) =>
      writeOwn(client, 'setAbsences', {
        lane: `person:${personId}`,
        params: { personId },
        body: { absences },
        version,
      }),
    onSettled: (_outcome, _error, _variables, _result, { client }) => {
      void client.invalidateQueries({ queryKey: peopleQueries.all() });
      return client.invalidateQueries({ queryKey: absenceQueries.all() });
    },
  });
