import type { PlaceCode } from '@/reference/codes';
import { DIRECT } from '@/reference/place';
import type { Actor } from '../policy';

/** Where work waits until somebody takes it: an office's queue, a campus, or Direct without a campus. */
export const CLAIM_KINDS = ['office', 'campus', 'no-campus'] as const;

export interface PlaceToClaim {
  readonly kind: (typeof CLAIM_KINDS)[number];
  readonly code: PlaceCode;
}

/**
 * The places whose unclaimed work concerns this person: nobody's list holds what has no owner. A
 * liaison's offices; a coordinator's campuses, and what came to Direct and asks for no campus yet, which
 * all coordinators work (Product reference, §3). Supervisors see it in the workload.
 */
export function placesToClaim({ grants }: Pick<Actor, 'grants'>): readonly PlaceToClaim[] {
  const of = (role: 'liaison' | 'coordinator') => grants.filter((grant) => grant.role === role);
  const offices = new Set(of('liaison').flatMap((grant) => grant.offices));
  const campuses = new Set(of('coordinator').flatMap((grant) => grant.campuses));
  return [
    ...[...offices].map((code) => ({ kind: 'office' as const, code })),
    ...[...campuses].map((code) => ({ kind: 'campus' as const, code })),
    ...(campuses.size > 0 ? [{ kind: 'no-campus' as const, code: DIRECT }] : []),
  ];
}
