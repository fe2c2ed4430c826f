import type { Person } from '../case';
import { hasRole } from '../policy';

/** By what a workload is told apart. */
export const WORKLOAD_VIEWS = ['person', 'office', 'campus', 'specialty', 'language'] as const;
export type WorkloadView = (typeof WORKLOAD_VIEWS)[number];

/** Who carries cases for a living: everybody but those who are supervisors alone. */
export const isCarrier = ({ id, grants }: Pick<Person, 'id' | 'grants'>): boolean =>
  hasRole({ id, grants }, 'liaison') || hasRole({ id, grants }, 'coordinator');

/**
 * Whose load a line shows against their capacity: a person's own, an office's liaisons, a campus's
 * coordinators. Null where capacity means nothing: specialties, languages, and what nobody staffs.
 */
export function teamOf<P extends Pick<Person, 'id' | 'grants'>>(
  view: WorkloadView,
  key: string,
  people: readonly P[],
): readonly P[] | null {
  const team = people.filter(({ id, grants }) => {
    switch (view) {
      case 'person':
        return id === key;
      case 'office':
        return grants.some(({ role, offices }) => role === 'liaison' && offices.includes(key));
      case 'campus':
        return grants.some(
          ({ role, campuses }) => role === 'coordinator' && campuses.includes(key),
        );
      default:
        return false;
    }
  });
  return team.length === 0 ? null : team;
}
