import { DutyList } from '../duty';
import { type Endpoint, get } from '../endpoint';

/** Who answers while a place is shut. */
export const dutyEndpoints = {
  listDuty: {
    ...get,
    operationId: 'listDuty',
    summary: 'The duty rosters of all offices and campuses',
    path: '/api/duty',
    policy: 'people.list',
    success: { status: 200, schema: DutyList },
    problems: [],
  },
} as const satisfies Record<string, Endpoint>;
