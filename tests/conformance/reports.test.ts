import { describe, expect, it } from 'vitest';
import type { CaseFilter } from '@/contract/case-list';
import {
  languageFilter,
  type MonthlyReport,
  REPORT_SIDES,
  reportSubject,
} from '@/contract/workload/monthly-report';
import {
  both,
  outcomeFilter,
  stepFilter,
  TREND_NUMBERS,
  trendFilter,
} from '@/contract/workload/workload-numbers';
import { monthOf, monthsLater } from '@/domain/report/months';
import { caseCodec, DEFAULT_SORT } from '@/parts/list-address';
import { CAMPUSES } from '@/reference/campuses';
import { OFFICES } from '@/reference/offices';
import { figure } from '@tests/support/figure';
import { type Client, codeOf, signInRole } from './client';
import { openTarget } from './target';

const target = openTarget();

/** This month, as the server has it. */
async function thisMonth(client: Client): Promise<string> {
  const { today } = await client.get<{ today: string }>('/api/workload?by=office');
  return monthOf(today);
}

const told = (count: number, filter: CaseFilter): readonly [number, CaseFilter] => [count, filter];

const sum = (counts: readonly { readonly count: number }[]): number =>
  counts.reduce((total, { count }) => total + count, 0);

describe('the monthly report', () => {
  it('counts what its lists hold, of every place', async () => {
    const client = await signInRole(target, 'supervisor');
    const month = monthsLater(await thisMonth(client), -1);
    const places = [
      ...OFFICES.map(({ code }) => ['office', code] as const),
      ...CAMPUSES.map(({ code }) => ['campus', code] as const),
    ];
    let numbers = 0;
    const wrong: string[] = [];
    const seen: MonthlyReport[] = [];
    for (const [side, place] of places) {
      const path = `/api/reports/${place}?month=${month}&side=${side}`;
      const report = await client.get<MonthlyReport>(path);
      seen.push(report);
      const of = reportSubject(side, place);
      const counted: readonly (readonly [number, CaseFilter])[] = [
        ...TREND_NUMBERS.map((number) => told(report.counts[number], trendFilter(number, report))),
        ...report.languages.map(({ language, count }) =>
          told(count, languageFilter(language, report)),
        ),
        ...report.outcomes.map(({ outcome, count }) => told(count, outcomeFilter(outcome, report))),
        told(report.firstContact.count, stepFilter('first-contact', report)),
        ...report.stages.map(({ stage, count }) => told(count, stepFilter(stage, report))),
      ];
      for (const [count, filter] of counted) {
        const query = caseCodec.serialize({
          filter: both(of, filter),
          sort: DEFAULT_SORT,
        });
        const { total } = await client.list(`${query}&limit=0`);
        numbers += 1;
        if (total !== count) wrong.push(`${side} ${place} ${query}: ${count} ${total}`);
      }
      // Told apart they are the same cases.
      expect(sum(report.outcomes)).toBe(report.counts.out);
      expect(sum(report.languages)).toBe(report.counts.in);
      expect(report.leftOut).toBe(0);
    }
    figure('C3 numbers of monthly reports and their lists', numbers, wrong.length);
    expect(wrong).toEqual([]);
    const all = (of: (report: MonthlyReport) => number): number =>
      seen.reduce((total, report) => total + of(report), 0);
    expect(all(({ firstContact }) => firstContact.count)).toBeGreaterThan(0);
    expect(all(({ decision }) => decision.count)).toBeGreaterThan(0);
    expect(all(({ stages }) => sum(stages))).toBeGreaterThan(0);
    expect(all(({ breaches }) => sum(breaches))).toBeGreaterThan(0);
    expect(
      all(({ followUps }) => followUps.reduce((n, { opened }) => n + opened, 0)),
    ).toBeGreaterThan(0);
  });

  it('tells London the office from London the campus', async () => {
    const client = await signInRole(target, 'supervisor');
    const month = await thisMonth(client);
    const [office, campus] = await Promise.all(
      REPORT_SIDES.map((side) =>
        client.get<MonthlyReport>(`/api/reports/london?month=${month}&side=${side}`),
      ),
    );
    expect([office?.side, campus?.side]).toEqual(['office', 'campus']);
    expect((await client.get<MonthlyReport>(`/api/reports/london?month=${month}`)).side).toBe(
      'office',
    );
  });

  it('knows no other place, and no month that has not begun', async () => {
    const client = await signInRole(target, 'supervisor');
    const month = await thisMonth(client);
    const ask = async (path: string) => {
      const sent = await client.send('GET', `/api/reports/${path}`);
      return [sent.status, codeOf(sent)];
    };
    expect(await ask(`atlantis?month=${month}`)).toEqual([404, 'not-found']);
    expect(await ask(`panama?month=${month}&side=campus`)).toEqual([404, 'not-found']);
    expect(await ask(`panama?month=${monthsLater(month, 1)}`)).toEqual([404, 'not-found']);
    expect((await ask('panama?month=2026-13'))[0]).toBe(400);
  });

  it('is a supervisor’s alone', async () => {
    const month = await thisMonth(await signInRole(target, 'supervisor'));
    for (const role of ['liaison', 'coordinator'] as const) {
      const client = await signInRole(target, role);
      const sent = await client.send('GET', `/api/reports/panama?month=${month}`);
      expect([sent.status, codeOf(sent)]).toEqual([403, 'forbidden']);
    }
  });
});
