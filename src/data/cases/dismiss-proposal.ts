import { mutationOptions } from '@tanstack/react-query';
import type { DismissProposal } from '@/contract/standing';
import { write } from '../command/write';
import { onCase, type SeenCase } from './seen-case';

interface Variables {
  readonly seen: SeenCase;
  readonly body: DismissProposal;
}

/** Turns down what the product proposes, and says why. */
export const dismissProposal = () =>
  mutationOptions({
    mutationKey: ['cases', 'dismiss-proposal'],
    networkMode: 'always',
    mutationFn: ({ seen, body }: Variables, { client }) =>
      write(client, 'dismissProposal', { ...onCase(seen), body }),
  });
