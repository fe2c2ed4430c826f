import { mutationOptions } from '@tanstack/react-query';
import type * as z from 'zod/mini';
import type { ReturnTransfer } from '@/contract/transfer';
import { onCase, type SeenCase } from '../cases/seen-case';
import { write } from '../command/write';

interface Variables {
  readonly seen: SeenCase;
  readonly body: z.output<typeof ReturnTransfer>;
}

/** Leaves the case where it is, and says why. */
export const returnTransfer = () =>
  mutationOptions({
    mutationKey: ['transfers', 'return'],
    networkMode: 'always',
    mutationFn: ({ seen, body }: Variables, { client }) =>
      write(client, 'returnTransfer', { ...onCase(seen), body }),
  });
