import { mutationOptions } from '@tanstack/react-query';
import type { ExtendHold } from '@/contract/standing';
import { write } from '../command/write';
import { onCase, type SeenCase } from './seen-case';

interface Variables {
  readonly seen: SeenCase;
  readonly body: ExtendHold;
}

/** Lets a hold go on until another review date. */
export const extendHold = () =>
  mutationOptions({
    mutationKey: ['cases', 'extend-hold'],
    networkMode: 'always',
    mutationFn: ({ seen, body }: Variables, { client }) =>
      write(client, 'extendHold', { ...onCase(seen), body }),
  });
