import { mutationOptions } from '@tanstack/react-query';
import type { DecideSpecialty } from '@/contract/command';
import { write } from '../command/write';
import { onCase, type SeenCase } from './seen-case';

interface Variables {
  readonly seen: SeenCase;
  readonly specialty: string;
  readonly body: DecideSpecialty;
}

/** Records a specialty's answer to the request for review. */
export const decideSpecialty = () =>
  mutationOptions({
    mutationKey: ['cases', 'decide'],
    networkMode: 'always',
    mutationFn: ({ seen, specialty, body }: Variables, { client }) =>
      write(client, 'decideSpecialty', {
        ...onCase(seen),
        params: { reference: seen.reference, specialty },
        body,
      }),
  });
