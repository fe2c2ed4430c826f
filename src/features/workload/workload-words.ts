import type { I18n, MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { WorkloadNumber } from '@/contract/workload/workload-numbers';
import type { Level } from '@/domain/workload/capacity';
import type { LoadPart } from '@/domain/workload/load';
import type { StageAge } from '@/domain/workload/load-reasons';
import type { WorkloadView } from '@/domain/workload/teams';
import { URGENCY_WORDS } from '@/parts/words/case-words';
import { LOAD_REASON_WORDS } from '@/parts/words/load-words';
import { STAGE_WORDS } from '@/parts/words/stage-words';
import { wordOf } from '@/parts/words/use-word';

export const VIEW_WORDS = {
  person: msg`People`,
  office: msg`Offices`,
  campus: msg`Campuses`,
  specialty: msg`Specialties`,
  language: msg`Languages`,
} as const satisfies Record<WorkloadView, MessageDescriptor>;

/** What one line of a view is. */
export const LINE_WORDS = {
  person: msg`Person`,
  office: msg`Office`,
  campus: msg`Campus`,
  specialty: msg`Specialty`,
  language: msg`Language`,
} as const satisfies Record<WorkloadView, MessageDescriptor>;

export const NUMBER_WORDS = {
  open: msg({ context: 'queue', message: 'Open' }),
  overdue: msg`Overdue`,
  dueToday: msg`Due today`,
  dueSoon: msg`Due in 7 days`,
  untouched: msg`Untouched`,
  unclaimed: msg`Unclaimed`,
  parked: msg`On hold`,
  reviewDue: msg`Hold to review`,
  handOffs: msg`Handed over`,
  handOffsAged: msg`… over 2 days`,
} as const satisfies Record<WorkloadNumber, MessageDescriptor>;

/** What a number means where its heading is not enough. */
export const NUMBER_HINTS: Readonly<Partial<Record<WorkloadNumber, MessageDescriptor>>> = {
  untouched: msg`Claimed, and nobody has reached the family yet`,
  handOffs: msg`Handed over and not accepted yet`,
  handOffsAged: msg`Handed over more than two days ago and not accepted yet`,
};

/** Narrow headings: days in the present stage. */
export const AGE_WORDS = {
  '0-7': msg`In stage 0–7 days`,
  '8-14': msg`8–14 days`,
  '15-30': msg`15–30 days`,
  '31-up': msg`31 days and more`,
} as const satisfies Record<StageAge, MessageDescriptor>;

export function levelWord(i18n: I18n, level: Level, over: string): string {
  switch (level) {
    case 'away':
      return i18n._(msg`Away`);
    case 'over':
      return i18n._(msg`Over by ${over}`);
    case 'full':
      return i18n._(msg`Full`);
    case 'fits':
      return i18n._(msg`Fits`);
    case 'room':
      return i18n._(msg`Has room`);
  }
}

/** What one part of a load is called. */
export function partWord(i18n: I18n, part: LoadPart): string {
  switch (part.kind) {
    case 'stage':
      return wordOf(i18n, STAGE_WORDS, part.value);
    case 'urgency':
      return wordOf(i18n, URGENCY_WORDS, part.value);
    case 'reason':
      return wordOf(i18n, LOAD_REASON_WORDS, part.value);
  }
}
