import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  compareMyDay,
  leadReason,
  MY_DAY_REASONS,
  type MyDayFacts,
  sortedReasons,
  tomorrowReasons,
} from '@/domain/my-day/my-day';
import { figure } from '@tests/support/figure';

const moment = fc.option(
  fc.integer({ min: 0, max: 40 }).map((hour) => new Date(1.8e12 + hour * 3_600_000).toISOString()),
);
const entry: fc.Arbitrary<MyDayFacts> = fc.record({
  reference: fc.integer({ min: 1, max: 999 }).map((n) => `IC-2026-${String(n).padStart(6, '0')}`),
  reasons: fc.subarray([...MY_DAY_REASONS], { minLength: 1 }),
  dueAt: moment,
  at: moment,
  callClosesAt: moment,
});

it('the day has one order, whatever order it is read in', () => {
  let count = 0;
  fc.assert(
    fc.property(
      fc.uniqueArray(entry, { selector: ({ reference }) => reference, maxLength: 12 }),
      fc.infiniteStream(fc.nat()),
      (entries, draws) => {
        count += 1;
        const sorted = entries.toSorted(compareMyDay);
        const keyed = entries.map((each) => ({ each, key: draws.next().value }));
        const shuffled = keyed.toSorted((a, b) => a.key - b.key).map(({ each }) => each);
        expect(shuffled.toSorted(compareMyDay)).toEqual(sorted);
        const ranks = sorted.map((each) => MY_DAY_REASONS.indexOf(leadReason(each)));
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
      },
    ),
    { numRuns: 500 },
  );
  figure('my day: one order', count, 0);
});

it('of calls the one whose window shuts first comes first, of late ones the latest', () => {
  const at = (hour: number): string => new Date(1.8e12 + hour * 3_600_000).toISOString();
  const facts = (reference: string, over: Partial<MyDayFacts>): MyDayFacts => ({
    reference,
    reasons: ['call'],
    dueAt: null,
    at: null,
    callClosesAt: null,
    ...over,
  });
  const order = [
    facts('a', { reasons: ['mention'], at: at(1) }),
    facts('b', { callClosesAt: at(5), at: at(1) }),
    facts('c', { callClosesAt: at(2), at: at(9) }),
    facts('d', { reasons: ['promise', 'overdue'], dueAt: at(3) }),
    facts('e', { reasons: ['overdue'], dueAt: at(1) }),
    facts('f', { reasons: ['due-today', 'duty'], dueAt: at(9) }),
    facts('g', { reasons: ['nobody-on-duty'], dueAt: at(2), at: at(1) }),
    facts('h', { reasons: ['nobody-on-duty', 'overdue'], dueAt: at(1), at: at(2) }),
  ].toSorted(compareMyDay);
  expect(order.map(({ reference }) => reference)).toEqual(['f', 'h', 'g', 'e', 'd', 'c', 'b', 'a']);
  expect(sortedReasons(['mention', 'call', 'call', 'duty'])).toEqual(['duty', 'call', 'mention']);
});

it('tomorrow is whole: from its first moment until before the next day', () => {
  const day = { fromMs: 1_000, toMs: 2_000, date: '2026-11-25' };
  const none = {
    dueAt: null,
    nextContactAt: null,
    holdReviewFrom: null,
    arrivalOn: null,
    chaseAt: null,
    remindAt: null,
    followUpAt: null,
  };
  const iso = (ms: number): string => new Date(ms).toISOString();
  expect(tomorrowReasons({ ...none, dueAt: iso(1_000) }, day)).toEqual(['due']);
  expect(tomorrowReasons({ ...none, dueAt: iso(999) }, day)).toEqual([]);
  expect(tomorrowReasons({ ...none, nextContactAt: iso(2_000) }, day)).toEqual([]);
  expect(tomorrowReasons({ ...none, arrivalOn: '2026-11-25' }, day)).toEqual(['arrival']);
  expect(tomorrowReasons({ ...none, chaseAt: iso(1_500) }, day)).toEqual(['records-chase']);
  expect(tomorrowReasons({ ...none, remindAt: iso(1_999) }, day)).toEqual(['task']);
  expect(tomorrowReasons({ ...none, followUpAt: iso(1_500) }, day)).toEqual(['follow-up']);
});
