import type { DutyRosterWire } from '@/contract/duty';
import { type Client, peopleOf, signInRole } from './client';
import type { Target } from './target';

export const rostersOf = async (client: Client): Promise<readonly DutyRosterWire[]> =>
  (await client.get<{ items: DutyRosterWire[] }>('/api/duty')).items;

/**
 * Takes everybody out of every roster.
 *
 * @returns puts them in again
 */
export async function nameNobody(target: Target): Promise<() => Promise<void>> {
  const name = async (rosters: readonly DutyRosterWire[]): Promise<void> => {
    // Anew each time: a session may have ended by the clock in between.
    const supervisor = await signInRole(target, 'supervisor');
    const held = await rostersOf(supervisor);
    for (const { place, byWeekday, dates } of rosters) {
      const ifMatch = held.find((each) => each.place === place)?.version ?? 0;
      await supervisor.post(`/api/duty/${place}`, { byWeekday, dates }, { ifMatch });
    }
  };
  const before = await rostersOf(await signInRole(target, 'supervisor'));
  await name(
    before.map(({ byWeekday, ...roster }) => ({
      ...roster,
      byWeekday: byWeekday.map(() => null),
      dates: [],
    })),
  );
  return () => name(before);
}

/** A request of each POST of absences, rosters and capacity, and another body of it. */
export async function staffSample(id: string, target: Target, client: Client, nowMs: number) {
  switch (id) {
    case 'setAbsences': {
      const people = await peopleOf(target);
      const person = people.find(({ absences }) => absences.length === 0);
      const day = (days: number): string =>
        new Date(nowMs + days * 86_400_000).toISOString().slice(0, 10);
      const absence = { fromOn: day(30), toOn: day(33), coverId: null };
      return {
        client,
        path: `/api/people/${person?.id}/absences`,
        body: { absences: [absence] },
        otherBody: { absences: [{ ...absence, toOn: day(34) }] },
        ifMatch: person?.version ?? 0,
      };
    }
    case 'setCapacity': {
      const [person] = await peopleOf(target);
      return {
        client,
        path: `/api/people/${person?.id}/capacity`,
        body: { capacity: 20 },
        otherBody: { capacity: 21 },
        ifMatch: person?.version ?? 0,
      };
    }
    case 'setDuty': {
      const [roster] = await rostersOf(client);
      const byWeekday = (roster?.byWeekday ?? []).map(() => null);
      return {
        client,
        path: `/api/duty/${roster?.place}`,
        body: { byWeekday },
        otherBody: { byWeekday: roster?.byWeekday },
        ifMatch: roster?.version ?? 0,
      };
    }
    default:
      return null;
  }
}
