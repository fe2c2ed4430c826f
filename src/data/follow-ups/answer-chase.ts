import { mutationOptions } from '@tanstack/react-query';
import type { AnswerChase } from '@/contract/plan/follow-up-steps';
import { write } from '../command/write';

interface Variables {
  readonly reference: string;
  readonly followUp: { readonly id: string; readonly version: number };
  readonly chaseId: string;
  readonly body: AnswerChase;
}

/** They have answered what they were asked. */
export const answerChase = () =>
  mutationOptions({
    mutationKey: ['follow-ups', 'answer-chase'],
    networkMode: 'always',
    mutationFn: ({ reference, followUp, chaseId, body }: Variables, { client }) =>
      write(client, 'answerChase', {
        reference,
        params: { reference, followUpId: followUp.id, chaseId },
        body,
        ifMatch: followUp.version,
      }),
  });
