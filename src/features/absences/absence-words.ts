import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { AbsenceFlag, AbsenceTime } from '@/domain/absence/absence-check';

export const ABSENCE_FLAG_WORDS = {
  'no-cover': msg`Nobody covers`,
  'part-uncovered': msg`Nobody covers some of the cases`,
  'cover-away': msg`Whoever covers is away as well`,
  'cover-blind': msg`The cover does not see all cases`,
  'not-back': msg`Over, and not signed in since`,
} as const satisfies Record<AbsenceFlag, MessageDescriptor>;

export const ABSENCE_TIME_WORDS = {
  now: msg`Away now`,
  coming: msg({ context: 'absences', message: 'Coming' }),
  over: msg({ context: 'absences', message: 'Over' }),
} as const satisfies Record<AbsenceTime, MessageDescriptor>;
