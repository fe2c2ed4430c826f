import { mutationOptions } from '@tanstack/react-query';
import type * as z from 'zod/mini';
import type { followUpEndpoints } from '@/contract/endpoints/follow-ups';
import { write } from '../command/write';

type Operations = typeof followUpEndpoints;

/** Steps that are taken from the follow-up as it was read. */
type StepOperation =
  | 'stepReport'
  | 'stepBilling'
  | 'stepInsurance'
  | 'stepVisit'
  | 'openNextVisit'
  | 'assignFollowUp'
  | 'endFollowUp'
  | 'reopenFollowUp';
/** What is added under an id of its own. */
type AppendOperation = 'chaseFollowUp' | 'addEntry' | 'writeOffBill';

/** A step of a follow-up, with the body of its operation. */
export type FollowUpStep = {
  readonly [O in StepOperation | AppendOperation]: {
    readonly operation: O;
    readonly body: z.output<Operations[O]['body']>;
  };
}[StepOperation | AppendOperation];

interface Variables {
  readonly reference: string;
  readonly followUp: { readonly id: string; readonly version: number };
  readonly step: FollowUpStep;
}

const APPENDS: ReadonlySet<string> = new Set<AppendOperation>([
  'chaseFollowUp',
  'addEntry',
  'writeOffBill',
]);

/** Takes one step of a follow-up. */
export const stepFollowUp = () =>
  mutationOptions({
    mutationKey: ['follow-ups', 'step'],
    networkMode: 'always',
    mutationFn: ({ reference, followUp, step }: Variables, { client }) =>
      // Operation and body belong together; over the whole union the compiler cannot say so.
      write(client, step.operation, {
        reference,
        params: { reference, followUpId: followUp.id },
        body: step.body as never,
        ifMatch: APPENDS.has(step.operation) ? null : followUp.version,
      }),
  });
