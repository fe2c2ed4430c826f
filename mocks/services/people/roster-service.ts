import type { rosterEndpoints } from '@/contract/endpoints/rosters';
import { datesToKeep, rosterFaults } from '@/domain/duty-dates';
import type { Answer, Call } from '../call/call';
import type { AuditService } from '../audit/audit-service';
import { notFound, refuseFaults, refuseStale } from '../call/problem-error';
import type { Writing } from '../stored/shape';

type Endpoints = typeof rosterEndpoints;

/** Duty rosters (Product reference, §9): whoever is on duty works at the place. */
export const createRosterService = (audit: AuditService) => ({
  set: async (
    tx: Writing,
    { params, body, version, caller, now, nowMs }: Call<Endpoints['setDuty']>,
  ): Promise<Answer<Endpoints['setDuty']>> => {
    const held = await tx.get('duty', params.placeId);
    if (held === null) throw notFound();
    refuseStale(held, version);
    const people = await tx.list('people');
    const { byWeekday, dates = held.dates } = body;
    // What is kept was right when it was written: whom it names may have left the place since.
    const sent = { place: held.place, byWeekday, dates: body.dates ?? [] };
    refuseFaults(rosterFaults(sent, { people, held: held.dates, nowMs }));
    const after = {
      ...held,
      byWeekday,
      dates: datesToKeep({ ...held, dates }, nowMs),
      version: held.version + 1,
      changed: { by: caller.actor.id, at: now },
    };
    await tx.put('duty', after);
    await audit.note(tx, {
      at: now,
      by: caller.actor.id,
      action: 'arranged',
      operationId: 'setDuty',
      caseId: null,
    });
    const { id: _id, ...roster } = after;
    return { roster };
  },
});
