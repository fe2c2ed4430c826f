import { mutationOptions } from '@tanstack/react-query';
import type { AskTransfer } from '@/contract/transfer';
import { onCase, type SeenCase } from '../cases/seen-case';
import { write } from '../command/write';

interface Variables {
  readonly seen: SeenCase;
  readonly body: AskTransfer;
}

/** Asks another office or campus to take a case. */
export const askTransfer = () =>
  mutationOptions({
    mutationKey: ['transfers', 'ask'],
    networkMode: 'always',
    mutationFn: ({ seen, body }: Variables, { client }) =>
      write(client, 'askTransfer', { ...onCase(seen), body }),
  });
