import { beforeAll, describe, expect, it, test } from 'vitest';
import { ensureTemporal } from '@/lib/zoned-time';
import { capacityOf, levelOf } from '@/domain/workload/capacity';
import { complexityOf } from '@/domain/workload/complexity';
import { loadOf, type LoadFacts, partsOf } from '@/domain/workload/load';
import { STAGE_AGE_DAYS, STAGE_AGES } from '@/domain/workload/load-reasons';
import { nextWeeks, pastWeeks, reportDayOf } from '@/domain/workload/weeks';
import { aCase, aPerson, aReview } from '@tests/support/case-builders';

beforeAll(ensureTemporal);

const TODAY = '2026-11-24';
const facts = (over: Partial<LoadFacts> = {}): LoadFacts => ({
  stage: 'records',
  urgency: 'routine',
  complexity: [],
  language: 'es',
  arrivalOn: null,
  isDue: false,
  ...over,
});

describe('the load of a case', () => {
  test.for([
    ['an ordinary case in its stage', facts(), 1],
    ['preparing weighs twice', facts({ stage: 'preparing' }), 2],
    ['urgent adds', facts({ urgency: 'urgent' }), 2.5],
    ['an arrival today', facts({ stage: 'preparing', arrivalOn: TODAY }), 3],
    ['the last day that weighs', facts({ stage: 'preparing', arrivalOn: '2026-12-07' }), 3],
    ['one day later', facts({ stage: 'preparing', arrivalOn: '2026-12-08' }), 2],
    [
      'an arrival that has passed without them',
      facts({ stage: 'preparing', arrivalOn: '2026-11-23' }),
      2,
    ],
    ['arrived already', facts({ stage: 'on-site', arrivalOn: TODAY }), 2],
    ['a follow-up that is not due', facts({ stage: 'follow-up' }), 0.5],
    ['a follow-up that is due', facts({ stage: 'follow-up', isDue: true }), 1],
    ['due in another stage', facts({ isDue: true }), 1],
    ['a language that nobody of them speaks', facts({ language: 'am' }), 1.5],
    ['a dialect of a language that they speak', facts({ language: 'es-MX' }), 1],
    ['a language that is not known yet', facts({ language: null }), 1],
    ['all that makes it harder', facts({ complexity: ['transplant', 'large-party'] }), 3],
    ['closed weighs nothing', facts({ stage: 'closed', urgency: 'urgent', language: 'am' }), 0],
  ] as const)('%s', ([, given, points]) => {
    expect(loadOf(given, ['en', 'es'], TODAY)).toBe(points);
  });

  it('says of what it is made', () => {
    const given = facts({ stage: 'ready', urgency: 'soon', arrivalOn: '2026-11-30' });
    expect(partsOf(given, ['es'], TODAY)).toEqual([
      { kind: 'stage', value: 'ready' },
      { kind: 'urgency', value: 'soon' },
      { kind: 'reason', value: 'arriving' },
    ]);
  });

  it('ages in its stage by the days that each age names, without a gap', () => {
    const named = STAGE_AGES.map((age) => {
      const [from, to] = age.split('-').map(Number);
      return [from, Number.isNaN(to) ? null : Number(to) + 1];
    });
    expect(STAGE_AGES.map((age) => STAGE_AGE_DAYS[age])).toEqual(named);
  });

  it('knows what makes a case more work', () => {
    const member = { name: 'A', relationship: 'child', isMinor: true, nationality: null } as const;
    const party = ['m1', 'm2', 'm3'].map((id) => ({ id, ...member }));
    const base = aCase();
    expect(complexityOf(base)).toEqual([]);
    expect(complexityOf({ ...base, party: party.slice(1) })).toEqual([]);
    expect(
      complexityOf({
        party,
        reviews: [
          aReview({ specialty: 'neurology', isLead: false }),
          aReview({ specialty: 'transplant' }),
        ],
        progress: { ...base.progress, hasCareSite: true },
      }),
    ).toEqual(['transplant', 'care-site', 'large-party']);
  });
});

describe('capacity', () => {
  /** Tuesday noon in Rochester. */
  const NOW = Date.parse('2026-11-24T18:00:00Z');
  const person = aPerson({ place: 'rochester', capacity: 30 });
  const away = (fromOn: string, toOn: string) => ({
    ...person,
    absences: [{ fromOn, toOn, coverId: null }],
  });

  test.for([
    ['a whole week', person, 30, false],
    ['away today', away('2026-11-20', '2026-11-24'), 0, true],
    ['back since today', away('2026-11-20', '2026-11-23'), 30, false],
    ['away for two of five working days', away('2026-11-26', '2026-11-27'), 18, false],
    ['away over the weekend', away('2026-11-28', '2026-11-29'), 30, false],
    ['part-time is in the figure', { ...person, capacity: 17.5 }, 17.5, false],
  ] as const)('%s', ([, who, now, isAway]) => {
    expect(capacityOf(who, NOW)).toEqual({ week: who.capacity, now, isAway });
  });

  test.for([
    [30.5, 30, 'over'],
    [30, 30, 'full'],
    [27, 30, 'full'],
    [20, 30, 'fits'],
    [17.5, 30, 'room'],
    [0, 0, 'full'],
  ] as const)('%d of %d is %s', ([load, now, level]) => {
    expect(levelOf(load, { now, isAway: false })).toBe(level);
    expect(levelOf(load, { now, isAway: true })).toBe('away');
  });
});

describe('weeks', () => {
  it('go from Monday to Sunday in Rochester, the present one as far as it has come', () => {
    expect(reportDayOf(Date.parse('2026-11-24T05:00:00Z'))).toBe('2026-11-23');
    expect(pastWeeks(TODAY, 2)).toEqual([
      { from: '2026-11-16', to: '2026-11-22' },
      { from: '2026-11-23', to: TODAY },
    ]);
    expect(nextWeeks(TODAY, 2)).toEqual([
      { from: TODAY, to: '2026-11-29' },
      { from: '2026-11-30', to: '2026-12-06' },
    ]);
  });
});
