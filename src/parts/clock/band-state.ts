import type { Band } from '@/domain/vocabulary';
import type { StatusState } from '@/ui/status-mark';

/** The shape and colour of each band; a case without a clock waits on nobody's deadline. */
export const BAND_STATES: Readonly<Record<Band, StatusState>> = {
  overdue: 'overdue',
  'due-today': 'due-today',
  'on-track': 'on-track',
  paused: 'paused',
  none: 'waiting',
};
