import type { CaseRecord } from '@/domain/case';
import type { CaseFacts } from '@/domain/stage/decision';
import type { Stage } from '@/domain/vocabulary';
import { aCase, aPatient, aReview, checklistIn } from '@tests/support/case-builders';

export const NOW = '2026-11-24T16:00:00.000Z';
export const ME = 'person-me';

const begun: Partial<CaseRecord> = {
  ownerId: ME,
  claimedAt: '2026-11-03T15:00:00.000Z',
  firstContactAt: '2026-11-03T16:00:00.000Z',
  lastContactAt: '2026-11-03T16:00:00.000Z',
};
const read: Partial<CaseRecord> = { ...begun, records: checklistIn('received') };
const accepted: Partial<CaseRecord> = {
  ...read,
  reviews: [aReview({ decision: 'accepted', decidedAt: NOW, decidedBy: ME })],
};
const cleared = { ...aCase().progress, coverageMet: true };
const planned = { ...cleared, itineraryConfirmed: true, arrivalOn: '2026-12-10' };

/** A case that stands in each stage with everything that the next one asks for. */
const READY_TO_LEAVE: Readonly<Record<Stage, Partial<CaseRecord>>> = {
  new: {},
  contacting: begun,
  records: read,
  review: read,
  clearance: { ...accepted, progress: cleared },
  scheduling: { ...accepted, progress: planned },
  preparing: { ...accepted, progress: planned },
  ready: { ...accepted, progress: planned },
  'on-site': { ...accepted, progress: { ...planned, arrivalOn: '2026-11-20' } },
  'follow-up': { ...accepted, progress: { ...planned, dischargedAt: '2026-11-23T15:00:00.000Z' } },
  closed: {
    ...begun,
    closing: {
      outcome: 'withdrawn',
      reason: 'Changed plans',
      alternative: null,
      closedAt: '2026-11-20T15:00:00.000Z',
      closedBy: ME,
    },
  },
};

export function factsIn(stage: Stage, over: Partial<CaseRecord> = {}): CaseFacts {
  const since = '2026-11-20T15:00:00.000Z';
  return {
    case: aCase({ ...READY_TO_LEAVE[stage], stage, stageSince: since, ...over }),
    patient: aPatient(),
    at: NOW,
    by: ME,
  };
}
