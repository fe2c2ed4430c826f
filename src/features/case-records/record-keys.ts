import type { RecordState } from '@/domain/vocabulary';

/** The key that gives a line its state, while the focus is in the line. */
export const STATE_KEYS: Readonly<Record<RecordState, string>> = {
  'not-asked': 'x',
  asked: 'a',
  received: 'r',
  'needs-translation': 't',
  translated: 'd',
  'not-needed': 'n',
};
export const CHASE_KEY = 'c';

/** The steps that usually come next; every other state is in the menu of the line. */
export const NEXT_STATES: Readonly<Record<RecordState, readonly RecordState[]>> = {
  'not-asked': ['asked', 'not-needed'],
  asked: ['received'],
  received: ['needs-translation'],
  'needs-translation': ['translated'],
  translated: [],
  'not-needed': ['asked'],
};
