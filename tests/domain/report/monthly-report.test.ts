import fc from 'fast-check';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { breachOf } from '@/domain/report/breach';
import { factsOfMonth, type ReportedCase } from '@/domain/report/monthly-report';
import { daysOfMonth, isMonth, monthsLater } from '@/domain/report/months';
import { spreadOf } from '@/domain/report/spread';
import { stageVisits } from '@/domain/report/stage-visits';
import type { CaseRecord } from '@/domain/case';
import type { Stage } from '@/domain/vocabulary';
import { ensureTemporal } from '@/lib/zoned-time';
import { aCase, aReview } from '@tests/support/case-builders';
import { figure } from '@tests/support/figure';
import { rounds } from '@tests/support/scale';

beforeAll(ensureTemporal);

const SEED = 20_261_128;
const ms = (at: string): number => Date.parse(at);

describe('months', () => {
  test.for([
    ['a month that is over', '2026-02', '2026-11-24', { from: '2026-02-01', to: '2026-02-28' }],
    ['of a leap year', '2024-02', '2026-11-24', { from: '2024-02-01', to: '2024-02-29' }],
    ['at the end of a year', '2025-12', '2026-11-24', { from: '2025-12-01', to: '2025-12-31' }],
    ['that is not over', '2026-11', '2026-11-24', { from: '2026-11-01', to: '2026-11-24' }],
    ['on its first day', '2026-11', '2026-11-01', { from: '2026-11-01', to: '2026-11-01' }],
    ['that has not begun', '2026-12', '2026-11-30', null],
  ] as const)('%s', ([, month, today, days]) => {
    expect(daysOfMonth(month, today)).toEqual(days);
  });

  it('are counted over the turn of a year, there and back', () => {
    expect([monthsLater('2026-01', -1), monthsLater('2025-12', 1)]).toEqual(['2025-12', '2026-01']);
    expect(monthsLater('2026-11', -23)).toBe('2024-12');
    expect(['2026-00', '2026-13', '2026-1', '202611', ''].some(isMonth)).toBe(false);
    expect(['0000-01', '1899-12', '2101-01', '9999-12'].some(isMonth)).toBe(false);
    expect(['1900-01', '2100-12'].every(isMonth)).toBe(true);
  });
});

describe('median and 90th percentile', () => {
  test.for([
    ['of nothing', [], null, null],
    ['of one', [7], 7, 7],
    ['of two: half is the first', [9, 1], 1, 9],
    ['of three', [3, 1, 2], 2, 3],
    ['of ten: nine of ten', [10, 9, 8, 7, 6, 5, 4, 3, 2, 1], 5, 9],
    ['of eleven', [11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1], 6, 10],
  ] as const)('%s', ([, times, median, p90]) => {
    expect(spreadOf(times)).toEqual({ count: times.length, median, p90 });
  });

  it('are what one finds by hand: the least time that enough cases did not exceed', () => {
    const runs = rounds(300, 5_000);
    fc.assert(
      fc.property(fc.array(fc.nat(1_000), { minLength: 1, maxLength: 60 }), (times) => {
        const least = (percent: number): number =>
          Math.min(
            ...times.filter(
              (time) =>
                times.filter((other) => other <= time).length * 100 >= percent * times.length,
            ),
          );
        expect(spreadOf(times)).toEqual({
          count: times.length,
          median: least(50),
          p90: least(90),
        });
      }),
      { numRuns: runs, seed: SEED },
    );
    figure('percentiles against counting by hand', runs, 0, SEED);
  });
});

const moved = (id: string, at: string, after: Stage, reverts?: string) => ({
  id,
  at,
  changes: [{ field: 'stage', before: null, after }],
  ...(reverts === undefined ? {} : { reverts }),
});

describe('the stages of a case', () => {
  const record = aCase({ stage: 'records', stageSince: '2026-11-09T10:00:00Z' });
  const arrived = moved('a', '2026-11-02T16:00:00Z', 'new');
  const reached = moved('b', '2026-11-03T16:00:00Z', 'contacting');
  const on = moved('c', '2026-11-09T10:00:00Z', 'records');
  const stages = (of: CaseRecord, events: Parameters<typeof stageVisits>[1]) =>
    stageVisits(of, events).map(({ stage, fromMs, toMs }) => [
      stage,
      new Date(fromMs).toISOString().slice(5, 10),
      toMs === null ? null : new Date(toMs).toISOString().slice(5, 10),
    ]);

  it('are told by its events, in whatever order they come', () => {
    const way = [
      ['new', '11-02', '11-03'],
      ['contacting', '11-03', '11-09'],
      ['records', '11-09', null],
    ];
    expect(stages(record, [arrived, reached, on])).toEqual(way);
    expect(stages(record, [on, arrived, reached])).toEqual(way);
  });

  it('do not count what was undone', () => {
    const back = aCase({ stage: 'contacting', stageSince: '2026-11-03T16:00:00Z' });
    const undo = moved('d', '2026-11-09T10:05:00Z', 'contacting', 'c');
    expect(stages(back, [arrived, reached, on, undo])).toEqual([
      ['new', '11-02', '11-03'],
      ['contacting', '11-03', null],
    ]);
  });

  it('end where the case stands, also where nothing was kept of its way', () => {
    expect(stages(record, [])).toEqual([['records', '11-09', null]]);
  });
});

describe('a missed deadline', () => {
  // Ten working days of Mexico City from Monday 2 November; Monday 16 is a holiday there.
  const visit = { stage: 'records', fromMs: ms('2026-11-02T16:00:00Z'), toMs: null } as const;
  const LATE = ms('2026-12-20T16:00:00Z');
  const claimed = { claimedAt: '2026-11-02T17:00:00Z' };
  const spell = { since: '2026-11-10T16:00:00Z', until: '2026-11-12T16:00:00Z' };
  const cause = (over: Partial<CaseRecord>, toMs: number | null = null) =>
    breachOf(aCase(over), { ...visit, toMs }, LATE)?.cause ?? null;

  test.for([
    ['nobody had it', {}, 'unclaimed'],
    ['claimed too late', { claimedAt: '2026-12-10T16:00:00Z' }, 'unclaimed'],
    ['somebody had it', claimed, 'not-done'],
    [
      'it had waited for the patient',
      { ...claimed, pastHolds: [{ waitingOn: 'patient', ...spell }] },
      'after-pause',
    ],
    [
      'it stood on our own side',
      {
        ...claimed,
        pastHolds: [{ waitingOn: 'finance', ...spell, until: '2026-12-10T16:00:00Z' }],
      },
      'held-by-us',
    ],
    [
      'our own hold was over by then',
      { ...claimed, pastHolds: [{ waitingOn: 'finance', ...spell }] },
      'not-done',
    ],
    [
      'on hold on our side to this day',
      {
        ...claimed,
        hold: { waitingOn: 'office', reason: 'x', since: spell.since, reviewOn: '2026-12-31' },
      },
      'held-by-us',
    ],
    [
      'its clock stands still for the patient',
      {
        ...claimed,
        hold: { waitingOn: 'patient', reason: 'x', since: spell.since, reviewOn: '2026-12-31' },
      },
      null,
    ],
    [
      'it waits for the patient since the deadline passed',
      {
        ...claimed,
        hold: {
          waitingOn: 'patient',
          reason: 'x',
          since: '2026-12-10T16:00:00Z',
          reviewOn: '2026-12-31',
        },
      },
      'not-done',
    ],
  ] as const satisfies readonly (readonly [string, Partial<CaseRecord>, string | null])[])(
    '%s',
    ([, over, expected]) => {
      expect(cause(over as Partial<CaseRecord>)).toBe(expected);
    },
  );

  it('is none where the stage was left in time, or the deadline is still to come', () => {
    expect(cause(claimed, ms('2026-11-12T16:00:00Z'))).toBe(null);
    expect(breachOf(aCase(claimed), visit, ms('2026-11-12T16:00:00Z'))).toBe(null);
    expect(breachOf(aCase(claimed), { ...visit, stage: 'on-site' }, LATE)).toBe(null);
  });
});

describe('a month', () => {
  const NOVEMBER = { fromMs: ms('2026-11-01T05:00:00Z'), toMs: ms('2026-12-01T06:00:00Z') };
  const NOW = ms('2026-12-20T16:00:00Z');
  const reported = (over: Partial<CaseRecord>, more: Partial<ReportedCase> = {}): ReportedCase => ({
    record: aCase(over),
    visits: [],
    followUps: [],
    language: 'es',
    ...more,
  });
  const of = (...cases: readonly ReportedCase[]) => factsOfMonth(cases, NOVEMBER, NOW);
  const DAY = 86_400_000;

  it('has the times that ended in it, whenever they began', () => {
    const { firstContact, decision, stages } = of(
      reported({ arrivedAt: '2026-10-30T16:00:00Z', firstContactAt: '2026-11-02T16:00:00Z' }),
      reported({ arrivedAt: '2026-11-30T16:00:00Z', firstContactAt: '2026-12-02T16:00:00Z' }),
      reported({
        arrivedAt: '2026-11-01T16:00:00Z',
        reviews: [aReview({ decision: 'accepted', decidedAt: '2026-11-11T16:00:00Z' })],
      }),
      // More information asked is no decision.
      reported({
        arrivedAt: '2026-11-01T16:00:00Z',
        reviews: [aReview({ decision: 'more-information', decidedAt: '2026-11-05T16:00:00Z' })],
      }),
      reported(
        {},
        {
          visits: [
            { stage: 'ready', fromMs: NOVEMBER.fromMs - DAY, toMs: NOVEMBER.fromMs },
            { stage: 'ready', fromMs: NOVEMBER.toMs - DAY, toMs: NOVEMBER.toMs },
          ],
        },
      ),
    );
    expect(firstContact).toEqual({ count: 1, median: 3 * DAY, p90: 3 * DAY });
    expect(decision).toEqual({ count: 1, median: 10 * DAY, p90: 10 * DAY });
    expect(stages.filter(({ count }) => count > 0)).toEqual([
      { stage: 'ready', count: 1, median: DAY, p90: DAY },
    ]);
  });

  it('has each case of a stage once, by its last time there: as many as the list behind it', () => {
    const from = NOVEMBER.fromMs;
    const { stages } = of(
      reported(
        {},
        {
          visits: [
            { stage: 'records', fromMs: from, toMs: from + DAY },
            { stage: 'review', fromMs: from + DAY, toMs: from + 3 * DAY },
            { stage: 'records', fromMs: from + 3 * DAY, toMs: from + 8 * DAY },
            { stage: 'review', fromMs: from + 8 * DAY, toMs: null },
          ],
        },
      ),
    );
    expect(stages.filter(({ count }) => count > 0)).toEqual([
      { stage: 'records', count: 1, median: 5 * DAY, p90: 5 * DAY },
      { stage: 'review', count: 1, median: 2 * DAY, p90: 2 * DAY },
    ]);
  });

  it('has outcomes, languages and follow-ups of its days, and no others', () => {
    const closing = {
      reason: null,
      alternative: null,
      closedBy: 'p',
      outcome: 'declined',
    } as const;
    const facts = of(
      reported({ closing: { ...closing, closedAt: '2026-11-30T16:00:00Z' } }),
      reported(
        { closing: { ...closing, closedAt: '2026-12-01T16:00:00Z' } },
        {
          language: null,
          followUps: [{ kind: 'report', openedAt: '2026-11-03T16:00:00Z', ended: null }],
        },
      ),
      reported({}, { language: 'ar' }),
      reported({}, { language: 'ar' }),
      reported({ arrivedAt: '2026-10-31T16:00:00Z' }, { language: 'zh' }),
    );
    expect(facts.outcomes.filter(({ count }) => count > 0)).toEqual([
      { outcome: 'declined', count: 1 },
    ]);
    expect(facts.languages).toEqual([
      { language: 'ar', count: 2 },
      { language: 'es', count: 1 },
      { language: null, count: 1 },
    ]);
    expect(facts.followUps.find(({ kind }) => kind === 'report')).toEqual({
      kind: 'report',
      opened: 1,
      closed: 0,
    });
  });

  it('has each missed deadline once, with one cause', () => {
    const visit = { stage: 'contacting', fromMs: ms('2026-11-03T16:00:00Z'), toMs: null } as const;
    const { breaches } = of(
      reported({ claimedAt: '2026-11-02T16:00:00Z' }, { visits: [visit] }),
      reported({}, { visits: [{ ...visit, fromMs: ms('2026-12-03T16:00:00Z') }] }),
    );
    expect(breaches.filter(({ count }) => count > 0)).toEqual([
      {
        stage: 'contacting',
        count: 1,
        causes: { unclaimed: 0, 'held-by-us': 0, 'after-pause': 0, 'not-done': 1 },
      },
    ]);
  });
});
