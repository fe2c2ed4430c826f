import type { travelEndpoints } from '@/contract/endpoints/travel';
import type { CaseRecord } from '@/domain/case';
import { jsonEqual } from '@/domain/merge/json-equal';
import type { Trip } from '@/domain/plan/travel';
import {
  fittingTrip,
  travelClosed,
  tripFaults,
  type TripFields,
} from '@/domain/plan/travel/edit-travel';
import type { Answer, Call } from '../call/call';
import type { Outcome } from '../command/command';
import { compareVersion, type RunPlanCommand } from './plan-command';
import { notFound, refuseFaults, refused } from '../call/problem-error';
import type { Writing } from '../stored/shape';

type Endpoints = typeof travelEndpoints;

/** What a journey has once, under the id of its case: fitness, airline form, pick-up, address. */
export function createTripService(runPlan: RunPlanCommand) {
  return {
    add: (
      tx: Writing,
      { params, body, caller, now }: Call<Endpoints['addTrip']>,
    ): Promise<Answer<Endpoints['addTrip']>> =>
      runPlan(tx, {
        caller,
        now,
        reference: params.reference,
        action: 'travel.edit',
        kind: 'trip-changed',
        decide: ({ case: record, plan: { trips } }) => {
          const [held] = trips;
          refuseFaults(tripFaults(held, body));
          const made = { ...fittingTrip(body), id: record.id, version: 1, caseId: record.id };
          if (held === undefined) return saved(record, made);
          // Sent twice, by whatever key, it is made once.
          if (jsonEqual(held, { ...made, version: held.version })) return {};
          throw refused({ code: 'travel-known' });
        },
      }),

    edit: (
      tx: Writing,
      { params, body, version, caller, now }: Call<Endpoints['editTrip']>,
    ): Promise<Answer<Endpoints['editTrip']>> =>
      runPlan(tx, {
        caller,
        now,
        reference: params.reference,
        action: 'travel.edit',
        kind: 'trip-changed',
        decide: ({ case: record, plan }) => {
          const [held] = plan.trips;
          if (held === undefined) throw notFound();
          compareVersion(plan, { table: 'trips', id: held.id, version });
          refuseFaults(tripFaults(held, body));
          return saved(record, { ...held, ...fittingTrip(body) });
        },
      }),
  };
}

function saved(record: CaseRecord, trip: Trip & TripFields): Outcome {
  const closed = travelClosed(record);
  if (closed !== null) throw refused(closed);
  return { plan: [{ table: 'trips', id: trip.id, record: trip }] };
}
