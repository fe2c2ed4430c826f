import { mutationOptions } from '@tanstack/react-query';
import type { MakeLetter } from '@/contract/letter';
import { write } from '../command/write';

interface Variables {
  readonly reference: string;
  /** Brings its own id (`newId()`), so that the outbox may hold it. */
  readonly letter: MakeLetter;
}

/** Logs that a letter has gone out; what it asks for counts as asked from then on. */
export const makeLetter = () =>
  mutationOptions({
    mutationKey: ['letters', 'make'],
    networkMode: 'always',
    mutationFn: ({ reference, letter }: Variables, { client }) =>
      write(client, 'makeLetter', { reference, params: { reference }, body: letter }),
  });
