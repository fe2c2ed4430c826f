import { OPEN_STAGES } from '../stage/open-stages';
import type { Stage } from '../vocabulary';
import { COMPLEXITIES } from './complexity';

/** Why a case weighs more than its stage and urgency say; lists are filtered by them. */
export const LOAD_REASONS = [
  'arriving',
  'follow-up-due',
  ...COMPLEXITIES,
  'unfamiliar-language',
] as const;
export type LoadReason = (typeof LOAD_REASONS)[number];

/** The stages in which an arrival still lies ahead. */
export const BEFORE_ARRIVAL: readonly Stage[] = OPEN_STAGES.filter(
  (stage) => stage !== 'on-site' && stage !== 'follow-up',
);

/** For how many days ahead an arrival weighs (Product reference, §10). */
export const ARRIVING_DAYS = 14;

/** For how long a case has stood in its stage, in days of 24 hours: each age ends where the next begins. */
export const STAGE_AGES = ['0-7', '8-14', '15-30', '31-up'] as const;
export type StageAge = (typeof STAGE_AGES)[number];

/** Whole days of each age: from the first, and before the second (null: without end). */
export const STAGE_AGE_DAYS: Readonly<Record<StageAge, readonly [number, number | null]>> = {
  '0-7': [0, 8],
  '8-14': [8, 15],
  '15-30': [15, 31],
  '31-up': [31, null],
};

/** A hand-off that nobody has answered for longer than this has been forgotten (config). */
export const HAND_OFF_AGED_HOURS = 48;
