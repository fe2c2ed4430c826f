import { mutationOptions } from '@tanstack/react-query';
import type { SetDuty } from '@/contract/duty';
import { writeOwn } from '../command/write-own';
import { dutyQueries } from './duty-queries';

interface Variables extends SetDuty {
  readonly place: string;
  readonly version: number;
}

/** Writes down the duty roster of a place, if nobody has changed it since it was seen. */
export const setDuty = () =>
  mutationOptions({
    mutationKey: ['duty', 'set'],
    networkMode: 'always',
    mutationFn: ({ place, version, ...body }: Variables, { client }) =>
      writeOwn(client, 'setDuty', {
        lane: `duty:${place}`,
        params: { placeId: place },
        body,
        version,
      }),
    onSettled: (_outcome, _error, _variables, _result, { client }) =>
      client.invalidateQueries({ queryKey: dutyQueries.rosters().queryKey }),
  });
