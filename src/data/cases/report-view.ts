import { mutationOptions } from '@tanstack/react-query';
import { write } from '../command/write';

interface Variables {
  readonly reference: string;
  readonly shownIn: 'page' | 'peek';
}

/** Says that a case was shown, for the audit trail. Quiet: no screen waits for it or hears of it. */
export const reportView = () =>
  mutationOptions({
    mutationKey: ['cases', 'report-view'],
    networkMode: 'always',
    mutationFn: ({ reference, shownIn }: Variables, { client }) =>
      write(client, 'reportView', {
        reference,
        params: { reference },
        body: { shownIn },
        isQuiet: true,
      }),
  });
