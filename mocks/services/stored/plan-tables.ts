import type { PlanTable, PlanTables } from '@/domain/plan/case-plan';
import type { TableSpec } from '../../store/store';

/** A record of a plan before and after; null where there was or is none. */
export type PlanChange = {
  readonly [T in PlanTable]: {
    readonly table: T;
    readonly before: PlanTables[T] | null;
    readonly after: PlanTables[T] | null;
  };
}[PlanTable];

/** A record of a plan is found by its case. */
const ofCase = { indexes: { case: { of: ({ caseId }: { readonly caseId: string }) => caseId } } };

/** The tables of what is planned for a case. */
export const PLAN_SPECS: { readonly [T in PlanTable]: TableSpec<PlanTables[T]> } = {
  appointments: ofCase,
  bookings: ofCase,
  estimates: ofCase,
  coverages: ofCase,
  papers: ofCase,
  trips: ofCase,
  legs: ofCase,
  lodgingNeeds: ofCase,
  stays: ofCase,
  tasks: {
    indexes: {
      ...ofCase.indexes,
      /** Whose they are by name; all others are those of whoever owns the case. */
      owner: { of: ({ ownerId }) => ownerId },
    },
  },
  orientations: ofCase,
  waivers: ofCase,
  followUps: {
    indexes: {
      ...ofCase.indexes,
      owner: { of: ({ ownerId, ended }) => (ended === null ? ownerId : null) },
      /** For the lists: those that somebody has touched, by kind. */
      kind: { of: ({ kind }) => kind },
    },
  },
  documents: ofCase,
};
