import {
  Arrivals,
  ArrivalsQuery,
  CampusVisits,
  DemandCellQuery,
  DemandNeeds,
  InterpreterDemand,
  WeekQuery,
} from '../arrivals';
import { type Endpoint, get } from '../endpoint';

/** Who comes, is there and leaves, by campus and week, and who must interpret. */
export const arrivalEndpoints = {
  listArrivals: {
    ...get,
    operationId: 'listArrivals',
    summary: 'Who arrives, is on site or leaves in a week, with readiness and needs',
    path: '/api/arrivals',
    policy: 'cases.list',
    query: ArrivalsQuery,
    success: { status: 200, schema: Arrivals },
    problems: [],
  },
  listVisits: {
    ...get,
    operationId: 'listVisits',
    summary: 'Trips of other campuses with appointments at this one in a week',
    path: '/api/arrivals/visits',
    policy: 'cases.list',
    query: WeekQuery,
    success: { status: 200, schema: CampusVisits },
    problems: [],
  },
  getInterpreterDemand: {
    ...get,
    operationId: 'getInterpreterDemand',
    summary: 'Interpreters needed at a campus in a week, by language and hour, and who is on shift',
    path: '/api/arrivals/interpreters',
    policy: 'cases.list',
    query: WeekQuery,
    success: { status: 200, schema: InterpreterDemand },
    problems: [],
  },
  listInterpreterNeeds: {
    ...get,
    operationId: 'listInterpreterNeeds',
    summary: 'The appointments behind one hour of the demand',
    path: '/api/arrivals/needs',
    policy: 'cases.list',
    query: DemandCellQuery,
    success: { status: 200, schema: DemandNeeds },
    problems: [],
  },
} as const satisfies Record<string, Endpoint>;
