import type { Band } from '@/domain/vocabulary';
import type { Where } from '../store/row-query';

const PAUSED: Where = { field: 'pausedSince' };
const RUNNING: Where = { not: PAUSED };

/** A clock that stands still has no due moment; the bands leave nothing out and share nothing. */
export const BAND_WHERE: Readonly<Record<Band, (nowMs: number) => Where>> = {
  overdue: (nowMs) => ({ all: [RUNNING, { field: 'dueAt', to: nowMs + 1 }] }),
  'due-today': (nowMs) => ({
    all: [RUNNING, { field: 'dueAt', from: nowMs + 1 }, { field: 'dueTodayFrom', to: nowMs + 1 }],
  }),
  'on-track': (nowMs) => ({
    all: [
      RUNNING,
      { field: 'dueAt', from: nowMs + 1 },
      { not: { field: 'dueTodayFrom', to: nowMs + 1 } },
    ],
  }),
  paused: () => PAUSED,
  none: () => ({ all: [RUNNING, { not: { field: 'dueAt' } }] }),
};
