import type { capacityEndpoints } from '@/contract/endpoints/capacities';
import type { AuditService } from '../audit/audit-service';
import type { Answer, Call } from '../call/call';
import { arrangePerson } from '../people/arrange-person';
import type { Writing } from '../stored/shape';

type Endpoints = typeof capacityEndpoints;

/** How much somebody carries in a full week (Product reference, §9: supervisors). */
export const createCapacityService = (audit: AuditService) => ({
  set: (
    tx: Writing,
    call: Call<Endpoints['setCapacity']>,
  ): Promise<Answer<Endpoints['setCapacity']>> =>
    arrangePerson(audit)(tx, call, { operationId: 'setCapacity', change: () => call.body }),
});
