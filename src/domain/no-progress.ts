import type { Progress } from './case';

/** What a case has reached when it begins: nothing is planned, and nobody has travelled. */
export const NO_PROGRESS = {
  coverageMet: false,
  itineraryConfirmed: false,
  failingGates: [],
  firstAppointmentAt: null,
  arrivalOn: null,
  departureOn: null,
  dischargedAt: null,
  openFollowUps: [],
} as const satisfies Progress;
