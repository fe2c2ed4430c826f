import { mutationOptions } from '@tanstack/react-query';
import type { Absence } from '@/domain/absence/absence-record';
import { writeOwn } from '../command/write-own';
import { peopleQueries } from '../people/people-queries';
import { absenceQueries } from './absence-queries';

interface Variables {
  readonly personId: string;
  readonly version: number;
  readonly absences: readonly Absence[];
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
    // A refusal as stale is answered once both are new, so that whoever tries again does so upon these.
    onSettled: (_outcome, _error, _variables, _result, { client }) =>
      Promise.all([
        client.invalidateQueries({ queryKey: peopleQueries.all() }),
        client.invalidateQueries({ queryKey: absenceQueries.all() }),
      ]),
  });
