import { SHARES } from './config';
import type { Ground } from './ground';
import type { Life } from './life';
import { drawsOf } from './random';

/** What an unfinished intake does not know yet. */
export interface Missing {
  readonly birthOn: boolean;
  readonly language: boolean;
  readonly contact: boolean;
  readonly consent: boolean;
  readonly reason: boolean;
  readonly specialty: boolean;
  readonly payer: boolean;
}
export const NOTHING_MISSING: Missing = {
  birthOn: false,
  language: false,
  contact: false,
  consent: false,
  reason: false,
  specialty: false,
  payer: false,
};

/** What case's intake lacks: nothing once it has left `contacting`. */
export const missingOf = (ground: Ground, life: Life): Missing => {
  if (life.stage !== 'new' && life.stage !== 'contacting') return NOTHING_MISSING;
  const draws = drawsOf(ground.seed, life.n, 'intake');
  if (!draws.chance(SHARES.incompleteIntake)) return NOTHING_MISSING;
  // A patient who has been here is known; only the request can lack something.
  const isKnown = life.earlier !== null || life.later !== null;
  return {
    birthOn: draws.chance(0.2) && !isKnown,
    language: draws.chance(0.08) && !isKnown,
    contact: draws.chance(0.06) && !isKnown,
    consent: draws.chance(0.45),
    reason: draws.chance(0.08),
    specialty: draws.chance(0.28),
    payer: draws.chance(0.45),
  };
};
