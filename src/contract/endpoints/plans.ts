import { byReference, type Endpoint, get } from '../endpoint';
import { CasePlan } from '../plan/case-plan';

/** What is planned for a case between acceptance and home. */
export const planEndpoints = {
  getPlan: {
    ...get,
    operationId: 'getPlan',
    summary:
      'All that is planned for a case: appointments, interpreters, travel, lodging, money, tasks',
    path: '/api/cases/:reference/plan',
    policy: 'case.read',
    params: byReference,
    success: { status: 200, schema: CasePlan },
    problems: ['not-found'],
  },
} as const satisfies Record<string, Endpoint>;
