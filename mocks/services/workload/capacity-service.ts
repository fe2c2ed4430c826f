import type { capacityEndpoints } from '@/contract/endpoints/capacities';
import type { Person } from '@/domain/case';
import type { AuditService } from '../audit/audit-service';
import type { Answer, Call } from '../call/call';
import { notFound, ProblemError } from '../call/problem-error';
import { wirePerson } from '../call/wire-person';
import type { Writing } from '../stored/shape';

type Endpoints = typeof capacityEndpoints;

/** How much somebody carries in a full week (Product reference, §9: supervisors). */
export const createCapacityService = (audit: AuditService) => ({
  set: async (
    tx: Writing,
    { params, body, version, caller, now }: Call<Endpoints['setCapacity']>,
  ): Promise<Answer<Endpoints['setCapacity']>> => {
    const person = await tx.get('people', params.personId);
    if (person === null) throw notFound();
    if (person.version !== version) {
      throw new ProblemError('version-stale', { currentVersion: person.version });
    }
    const after: Person = { ...person, ...body, version: person.version + 1 };
    await tx.put('people', after);
    await audit.note(tx, {
      at: now,
      by: caller.actor.id,
      action: 'arranged',
      operationId: 'setCapacity',
      caseId: null,
    });
    return { person: wirePerson(after) };
  },
});
