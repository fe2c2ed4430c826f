import type { Stage, Urgency, WaitingOn } from '@/domain/vocabulary';
import { SPECIALTIES } from './config';
import { weighted } from './random';

/** How long stages last, and over which of them holds lie (config, as `config.ts`). */
export const specialtyAt = weighted(SPECIALTIES);
export const campusAt = weighted<string>([
  ['rochester', 50],
  ['florida', 26],
  ['arizona', 21],
]);
export const urgencyAt = weighted<Urgency>([
  ['routine', 70],
  ['soon', 23],
  ['urgent', 7],
]);

/** Target length of a stage in working days of the one who acts (Product reference, §4). */
export const TARGET: Partial<Readonly<Record<Stage, number>>> = {
  contacting: 3.4,
  records: 10.4,
  review: 7.4,
  clearance: 10.4,
  scheduling: 2.4,
};
export const TARGET_NEW: Readonly<Record<Urgency, number>> = {
  routine: 2.4,
  soon: 1.4,
  urgent: 0.5,
};

/** Over which stages holds lie: their share and whom they wait on. */
export const HOLDS: Partial<
  Readonly<Record<Stage, readonly [number, (draw: number) => WaitingOn]>>
> = {
  contacting: [
    0.16,
    weighted([
      ['patient', 6],
      ['office', 2],
    ]),
  ],
  records: [
    0.24,
    weighted([
      ['patient', 6],
      ['office', 3],
      ['insurer', 1],
    ]),
  ],
  review: [
    0.34,
    weighted([
      ['specialty', 5],
      ['patient', 1],
    ]),
  ],
  clearance: [
    0.45,
    weighted([
      ['sponsor', 4],
      ['insurer', 4],
      ['finance', 4],
      ['patient', 1.5],
    ]),
  ],
  scheduling: [
    0.3,
    weighted([
      ['interpreter-services', 5],
      ['specialty', 2],
      ['patient', 2],
    ]),
  ],
  preparing: [
    0.42,
    weighted([
      ['consulate', 6],
      ['lodging-provider', 8],
      ['interpreter-services', 7],
      ['patient', 2],
    ]),
  ],
  'follow-up': [
    0.2,
    weighted([
      ['insurer', 4],
      ['finance', 2],
      ['office', 1],
      ['patient', 1],
    ]),
  ],
};
/** How long such a hold lasts, working days. */
export const HOLD_DAYS: Readonly<Record<WaitingOn, readonly [number, number]>> = {
  patient: [3, 14],
  sponsor: [5, 24],
  insurer: [4, 18],
  consulate: [8, 40],
  'lodging-provider': [3, 12],
  office: [2, 6],
  specialty: [2, 6],
  finance: [2, 6],
  'interpreter-services': [2, 6],
};
