import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { officeStateAt } from '@/domain/calendar/office-state';
import type { Person } from '@/domain/case';
import { type DutyStaff, mayBeOnDuty, placesWithoutDuty, whoIsOnDuty } from '@/domain/duty';
import { ensureTemporal } from '@/lib/zoned-time';
import { CAMPUSES } from '@/reference/campuses';
import { OFFICES } from '@/reference/offices';
import { aPerson } from '@tests/support/case-builders';
import { figure } from '@tests/support/figure';

beforeAll(ensureTemporal);

const ms = (moment: string): number => Date.parse(moment);
/** Tuesday's in Lima. */
const [OPEN, EVENING, BEFORE_EIGHT] = [
  ms('2026-11-24T16:00:00Z'),
  ms('2026-11-25T01:00:00Z'),
  ms('2026-11-25T12:59:00Z'),
] as const;
const TUESDAY = { fromOn: '2026-11-24', toOn: '2026-11-24', coverId: null };
const WEDNESDAY = { fromOn: '2026-11-25', toOn: '2026-11-25', coverId: null };

const worksAt = (id: string, place: string, absences: Person['absences'] = []): Person =>
  aPerson({ id, absences, grants: [{ role: 'liaison', offices: [place], campuses: [] }] });
const leads = (id: string, absences: Person['absences'] = []): Person =>
  aPerson({ id, absences, grants: [{ role: 'supervisor', offices: [], campuses: [] }] });

const named = (personId: string | null) => [
  { place: 'peru', byWeekday: Array.from({ length: 7 }, () => personId), dates: [] },
];
const BEN = worksAt('ben', 'peru');
const CHO = worksAt('cho', 'canada');
const CAT = worksAt('cat', 'canada', [TUESDAY]);
/** Away as well, with somebody of the place as cover; and with whom they cover. */
const EVE = worksAt('eve', 'canada', [{ ...TUESDAY, coverId: 'ben' }]);
const FAY = worksAt('fay', 'canada', [{ ...TUESDAY, coverId: 'ana' }]);
/** Nobody covers all of it, and one what is of Lima. */
const IN_LIMA = { covers: [{ personId: 'ben', languages: [], offices: ['peru'] }] };

describe('where nobody is on duty', () => {
  /** Who is asked in Lima. */
  const asked = ({ rosters, people }: DutyStaff, nowMs: number): readonly string[] =>
    people
      .map(({ id }) => id)
      .filter((id) => placesWithoutDuty({ rosters, people }, id, nowMs).includes('peru'));

  it.each<[string, string | null, Person['absences'], number, readonly string[]]>([
    ['all who could be are asked, and no others', null, [], EVENING, ['ana', 'ben']],
    ['also in the small hours', null, [], BEFORE_EIGHT, ['ana', 'ben']],
    ['nobody while the place is open', null, [], OPEN, []],
    ['nobody where somebody is named', 'ana', [], EVENING, []],
    ['all but who is away', null, [TUESDAY], EVENING, ['ben']],
    ['where the one named is away without cover', 'ana', [TUESDAY], EVENING, ['ben']],
    ['whose cover is away as well', 'ana', [{ ...TUESDAY, coverId: 'cat' }], EVENING, ['ben']],
    ['a night is of the day before', 'ana', [TUESDAY], BEFORE_EIGHT, ['ben']],
    ['so who is away from today is there still', null, [WEDNESDAY], BEFORE_EIGHT, ['ana', 'ben']],
    ['nobody where a cover is', 'ana', [{ ...TUESDAY, coverId: 'ben' }], EVENING, []],
    ['whose cover would not see it', 'ana', [{ ...TUESDAY, coverId: 'cho' }], EVENING, ['ben']],
    ['nobody where a supervisor covers', 'ana', [{ ...TUESDAY, coverId: 'sue' }], EVENING, []],
    ['nobody where the cover’s cover is', 'ana', [{ ...TUESDAY, coverId: 'eve' }], EVENING, []],
    ['nobody where one covers this place', 'ana', [{ ...TUESDAY, ...IN_LIMA }], EVENING, []],
    ['whose covers cover each other', 'ana', [{ ...TUESDAY, coverId: 'fay' }], EVENING, ['ben']],
  ])('%s', (_name, personId, absences, nowMs, ids) => {
    const people = [worksAt('ana', 'peru', absences), BEN, CHO, CAT, EVE, FAY, leads('sue')];
    expect(asked({ rosters: named(personId), people }, nowMs)).toEqual(ids);
  });

  it('a place without a roster has nobody on duty', () => {
    expect(asked({ rosters: [], people: [BEN, CHO] }, EVENING)).toEqual(['ben']);
  });

  it.each<[string, string | null, Person]>([
    ['all of its staff are away', 'ana', worksAt('ana', 'peru', [TUESDAY])],
    ['it has no staff', null, CHO],
  ])('the supervisors who are there are asked where %s', (_name, personId, person) => {
    const people = [person, leads('sue'), leads('tom', [TUESDAY])];
    expect(asked({ rosters: named(personId), people }, EVENING)).toEqual(['sue']);
  });

  it('somebody is asked wherever nobody is on duty, its own staff first, and nobody elsewhere', () => {
    const [runs, seed] = [300, 925];
    const ids = ['ana', 'ben', 'cho', 'dee'] as const;
    const places = [...new Set([...OFFICES, ...CAMPUSES].map(({ code }) => code))];
    const place = fc.constantFrom(...places);
    const absence = fc
      .tuple(fc.integer({ min: 20, max: 28 }), fc.nat(3), fc.constantFrom(null, ...ids))
      .map(([from, days, coverId]) => ({
        fromOn: `2026-11-${from}`,
        toOn: `2026-11-${Math.min(30, from + days)}`,
        coverId,
      }));
    const staff = fc.record({
      people: fc
        .tuple(...ids.map(() => fc.tuple(place, fc.array(absence, { maxLength: 1 }))))
        .map((all) => [
          ...all.map(([at, absences], index) => worksAt(ids[index] ?? '', at, absences)),
          leads('sue'),
        ]),
      rosters: fc.uniqueArray(
        fc.record({
          place,
          byWeekday: fc.array(fc.constantFrom(null, ...ids), { minLength: 7, maxLength: 7 }),
          dates: fc.constant([]),
        }),
        { selector: (roster) => roster.place },
      ),
    });
    const moment = fc
      .integer({ min: 0, max: 7 * 24 })
      .map((hours) => ms('2026-11-22T00:30:00Z') + hours * 3_600_000);
    const result = fc.check(
      fc.property(staff, moment, (world, nowMs) => {
        const askedAt = new Map(
          world.people.map(({ id }) => [id, placesWithoutDuty(world, id, nowMs)]),
        );
        for (const each of places) {
          const all = world.people.filter(({ id }) => askedAt.get(id)?.includes(each));
          const isShut = officeStateAt(each, nowMs).state !== 'open';
          const hasNobody = isShut && whoIsOnDuty(world, each, nowMs) === null;
          expect(all.length > 0).toBe(hasNobody);
          const own = all.filter((person) => mayBeOnDuty(person, each));
          expect([0, all.length]).toContain(own.length);
        }
      }),
      { numRuns: runs, seed },
    );
    figure('somebody is asked where nobody is on duty', runs, result.failed ? 1 : 0, seed);
    expect(fc.defaultReportMessage(result) ?? '').toBe('');
  });
});
