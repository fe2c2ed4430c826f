import { expect, it } from 'vitest';
import { fieldsIn, typedIn, valuesOf, withFields } from '@/features/duty-roster/duty-values';

const WEEK = ['ana', 'ana', 'ben', 'ben', 'cho', null, null];
const CHRISTMAS = { on: '2026-12-24', personId: null };
const values = valuesOf({ byWeekday: WEEK, dates: [CHRISTMAS] });

it('what stands in the form is sent as it is, with nobody as null', () => {
  expect(typedIn(values)).toEqual({ byWeekday: WEEK, dates: [CHRISTMAS] });
});

it('other fields come into the form without moving what somebody is typing', () => {
  const begun = { on: '', personId: 'ben' };
  const swap = { on: '2026-12-31', personId: 'ana' };
  const typing = { ...values, dates: [swap, begun, ...values.dates] };
  const theirs = { ...fieldsIn(typing), 'day.0': null, 'date.2026-12-25': 'cho' };
  expect(withFields(typing, theirs)).toEqual({
    days: ['', 'ana', 'ben', 'ben', 'cho', '', ''],
    dates: [swap, begun, { on: '2026-12-24', personId: '' }, { on: '2026-12-25', personId: 'cho' }],
  });
});

it('a date that somebody took away goes', () => {
  expect(withFields(values, { ...fieldsIn(values), 'date.2026-12-24': undefined }).dates).toEqual(
    [],
  );
});
