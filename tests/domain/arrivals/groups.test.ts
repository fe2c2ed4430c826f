import { expect, it } from 'vitest';
import { groupFilters, isWeekAhead } from '@/domain/arrivals/groups';
import { mondayOf, weekOf } from '@/lib/week';

it.each([
  ['2026-11-23', '2026-11-23'],
  ['2026-11-26', '2026-11-23'],
  ['2026-11-29', '2026-11-23'],
  ['2027-01-01', '2026-12-28'],
])('the week of %s begins on %s', (date, monday) => {
  expect([mondayOf(date), weekOf(monday).includes(date)]).toEqual([monday, true]);
});

it('tells who is late in the week of today alone', () => {
  const late = (today: string) => groupFilters('2026-11-23', today).late;
  expect(late('2026-11-22')).toBeNull();
  expect(late('2026-11-23')?.arrivalTo).toBe('2026-11-22');
  expect(late('2026-11-29')?.arrivalTo).toBe('2026-11-28');
  expect(late('2026-11-30')).toBeNull();
});

it('has the first and the last day of the week in it', () => {
  const { arriving, leaving, onSite } = groupFilters('2026-11-23', '2026-11-25');
  expect([arriving?.arrivalFrom, arriving?.arrivalTo]).toEqual(['2026-11-23', '2026-11-29']);
  expect([leaving?.departureFrom, leaving?.departureTo]).toEqual(['2026-11-23', '2026-11-29']);
  expect([onSite?.arrivalTo, onSite?.departureFrom]).toEqual(['2026-11-29', '2026-11-23']);
});

it.each([
  ['this week', '2026-11-23', '2026-11-25', ['on-site', 'follow-up']],
  ['the week on its Monday', '2026-11-23', '2026-11-23', ['on-site', 'follow-up']],
  ['a week that is over', '2026-11-16', '2026-11-25', ['on-site', 'follow-up']],
  ['a week ahead, by the plan', '2026-11-30', '2026-11-29', undefined],
])('on site in %s is only who was recorded as arrived', (_week, monday, today, stages) => {
  const { onSite, arriving } = groupFilters(monday, today);
  expect(isWeekAhead(monday, today)).toBe(stages === undefined);
  expect(onSite?.stage).toEqual(stages ?? arriving?.stage);
});

it('whoever is expected this week stands among who arrives, and nowhere as on site', () => {
  const { arriving, onSite, leaving } = groupFilters('2026-11-23', '2026-11-24');
  for (const stage of ['preparing', 'ready'] as const) {
    expect([arriving, leaving, onSite].map((group) => group?.stage?.includes(stage))).toEqual([
      true,
      true,
      false,
    ]);
  }
});
