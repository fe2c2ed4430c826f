import type { Stage } from '@/domain/vocabulary';
import type { Ground } from './ground';
import type { Life } from './life';
import { drawsOf } from './random';
import { addWork, withinHours } from './work-days';

/** When somebody was called or wrote: enough for the case's own fields; words are added later. */
export interface PlannedContact {
  readonly atMs: number;
  readonly isReached: boolean;
  readonly stage: Stage;
}

/** How many contacts a whole stage usually sees beyond those that move it on. */
const USUAL: Readonly<Record<Stage, number>> = {
  new: 0,
  contacting: 1.3,
  records: 1.6,
  review: 0.5,
  clearance: 1.3,
  scheduling: 0.9,
  preparing: 1.8,
  ready: 0.6,
  'on-site': 0.8,
  'follow-up': 1.6,
  closed: 0,
};

/** The contacts of a case in order of time, within the office's working hours. */
export const planContacts = (ground: Ground, life: Life): readonly PlannedContact[] => {
  const draws = drawsOf(ground.seed, life.n, 'contacts');
  const days = ground.daysOf(life.officePlace);
  const plan: PlannedContact[] = [];
  const endOfLife = life.outcome === null ? ground.laidAtMs : life.stageSinceMs;
  for (const step of life.steps) {
    const until = step.toMs ?? endOfLife;
    if (step.stage === 'new') {
      // Attempts nobody answered, each on a later working day, all before the first contact.
      const from = life.claimedAtMs;
      const attempts = life.isSilent ? 3 : draws.chance(0.26) ? draws.int(1, 2) : 0;
      if (from !== null) {
        for (let k = 0; k < attempts; k += 1) {
          const atMs = addWork(days, from, k + 0.08 + 0.2 * draws.next());
          if (atMs < until) plan.push({ atMs, isReached: false, stage: 'new' });
        }
      }
      if (step.toMs !== null && !life.isSilent)
        plan.push({ atMs: step.toMs, isReached: true, stage: 'new' });
      continue;
    }
    const usual = USUAL[step.stage];
    const count = Math.floor(usual * (0.4 + 1.2 * draws.next()) + draws.next());
    for (let k = 0; k < count; k += 1) {
      const spread = step.fromMs + ((k + draws.next()) / count) * (until - step.fromMs);
      const atMs = withinHours(days, spread, draws.next());
      const isReached = draws.chance(0.82);
      if (atMs > step.fromMs && atMs < until) plan.push({ atMs, isReached, stage: step.stage });
    }
  }
  // Within the hours of a day two may have changed places.
  return plan.toSorted((a, b) => a.atMs - b.atMs);
};
