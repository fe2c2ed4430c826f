import type { absenceEndpoints } from '@/contract/endpoints/absences';
import { coverOf } from '@/domain/absence/absence';
import { absenceFaults, isListed, timeOf } from '@/domain/absence/absence-check';
import type { Absence } from '@/domain/absence/absence-record';
import type { Person } from '@/domain/case';
import { seesCase } from '@/domain/hand-off/receivers';
import { localDateOf } from '@/lib/zoned-time';
import { placeOf } from '@/reference/place';
import type { Answer, Call } from '../call/call';
import type { AuditService } from '../audit/audit-service';
import { whereOf } from '../lists/case-filter';
import { readSense } from '../lists/filter-sense';
import { refuseFaults } from '../call/problem-error';
import type { Reading, Writing } from '../stored/shape';
import { arrangePerson } from './arrange-person';

type Endpoints = typeof absenceEndpoints;
type Entry = Answer<Endpoints['listAbsences']>['items'][number];

const todayOf = ({ place }: Pick<Person, 'place'>, nowMs: number): string =>
  localDateOf(nowMs, placeOf(place).timeZone);

/** The absences that are listed today, each with what it leaves to nobody. */
export async function listAbsences(
  tx: Reading,
  call: Call<Endpoints['listAbsences']>,
): Promise<Answer<Endpoints['listAbsences']>> {
  const { nowMs, now } = call;
  const people = await tx.list('people');
  const sense = await readSense(tx, call);
  const items: Entry[] = [];
  for (const person of people) {
    const today = todayOf(person, nowMs);
    const shown = person.absences.filter((absence) => isListed(absence, today));
    if (shown.length === 0) continue;
    // One after the other: a transaction is one line of work.
    const { rows } = await tx.queryRows({ where: whereOf({ owner: [person.id] }, sense) });
    for (const absence of shown) {
      const isOver = timeOf(absence, today) === 'over';
      const unseen = rows.filter((row) => {
        const coverId = coverOf(absence, row);
        const cover = people.find(({ id }) => id === coverId);
        return cover !== undefined && !seesCase(cover, row);
      });
      items.push({
        personId: person.id,
        version: person.version,
        absence,
        beside: person.absences.filter((each) => each !== absence),
        open: rows.length,
        uncovered: rows.filter((row) => coverOf(absence, row) === null).length,
        unseen: unseen.length,
        hasSignedIn: isOver && (await hasSignedIn(tx, person, absence)),
      });
    }
  }
  return {
    items: items.toSorted((a, b) => (a.absence.toOn < b.absence.toOn ? -1 : 1)),
    asOf: now,
  };
}

/** Whether somebody has come back since. */
async function hasSignedIn(tx: Reading, person: Person, { toOn }: Absence): Promise<boolean> {
  const lines = await tx.list('audit', { index: 'person', value: person.id, order: 'descending' });
  const latest = lines.find(({ action }) => action === 'signed-in');
  return latest !== undefined && todayOf(person, Date.parse(latest.at)) > toOn;
}

/** Absences and their cover (Product reference, §9: supervisors). */
export const createAbsenceService = (audit: AuditService) => ({
  set: (
    tx: Writing,
    call: Call<Endpoints['setAbsences']>,
  ): Promise<Answer<Endpoints['setAbsences']>> =>
    arrangePerson(audit)(tx, call, {
      operationId: 'setAbsences',
      change: async (person) => {
        const people = await tx.list('people');
        const absences = call.body.absences.toSorted((a, b) => (a.fromOn < b.fromOn ? -1 : 1));
        for (const [index, absence] of absences.entries()) {
          const faults = absenceFaults(absence, absences.slice(0, index), {
            personId: person.id,
            people,
            held: person.absences,
            today: todayOf(person, call.nowMs),
          });
          refuseFaults(
            Object.fromEntries(
              Object.entries(faults).map(([name, code]) => [`absences.${index}.${name}`, code]),
            ),
          );
        }
        return { absences };
      },
    }),
});
