import * as z from 'zod/mini';
import { choice } from '@/contract/fields';
import type { SpecialtyAnswer } from '@/domain/stage/command';
import { orNull } from '@/parts/form/or-null';

export const ANSWERS = ['accepted', 'declined', 'more-information'] as const;
export type Answer = (typeof ANSWERS)[number];

/** What the form holds, whichever answer is chosen: changing one's mind loses nothing typed. */
export interface AnswerValues {
  readonly decision: Answer | '';
  readonly conditions: string;
  readonly reason: string;
  readonly alternative: string;
  /** Also what is asked for, where more information is. */
  readonly note: string;
}

export const NO_ANSWER: AnswerValues = {
  decision: '',
  conditions: '',
  reason: '',
  alternative: '',
  note: '',
};

/** Nothing else can be checked before an answer is chosen. */
export const ChosenAnswer = z.object({ decision: choice(ANSWERS) });

/** The body of the chosen answer, as the contract has it; not checked yet. */
export function bodyOf(values: AnswerValues): unknown {
  switch (values.decision) {
    case 'accepted':
      return { decision: 'accepted', conditions: orNull(values.conditions) };
    case 'declined': {
      const { reason, alternative } = values;
      return { decision: 'declined', reason, alternative, note: orNull(values.note) };
    }
    case 'more-information':
      return { decision: 'more-information', note: values.note };
    case '':
      return {};
  }
}

/** An answer that lacks nothing of its own: what the rules say to it is said to the case. */
export function probeOf(answer: Answer): SpecialtyAnswer {
  switch (answer) {
    case 'accepted':
      return { decision: 'accepted', conditions: null };
    case 'declined':
      return { decision: 'declined', reason: 'other', alternative: 'local-care', note: null };
    case 'more-information':
      return { decision: 'more-information', note: '?' };
  }
}
