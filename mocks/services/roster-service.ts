import type { rosterEndpoints } from '@/contract/endpoints/rosters';
import { mayBeOnDuty } from '@/domain/duty';
import type { Answer, Call } from '../routes/call';
import type { AuditService } from './audit-service';
import { notFound, ProblemError, refuseFaults } from './problem-error';
import type { Writing } from './shape';

type Endpoints = typeof rosterEndpoints;

/** Duty rosters (Product reference, §9): whoever is on duty works at the place. */
export const createRosterService = (audit: AuditService) => ({
  set: async (
    tx: Writing,
    { params, body, version, caller, now }: Call<Endpoints['setDuty']>,
  ): Promise<Answer<Endpoints['setDuty']>> => {
    const held = await tx.get('duty', params.placeId);
    if (held === null) throw notFound();
    if (held.version !== version) {
      throw new ProblemError('version-stale', { currentVersion: held.version });
    }
    const people = await tx.list('people');
    const strangers = body.byWeekday.flatMap((id, day) => {
      const person = people.find((each) => each.id === id);
      const fits = id === null || (person !== undefined && mayBeOnDuty(person, held.place));
      return fits ? [] : [[`byWeekday.${day}`, 'unknown-person'] as const];
    });
    refuseFaults(Object.fromEntries(strangers));
    const after = { ...held, byWeekday: body.byWeekday, version: held.version + 1 };
    await tx.put('duty', after);
    await audit.note(tx, {
      at: now,
      by: caller.actor.id,
      action: 'arranged',
      operationId: 'setDuty',
      caseId: null,
    });
    const { place, byWeekday } = after;
    return { roster: { place, byWeekday, version: after.version } };
  },
});
