import { mutationOptions } from '@tanstack/react-query';
import type { EditOrientation } from '@/contract/plan/orientation';
import { write } from '../command/write';

interface Variables {
  readonly reference: string;
  /** The call as the person saw it. */
  readonly seen: { readonly id: string; readonly version: number };
  readonly body: EditOrientation;
}

/** Mends what was logged of a call. */
export const editOrientation = () =>
  mutationOptions({
    mutationKey: ['plans', 'edit-orientation'],
    networkMode: 'always',
    mutationFn: ({ reference, seen, body }: Variables, { client }) =>
      write(client, 'editOrientation', {
        reference,
        params: { reference, orientationId: seen.id },
        body,
        ifMatch: seen.version,
      }),
  });
