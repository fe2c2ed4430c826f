import { mutationOptions } from '@tanstack/react-query';
import type { WaiveGate } from '@/contract/plan/waiver';
import { write } from '../command/write';

interface Variables {
  readonly reference: string;
  readonly body: WaiveGate;
}

/** Lets a case depart though a gate fails, with a reason. */
export const waiveGate = () =>
  mutationOptions({
    mutationKey: ['plans', 'waive-gate'],
    networkMode: 'always',
    mutationFn: ({ reference, body }: Variables, { client }) =>
      write(client, 'waiveGate', { reference, params: { reference }, body }),
  });
