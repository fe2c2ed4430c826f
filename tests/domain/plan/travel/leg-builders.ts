import type { Leg } from '@/domain/plan/travel';

/** The patient flies from Lima by Atlanta to Jacksonville; tests name only what matters to them. */
export function aLeg(over: Partial<Leg> = {}): Leg {
  return {
    id: 'leg-1',
    version: 1,
    caseId: 'case-1',
    direction: 'out',
    airline: 'DL',
    number: '150',
    from: 'LIM',
    to: 'ATL',
    departAt: '2026-12-03T05:30:00.000Z',
    arriveAt: '2026-12-03T12:10:00.000Z',
    travellerIds: ['patient'],
    services: [],
    status: 'booked',
    sharedWith: [],
    sharedFrom: null,
    ...over,
  };
}
