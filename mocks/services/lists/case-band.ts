import type { Band } from '@/domain/vocabulary';
import type { Where } from '../../store/row-query';

/** Columns that every list with a clock has. */
type ClockWhere = Where<'dueAt' | 'dueTodayFrom' | 'pausedSince'>;

const PAUSED: ClockWhere = { field: 'pausedSince' };
const RUNNING: ClockWhere = { not: PAUSED };

/** A clock that stands still has no due moment; the bands leave nothing out and share nothing. */
export const BAND_WHERE: Readonly<Record<Band, (nowMs: number) => ClockWhere>> = {
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
