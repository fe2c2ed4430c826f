import type { capacityEndpoints } from '@/contract/endpoints/capacities';
import type { OperationId } from '@/contract/endpoints';
import type { Person } from '@/domain/case';
import type { AuditService } from '../audit/audit-service';
import type { Call } from '../call/call';
import { notFound, refuseStale } from '../call/problem-error';
import { wirePerson } from '../call/wire-person';
import type { Writing } from '../stored/shape';

type Arranging = Pick<
  Call<(typeof capacityEndpoints)['setCapacity']>,
  'params' | 'version' | 'caller' | 'now'
>;

interface Arrangement {
  readonly operationId: OperationId;
  /** What becomes of the person; a fault of what was sent is thrown. */
  readonly change: (person: Person) => Partial<Person> | Promise<Partial<Person>>;
}

/** What supervisors arrange for a person, upon the version that they have read (Product reference, §9). */
export const arrangePerson =
  (audit: AuditService) =>
  async (
    tx: Writing,
    { params, version, caller, now }: Arranging,
    { operationId, change }: Arrangement,
  ): Promise<{ readonly person: ReturnType<typeof wirePerson> }> => {
    const person = await tx.get('people', params.personId);
    if (person === null) throw notFound();
    refuseStale(person, version);
    const after: Person = { ...person, ...(await change(person)), version: person.version + 1 };
    await tx.put('people', after);
    const by = caller.actor.id;
    await audit.note(tx, { at: now, by, action: 'arranged', operationId, caseId: null });
    return { person: wirePerson(after) };
  };
