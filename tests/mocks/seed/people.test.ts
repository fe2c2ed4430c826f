import { describe, expect, it } from 'vitest';
import { Person } from '@/contract/person';
import { OFFICES } from '@/reference/offices';
import { wirePerson } from '@mocks/services/call/wire-person';
import { makeDuty } from '@mocks/seed/duty';
import { holdsAt, makePeople } from '@mocks/seed/people';
import { sentinelFor, SENTINELS } from '@mocks/seed/sentinels';
import { numberOfReference, parseSeedId, referenceOf, seedId } from '@mocks/seed/seed-ids';

const LAID_AT_MS = Date.parse('2026-11-24T16:30:00Z');
const people = makePeople(LAID_AT_MS);

describe('staff of the demo', () => {
  it('is about sixty people, as the contract has them, each with an own name', () => {
    // An office more brings its own.
    expect(Math.abs(people.length - 60)).toBeLessThanOrEqual(10);
    expect(people.filter((person) => !Person.safeParse(wirePerson(person)).success)).toEqual([]);
    expect(new Set(people.map(({ name }) => name)).size).toBe(people.length);
  });

  it('has one or two liaisons in every office but Direct, and three supervisors', () => {
    const odd = OFFICES.filter(({ code }) => {
      const liaisons = people.filter((person) => holdsAt(person, 'liaison', code)).length;
      return liaisons < 1 || liaisons > 2;
    });
    expect(odd.map(({ code }) => code)).toEqual(['direct']);
    const isSupervisor = (person: (typeof people)[number]) =>
      person.grants.some(({ role }) => role === 'supervisor');
    expect(people.filter((person) => isSupervisor(person)).length).toBe(3);
  });

  it('holds both roles in London', () => {
    const london = people.filter((person) => holdsAt(person, 'coordinator', 'london'));
    expect(london.length).toBeGreaterThan(0);
    for (const person of london) expect(holdsAt(person, 'liaison', 'london')).toBe(true);
  });

  it('has people away today, covered by somebody who is there', () => {
    const today = '2026-11-24';
    const isAway = (id: string) =>
      people
        .find((person) => person.id === id)
        ?.absences.some(({ fromOn, toOn }) => fromOn <= today && today <= toOn);
    const away = people.filter(({ id }) => isAway(id));
    expect(away.length).toBeGreaterThan(2);
    const covers = away.flatMap(({ absences }) => absences.map(({ coverId }) => coverId));
    expect(covers.filter((id) => id !== null && isAway(id))).toEqual([]);
  });

  it('has somebody on duty on every day at every place', () => {
    const duty = makeDuty(people);
    expect(duty.map(({ place }) => place)).toEqual(expect.arrayContaining(['rochester', 'peru']));
    for (const { byWeekday } of duty) {
      expect(byWeekday.length).toBe(7);
      expect(byWeekday).not.toContain(null);
    }
  });
});

describe('seeded ids and references', () => {
  it('are read back as what they were made from', () => {
    expect(parseSeedId(seedId('contact', 240_003))).toEqual({ kind: 'contact', n: 240_003 });
    expect(parseSeedId('018f6b1e-4c5d-7a3b-9c1d-2e3f4a5b6c7d')).toBeNull();
    expect(numberOfReference(referenceOf(4_217, LAID_AT_MS))).toBe(4_217);
    expect(numberOfReference('IC-2026-12')).toBeNull();
  });
});

describe('sentinels', () => {
  it('are found wherever they were typed, and never in an ordinary text', () => {
    const found = sentinelFor({ contact: { summary: ' Sentinel: server busy ' } });
    expect(found?.path).toBe('contact.summary');
    expect(found?.sentinel).toEqual(SENTINELS['sentinel: server busy']);
    expect(
      sentinelFor({ summary: 'The server busy signal, sentinel: server busy or so' }),
    ).toBeNull();
    expect(sentinelFor(null)).toBeNull();
    expect(sentinelFor({ summary: 'sentinel: toString' })).toBeNull();
  });
});
