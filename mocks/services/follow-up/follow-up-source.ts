import type { CaseRecord, Patient } from '@/domain/case';
import type { FollowUp } from '@/domain/follow-up/follow-up';
import { lifeOf } from '../../seed/life';
import { seededFollowUpsOf } from '../../seed/plan/plan-of';
import type { World } from '../../seed/world';

/** A case with what is followed up in it. */
export interface FollowedCase {
  readonly case: CaseRecord;
  readonly patient: Patient;
  readonly followUps: readonly FollowUp[];
}

/** Cases of which something is open, and those where all has ended: the second are many more. */
type FollowUpPass = 'open' | 'ended';

/** The seed's follow-ups, case by case: one object per laying. */
export interface FollowUpSource {
  readonly size: number;
  /** Null where nothing is followed up, and for a case that the other pass brings. */
  readonly at: (number: number, pass: FollowUpPass) => FollowedCase | null;
}

const sources = new WeakMap<World, FollowUpSource>();

/** Where follow-ups of cases that nobody has touched come from; null where nothing was seeded. */
export function followUpSourceOf(world: World | null): FollowUpSource | null {
  if (world === null) return null;
  const known = sources.get(world);
  if (known !== undefined) return known;
  const source: FollowUpSource = {
    size: world.size,
    at: (number, pass) => {
      // The life alone says where a case stands; it is made for the few that need it.
      const { stage, outcome, dischargedAtMs, followUps: asked } = lifeOf(world.ground, number);
      if (dischargedAtMs === null && asked.length === 0) return null;
      // What was owed by somebody who died may still be open.
      const isOpen = stage === 'follow-up' || outcome === 'patient-died';
      if (isOpen !== (pass === 'open')) return null;
      const made = world.madeCase(number);
      if (made === null) return null;
      const followUps = seededFollowUpsOf(world.ground, made, world.people);
      return followUps.length === 0
        ? null
        : { case: made.caseRecord, patient: made.patient, followUps };
    },
  };
  sources.set(world, source);
  return source;
}
