import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { decideLeg, unusualTimes } from '@/domain/plan/travel/edit-travel';
import { connectionsOf, consentOf, minorFaults } from '@/domain/plan/travel/leg-checks';
import { isPassportShaped, travelChecks } from '@/domain/plan/travel/travel-checks';
import { ensureTemporal, isTimeZone, localDateOf, localTimeOf } from '@/lib/zoned-time';
import { AIRPORTS, findAirport, zoneOfAirport } from '@/reference/airports';
import { CAMPUSES } from '@/reference/campuses';
import { OFFICES } from '@/reference/offices';
import { figure } from '@tests/support/figure';
import { rounds } from '@tests/support/scale';
import { aLeg } from './leg-builders';
import { aCompanion, somePapers, travelling } from './travel-builders';

beforeAll(ensureTemporal);

const HOUR_MS = 3_600_000;
const at = (ms: number): string => new Date(ms).toISOString();

describe('airports', () => {
  it('are each there once, with a zone that exists, in every country of an office or a campus', () => {
    expect(new Set(AIRPORTS.map(({ code }) => code)).size).toBe(AIRPORTS.length);
    const odd = AIRPORTS.filter(
      ({ code, city, country, timeZone }) =>
        !/^[A-Z]{3}$/.test(code) || city === '' || country.length !== 2 || !isTimeZone(timeZone),
    );
    expect(odd).toEqual([]);
    const needed = [...OFFICES, ...CAMPUSES].flatMap(({ country }) => country ?? []);
    const missing = needed.filter((code) => !AIRPORTS.some(({ country }) => country === code));
    expect(missing).toEqual([]);
    const campuses = ['RST', 'MSP', 'PHX', 'JAX', 'LHR'].map((code) => findAirport(code)?.country);
    expect(campuses).toEqual(['US', 'US', 'US', 'US', 'GB']);
    figure('airports', AIRPORTS.length, odd.length);
  });
});

describe('times of a flight', () => {
  it('are asked about exactly where the clocks run backwards, or it takes longer than any flight', () => {
    const runs = rounds(1_000, 10_000);
    const start = Date.UTC(2026, 9, 20);
    fc.assert(
      fc.property(
        fc.constantFrom(...AIRPORTS),
        fc.constantFrom(...AIRPORTS),
        fc.integer({ min: 0, max: 300 * 24 * 60 }),
        fc.integer({ min: 1, max: 40 * 60 }),
        (from, to, minute, length) => {
          const [departMs, arriveMs] = [
            start + minute * 60_000,
            start + (minute + length) * 60_000,
          ];
          const wall = (ms: number, zone: string) =>
            `${localDateOf(ms, zone)} ${localTimeOf(ms, zone)}`;
          const found = unusualTimes({
            from: from.code,
            to: to.code,
            departAt: at(departMs),
            arriveAt: at(arriveMs),
          });
          const isBackwards = wall(departMs, from.timeZone) >= wall(arriveMs, to.timeZone);
          const isOdd = isBackwards || length > 20 * 60;
          expect(found).toEqual(isOdd ? { minutes: length, isBackwards } : null);
        },
      ),
      { numRuns: runs },
    );
    figure('flights over any two airports, asked about or not', runs, 0);
  });

  it('across the date line it is asked once, and taken when somebody is sure', () => {
    const leg = aLeg({
      from: 'NRT',
      to: 'SFO',
      departAt: '2026-12-01T08:00:00.000Z',
      arriveAt: '2026-12-01T17:20:00.000Z',
    });
    const facts = travelling();
    expect(decideLeg(facts, leg, false)).toEqual({
      ok: false,
      refusal: { code: 'leg-times-unusual', minutes: 560, isBackwards: true },
    });
    expect(decideLeg(facts, leg, true)).toEqual({ ok: true, leg });
    const never = { ...leg, arriveAt: '2026-12-01T07:00:00.000Z' };
    expect(decideLeg(facts, never, true)).toEqual({
      ok: false,
      faults: { arriveAt: 'out-of-order' },
    });
  });
});

describe('the flight of somebody who no longer comes', () => {
  // Who was m1 has been taken out of the party.
  it.each([
    ['cancelled', [], null],
    ['cancelled', ['m1'], null],
    ['cancelled', ['patient', 'patient'], 'invalid'],
    ['booked', [], 'required'],
    ['planned', ['m1'], 'unknown-person'],
  ] as const)('%s, with %j aboard', (status, travellerIds, fault) => {
    const held = aLeg({ travellerIds: ['m1'] });
    const leg = { ...held, status, travellerIds };
    const decided = decideLeg(travelling({ plan: { legs: [held] } }), leg, true);
    expect(decided).toEqual(
      fault === null ? { ok: true, leg } : { ok: false, faults: { travellerIds: fault } },
    );
  });
});

it('nobody is taken into two flights at a time, and a cancelled one is none', () => {
  const runs = rounds(1_000, 10_000);
  const span = fc.tuple(fc.integer({ min: 0, max: 48 }), fc.integer({ min: 1, max: 9 }));
  const ids = ['patient', 'm1'];
  const party = [aCompanion()];
  fc.assert(
    fc.property(
      fc.array(fc.tuple(span, fc.subarray(ids, { minLength: 1 }), fc.boolean()), { maxLength: 4 }),
      span,
      fc.subarray(ids, { minLength: 1 }),
      (others, [begin, length], travellerIds) => {
        const legOf = (id: string, from: number, hours: number, over: object) =>
          aLeg({
            id,
            departAt: at(from * HOUR_MS),
            arriveAt: at((from + hours) * HOUR_MS),
            ...over,
          });
        const legs = others.map(([[from, hours], aboard, isCancelled], index) =>
          legOf(`other-${index}`, from, hours, {
            travellerIds: aboard,
            status: isCancelled ? 'cancelled' : 'booked',
          }),
        );
        // By hand, hour by hour and person by person.
        let isTaken = false;
        for (let hour = begin; hour < begin + length; hour += 1) {
          for (const [[from, hours], aboard, isCancelled] of others) {
            const isIn = hour >= from && hour < from + hours && !isCancelled;
            if (isIn && aboard.some((id) => travellerIds.includes(id))) isTaken = true;
          }
        }
        const decided = decideLeg(
          travelling({ case: { party, arrivedAt: at(0) }, plan: { legs } }),
          legOf('new', begin, length, { travellerIds }),
          true,
        );
        expect(decided.ok).toBe(!isTaken);
      },
    ),
    { numRuns: runs },
  );
  figure('two flights at a time against hours by hand', runs, 0);
});

describe('changing planes', () => {
  const first = aLeg({ arriveAt: '2026-12-03T12:00:00.000Z' });
  const next = (departAt: string, over: object = {}) =>
    aLeg({
      id: 'leg-2',
      from: 'ATL',
      to: 'JAX',
      departAt,
      arriveAt: '2026-12-03T23:00:00.000Z',
      ...over,
    });

  it('takes two hours where the country is entered, and says which airport it goes on from', () => {
    const [change] = connectionsOf([first, next('2026-12-03T13:40:00.000Z')], ['patient'], 'out');
    expect(change).toMatchObject({ minutes: 100, needed: 120, isApart: false });
    const [apart] = connectionsOf(
      [first, next('2026-12-03T15:00:00.000Z', { from: 'MIA' })],
      ['patient'],
      'out',
    );
    expect(apart?.isApart).toBe(true);
    const abroad = aLeg({
      id: 'leg-0',
      from: 'CUZ',
      to: 'LIM',
      departAt: '2026-12-03T01:00:00.000Z',
      arriveAt: '2026-12-03T02:30:00.000Z',
    });
    const [inside] = connectionsOf([abroad, first], ['patient'], 'out');
    expect(inside?.needed).toBe(90);
  });

  it('is said once, however many change together, and of nobody who flies one leg', () => {
    const both = { travellerIds: ['patient', 'm1'] };
    const shared = connectionsOf(
      [{ ...first, ...both }, next('2026-12-03T15:00:00.000Z', both)],
      ['patient', 'm1'],
      'out',
    );
    expect(shared).toHaveLength(1);
    const other = next('2026-12-03T15:00:00.000Z', { travellerIds: ['m1'] });
    expect(connectionsOf([first, other], ['patient', 'm1'], 'out')).toEqual([]);
  });
});

describe('minors', () => {
  const child = aCompanion({ id: 'm2', relationship: 'child', isMinor: true });
  const nephew = aCompanion({ id: 'm3', relationship: 'other-relative', isMinor: true });
  const codes = (
    party: readonly ReturnType<typeof aCompanion>[],
    aboard: readonly string[],
    over = {},
  ) =>
    minorFaults(
      travelling({
        case: { party },
        plan: { legs: [aLeg({ travellerIds: aboard, ...over })] },
      }),
    ).map(({ code, travellerId }) => `${travellerId} ${code}`);

  it('fly with an adult or an escort, and without a parent by a guardian’s consent', () => {
    expect(codes([child], ['patient', 'm2'])).toEqual([]);
    expect(codes([child], ['m2'])).toEqual(['m2 minor-alone']);
    expect(codes([child], ['m2'], { services: ['escort'] })).toEqual(['m2 minor-consent']);
    expect(codes([nephew], ['patient', 'm3'])).toEqual(['m3 minor-consent']);
    const facts = travelling({
      case: { party: [nephew] },
      plan: {
        legs: [aLeg({ travellerIds: ['patient', 'm3'] })],
        papers: [somePapers({ travellerId: 'm3', hasGuardianConsent: true })],
      },
    });
    expect(minorFaults(facts)).toEqual([]);
  });

  it.each([
    ['with a parent', child, ['patient', 'm2'], {}, false, 'not-needed'],
    ['with an aunt', nephew, ['patient', 'm3'], {}, false, 'missing'],
    ['with an aunt, by consent', nephew, ['patient', 'm3'], {}, true, 'here'],
    ['with an escort', child, ['m2'], { services: ['escort'] }, false, 'missing'],
    ['by no flight yet, with a parent in the party', child, [], {}, false, 'not-needed'],
    ['by no flight yet, with an aunt in the party', nephew, [], {}, false, 'missing'],
    ['by a cancelled flight', child, ['m2'], { status: 'cancelled' }, false, 'not-needed'],
  ] as const)('the consent to fly %s', (_, minor, aboard, over, hasGuardianConsent, expected) => {
    const facts = travelling({
      case: { party: [minor] },
      plan: {
        legs: aboard.length === 0 ? [] : [aLeg({ ...over, travellerIds: aboard })],
        papers: [somePapers({ travellerId: minor.id, hasGuardianConsent })],
      },
    });
    expect(consentOf(facts, minor.id)).toBe(expected);
  });

  it('a patient turns of age on the day of the flight', () => {
    const of = (birthOn: string) =>
      minorFaults(travelling({ patient: { birthOn }, plan: { legs: [aLeg()] } })).length;
    // It leaves Lima half past midnight on the third of December.
    expect([of('2008-12-03'), of('2008-12-04')]).toEqual([0, 1]);
  });
});

describe('checks', () => {
  it('name what stops first, then what warns', () => {
    const legs = [aLeg({ status: 'planned' })];
    const facts = travelling({ plan: { legs, papers: [somePapers({ visa: 'to-start' })] } });
    const checks = travelChecks(facts, '2026-11-24');
    const gates = checks.map(({ gate }) => gate !== null);
    expect(gates).toEqual(gates.toSorted((one, other) => Number(other) - Number(one)));
    expect(checks.map(({ code }) => code)).toContain('flight-unbooked');
  });

  it.each([
    ['not asked for', ['oxygen', 'wheelchair'], {}, ['leg-1']],
    ['asked for in part', ['oxygen', 'wheelchair'], { services: ['wheelchair'] }, ['leg-1']],
    ['asked for', ['wheelchair', 'dietary'], { services: ['wheelchair'] }, []],
    ['for others to sit in', ['oxygen'], { travellerIds: ['m1'] }, []],
    ['on a flight that is cancelled', ['oxygen'], { status: 'cancelled' }, []],
    ['not needed', [], {}, []],
  ] as const)('help on the way that is %s', (_, needs, leg, about) => {
    const facts = travelling({ patient: { needs }, plan: { legs: [aLeg(leg)] } });
    const found = travelChecks(facts, '2026-11-24').filter(({ code }) => code === 'help-missing');
    const expected = about.length === 0 ? [] : [{ gate: null, on: 'office', about }];
    expect(found).toMatchObject(expected);
  });

  it.each([
    ['for the party', ['patient', 'm1'], {}, []],
    ['for somebody beside it', ['patient', 'gone'], {}, ['leg-1']],
    ['for nobody else', ['gone'], {}, ['leg-1']],
    ['only planned', ['patient', 'gone'], { status: 'planned' }, []],
    ['cancelled', ['gone'], { status: 'cancelled' }, []],
    ['flown', ['patient', 'gone'], { arriveAt: '2026-11-20T12:10:00.000Z' }, []],
  ] as const)('a seat that is booked %s', (_, travellerIds, leg, about) => {
    const record = { party: [aCompanion()] };
    const facts = travelling({ case: record, plan: { legs: [aLeg({ ...leg, travellerIds })] } });
    const found = travelChecks(facts, '2026-11-24').filter(({ code }) => code === 'seat-left');
    const expected = about.length === 0 ? [] : [{ gate: null, on: 'office', about }];
    expect(found).toMatchObject(expected);
  });

  it.each([
    ['after the flight', 'applied', '2026-12-03', true],
    ['on the day of the flight', 'applied', '2026-12-02', false],
    ['before it', 'to-start', '2026-12-01', false],
    ['after it, with the visa there', 'granted', '2026-12-05', false],
    ['after it, where none is needed', 'not-needed', '2026-12-05', false],
    ['unknown', 'applied', null, false],
  ] as const)('a visit to the consulate %s', (_, visa, visaAppointmentOn, isWarned) => {
    // Half past eleven at night in Lima, where the universal clock has the next date.
    const legs = [
      aLeg({ id: 'old', departAt: '2026-11-30T05:30:00.000Z', status: 'cancelled' }),
      aLeg({ departAt: '2026-12-03T04:30:00.000Z' }),
    ];
    const facts = travelling({ plan: { legs, papers: [somePapers({ visa, visaAppointmentOn })] } });
    const found = travelChecks(facts, '2026-11-24').find(
      ({ code }) => code === 'visa-appointment-late',
    );
    expect(found?.about ?? []).toEqual(isWarned ? ['patient'] : []);
    expect(found?.dates ?? []).toEqual(isWarned ? [visaAppointmentOn] : []);
  });

  it('a number of another shape is warned of; the mask is none', () => {
    expect(['P1234567', 'ab 123-456', 'X'].map(isPassportShaped)).toEqual([true, true, false]);
    const of = (passportNumber: string) =>
      travelChecks(travelling({ patient: { passportNumber } }), '2026-11-24').some(
        ({ code }) => code === 'passport-shape',
      );
    expect([of('12'), of('•••'), of('P1234567')]).toEqual([true, false, false]);
  });
});

it('an airport that is not in the list has no clock', () => {
  expect(zoneOfAirport('QQQ')).toBeNull();
});
