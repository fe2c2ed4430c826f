import type { LodgingNeed, Stay } from '@/domain/plan/lodging';

/** A hotel for the first days of December; tests name only what matters to them. */
export function aStay(over: Partial<Stay> = {}): Stay {
  return {
    id: 'stay-1',
    version: 1,
    caseId: 'case-1',
    kind: 'hotel',
    campus: 'rochester',
    name: 'Riverside Suites',
    address: '410 Riverside Way',
    status: 'confirmed',
    checkInOn: '2026-12-01',
    checkOutOn: '2026-12-05',
    beds: 2,
    hasKitchen: true,
    isStepFree: true,
    minutesToCampus: 8,
    pricePerNight: { minor: 14_900, currency: 'USD' },
    needsTour: false,
    tourOn: null,
    isCareSite: false,
    careChecks: [],
    careEquipment: null,
    careVisits: null,
    cancelReason: null,
    sharedWith: [],
    sharedFrom: null,
    ...over,
  };
}

export const aNeed = (over: Partial<LodgingNeed> = {}): LodgingNeed => ({
  id: 'case-1',
  version: 1,
  caseId: 'case-1',
  isNeeded: true,
  beds: 2,
  partySize: null,
  needsKitchen: false,
  needsStepFree: false,
  maxMinutes: null,
  budgetPerNight: null,
  ...over,
});
