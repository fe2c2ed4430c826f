import { describe, expect, it } from 'vitest';
import type { BulkAnswer } from '@/contract/bulk';
import type { CaseFilter } from '@/contract/case-list';
import type { Rebalance } from '@/contract/workload/rebalance';
import {
  trendSubject,
  type TrendQuery,
  type Workload,
  type WorkloadLine,
  type WorkloadTimes,
  type WorkloadTrend,
} from '@/contract/workload/workload';
import {
  ageFilter,
  AHEAD_NUMBERS,
  aheadFilter,
  both,
  loadFilter,
  numberFilter,
  partFilter,
  stepFilter,
  subjectFilter,
  TREND_NUMBERS,
  trendFilter,
  type WorkloadNumber,
} from '@/contract/workload/workload-numbers';
import { bandOf } from '@/domain/clocks/band';
import { jsonEqual } from '@/domain/merge/json-equal';
import { loadOf, type LoadPart } from '@/domain/workload/load';
import { STAGE_AGES } from '@/domain/workload/load-reasons';
import { WORKLOAD_VIEWS } from '@/domain/workload/teams';
import { caseCodec, DEFAULT_SORT } from '@/parts/list-address';
import { figure } from '@tests/support/figure';
import { type Client, codeOf, peopleOf, refusalCodeOf, signInRole } from './client';
import { openTarget } from './target';
import { othersFor, receiversOf } from './workload-samples';
import { holdsOfAll } from '@tests/support/holds-of-all';

const target = openTarget();

/** Rows of a list, by the address that a link on the screen would have. */
async function totalOf(client: Client, filter: CaseFilter): Promise<number> {
  const params = caseCodec.serialize({ filter, sort: DEFAULT_SORT });
  params.set('limit', '0');
  return (await client.list(params.toString())).total;
}

interface Told {
  readonly what: string;
  readonly count: number;
  readonly filter: CaseFilter;
}

/** Every number of a line with the list that it opens. */
function numbersTold({ by, today }: Workload, line: WorkloadLine): readonly Told[] {
  const of = subjectFilter(by, line.key);
  const carried = loadFilter(by, line.key, line.team);
  const name = `${by} ${line.key}`;
  return [
    ...Object.entries(line.numbers).map(([number, count]) => ({
      what: `${name} ${number}`,
      count,
      filter: both(of, numberFilter(number as WorkloadNumber, today)),
    })),
    ...STAGE_AGES.map((age) => ({
      what: `${name} ${age}`,
      count: line.ages[age],
      filter: both(of, ageFilter(age)),
    })),
    ...line.parts.map((part) => ({
      what: `${name} ${part.kind} ${part.value}`,
      count: part.count,
      filter: both(carried, partFilter(part as LoadPart)),
    })),
  ];
}

describe('workload', () => {
  it('every number is the length of the list that it opens', async () => {
    const client = await signInRole(target, 'supervisor');
    const told: Told[] = [];
    for (const by of WORKLOAD_VIEWS) {
      const workload = await client.get<Workload>(`/api/workload?by=${by}`);
      expect(workload.items.length).toBeGreaterThan(3);
      for (const line of [...workload.items, workload.total]) {
        told.push(...numbersTold(workload, line));
      }
    }
    const trend = await client.get<WorkloadTrend>('/api/workload/trend?campus=rochester');
    const of = { campus: ['rochester'] };
    for (const week of trend.past) {
      for (const number of TREND_NUMBERS) {
        const filter = both(of, trendFilter(number, week));
        told.push({ what: `${week.from} ${number}`, count: week.counts[number], filter });
      }
    }
    for (const week of trend.ahead) {
      for (const number of AHEAD_NUMBERS) {
        const filter = both(of, aheadFilter(number, week));
        told.push({ what: `${week.from} ${number}`, count: week.counts[number], filter });
      }
    }
    for (const one of [
      '',
      'campus=rochester',
      'office=mexico-city',
      'language=es',
      'person=nobody',
    ]) {
      const query = Object.fromEntries(new URLSearchParams(one)) as TrendQuery;
      const times = await client.get<WorkloadTimes>(`/api/workload/times?${one}`);
      expect(times.leftOut).toBe(0);
      for (const { step, count, median, p90 } of times.steps) {
        const filter = both(trendSubject(query), stepFilter(step, times));
        told.push({ what: `${one} ${step}`, count, filter });
        expect([median === null, p90 === null]).toEqual([count === 0, count === 0]);
        expect(p90 ?? 0).toBeGreaterThanOrEqual(median ?? 0);
      }
    }
    const totals: number[] = [];
    while (totals.length < told.length) {
      // All at once are more connections than a server lets wait at its door.
      const next = told.slice(totals.length, totals.length + 50);
      totals.push(...(await Promise.all(next.map(({ filter }) => totalOf(client, filter)))));
    }
    const wrong = told.filter(({ count }, place) => count !== totals[place]);
    figure('C3 numbers of the workload and their lists', told.length, wrong.length);
    expect(wrong.map(({ what }) => what)).toEqual([]);
    expect(told.some(({ count }) => count > 0)).toBe(true);
  });

  it('a load is what the rule says of each of the cases', async () => {
    const client = await signInRole(target, 'supervisor');
    const people = await peopleOf(target);
    const workload = await client.get<Workload>('/api/workload?by=person');
    let wrong = 0;
    let count = 0;
    for (const line of workload.items) {
      const person = people.find(({ id }) => id === line.key);
      if (person === undefined) continue;
      const { items, asOf } = await client.list(`limit=200&owner=${person.id}`);
      const load = items.reduce((sum, row) => {
        const isDue = ['overdue', 'due-today'].includes(bandOf(row, Date.parse(asOf)));
        return sum + loadOf({ ...row, isDue }, person.languages, workload.today);
      }, 0);
      count += items.length;
      if (load !== line.load) wrong += 1;
    }
    figure('loads by the rule, case by case', count, wrong);
    expect(wrong).toBe(0);
    expect(count).toBeGreaterThan(20);
  });

  it('is a supervisor’s alone, by any way', async () => {
    const liaison = await signInRole(target, 'liaison');
    const [row] = await liaison.rows('');
    const sent = await Promise.all([
      liaison.send('GET', '/api/workload?by=person'),
      liaison.send('GET', '/api/workload/trend'),
      liaison.send('GET', '/api/workload/times'),
      liaison.send('GET', '/api/workload/rebalance'),
      liaison.send('POST', '/api/bulk/changes', {
        body: {
          action: { type: 'assign', to: liaison.id },
          items: [{ reference: row?.reference, version: row?.version }],
        },
      }),
    ]);
    expect(sent.map(codeOf)).toEqual(sent.map(() => 'forbidden'));
  });
});

/** What an undone assignment leaves of a case: all but counters and the moment of change. */
const core = async (client: Client, reference: string): Promise<object> => {
  const { case: record, patient } = await client.detail(reference);
  return { ...record, version: 0, revision: 0, patient };
};

describe('assigning', () => {
  it('names who answers from now on, and is undone whole', async () => {
    const client = await signInRole(target, 'supervisor');
    const [row] = await client.rows('owner=anybody&campus=florida&stage=clearance');
    if (row === undefined) throw new Error('No case');
    const before = await core(client, row.reference);
    const [one] = receiversOf(row, await peopleOf(target));
    const path = `/api/cases/${row.reference}/assign`;
    const { changeId, detail } = await client.post<{
      changeId: string;
      detail: { case: { ownerId: string; version: number } };
    }>(path, { to: one.id }, { ifMatch: row.version });
    expect(detail.case.ownerId).toBe(one.id);
    const again = await client.send('POST', path, {
      body: { to: one.id },
      ifMatch: detail.case.version,
    });
    expect(again.status).toBe(409);
    await client.post(`/api/changes/${changeId}/revert`, {});
    expect(await core(client, row.reference)).toEqual(before);
  });

  it('widens nobody’s scope', async () => {
    const client = await signInRole(target, 'supervisor');
    const [row] = await client.rows('office=canada&owner=anybody');
    const stranger = (await peopleOf(target)).find(({ grants }) =>
      grants.some(({ role, offices }) => role === 'liaison' && offices.includes('peru')),
    );
    const items = [{ reference: row?.reference, version: row?.version }];
    const action = { type: 'assign', to: stranger?.id };
    const { items: results } = await client.post<BulkAnswer>('/api/bulk/changes', {
      action,
      items,
    });
    expect(results[0]?.problem?.refusal?.code).toBe('receiver-out-of-scope');
  });
});

describe('rebalancing', () => {
  const propose = (client: Client, query = '') =>
    client.get<Rebalance>(`/api/workload/rebalance${query}`);

  it('moves all of a proposal or none, and undo restores each but those changed since', async () => {
    const client = await signInRole(target, 'supervisor');
    const people = await peopleOf(target);
    const busy = (await client.get<Workload>('/api/workload?by=person')).items
      .filter(({ capacity }) => capacity !== null && !capacity.isAway)
      .toSorted((a, b) => b.load - a.load)
      .slice(0, 40);
    // Some offices have one person alone, whom nobody there could relieve.
    const rows = (await Promise.all(busy.map(({ key }) => client.rows(`owner=${key}&hold=off`))))
      .flat()
      .filter((row) => othersFor(row, people).length > 1);
    expect(rows.length).toBeGreaterThan(90);
    const moves = rows.slice(0, 100).map((row) => {
      const [to] = receiversOf(row, people);
      return { reference: row.reference, version: row.version, to: to.id };
    });
    const before = await Promise.all(moves.map(({ reference }) => core(client, reference)));

    const [first] = moves;
    const late = await client.send('POST', '/api/workload/rebalance', {
      body: { moves: [...moves.slice(1), { ...first, version: 99 }] },
    });
    expect([late.status, refusalCodeOf(late)]).toEqual([409, 'moves-refused']);
    expect(late.text).toContain(first?.reference);
    const untouched = await Promise.all(moves.map(({ reference }) => core(client, reference)));
    expect(untouched).toEqual(before);

    const { items } = await client.post<BulkAnswer>('/api/workload/rebalance', { moves });
    expect(items.map(({ problem }) => problem)).toEqual(moves.map(() => null));
    const moved = await Promise.all(moves.map(({ reference }) => client.detail(reference)));
    expect(moved.map((detail) => detail.case.ownerId)).toEqual(moves.map(({ to }) => to));

    // Meanwhile the new owner gives one of them to somebody else.
    const [, touched] = moved;
    const other = receiversOf({ ...rows[1], ownerId: touched?.case.ownerId } as never, people)[1];
    await client.post(
      `/api/cases/${touched?.case.reference}/assign`,
      { to: other.id },
      { ifMatch: touched?.case.version ?? 0 },
    );
    const undone = await client.post<BulkAnswer>('/api/bulk/reverts', {
      items: items.map(({ reference, changeId }) => ({ reference, changeId })),
    });
    const left = undone.items.filter(({ problem }) => problem !== null);
    expect(left.map(({ reference, problem }) => [reference, problem?.refusal?.code])).toEqual([
      [touched?.case.reference, 'changed-since'],
    ]);
    const after = await Promise.all(moves.map(({ reference }) => core(client, reference)));
    const wrong = after.filter((each, place) => place !== 1 && !jsonEqual(each, before[place]));
    figure('rebalanced cases that undo restores', after.length - 1, wrong.length);
    expect(wrong).toEqual([]);
    expect((await client.detail(touched?.case.reference ?? '')).case.ownerId).toBe(other.id);
  });

  it('proposes for the people of an office only what leaves these people', async () => {
    const client = await signInRole(target, 'supervisor');
    const people = await peopleOf(target);
    const own = people
      .filter(({ grants }) => grants.some(({ offices }) => offices.includes('guatemala')))
      .map(({ id }) => id);
    const { moves } = await propose(client, '?office=guatemala');
    expect(holdsOfAll(moves, ({ from, to }) => own.includes(from) && !own.includes(to))).toBe(true);
    const campus = people
      .filter(({ grants }) => grants.some(({ campuses }) => campuses.includes('arizona')))
      .map(({ id }) => id);
    const both = await propose(client, '?office=guatemala&office=peru&campus=arizona');
    // Whoever gives is named, also where nothing can go.
    const named = new Set(both.people.map(({ id }) => id));
    expect([...own, ...campus].filter((id) => !named.has(id))).toEqual([]);
    expect(holdsOfAll(both.moves, ({ to }) => !own.includes(to) && !campus.includes(to))).toBe(
      true,
    );
    const { moves: same } = await propose(client, '?office=guatemala');
    expect(same).toEqual(moves);
  });

  it('refuses who does not exist, and a version that is none', async () => {
    const client = await signInRole(target, 'supervisor');
    const [row] = await client.rows('owner=anybody');
    const nobody = '01930000-0000-7000-8000-000000000000';
    const sent = await client.send('POST', `/api/cases/${row?.reference}/assign`, {
      body: { to: nobody },
      ifMatch: row?.version ?? 1,
    });
    expect([sent.status, codeOf(sent)]).toEqual([422, 'invalid']);
  });
});
