import { describe, expect, it } from 'vitest';
import {
  CASE_SORT_KEYS,
  type CaseListRow,
  type QueueSummary,
  type QueueSummaryList,
} from '@/contract/case-list';
import { bandOf, turnOf } from '@/domain/clocks/band';
import { fold } from '@/domain/fold';
import { can } from '@/domain/policy';
import { BLOCKED_ON } from '@/domain/blocker';
import { READINESS, READINESS_RANKS, readinessOf, readinessRank } from '@/domain/row-readiness';
import { BANDS, GATES, ROLES } from '@/domain/vocabulary';
import { OFFICES } from '@/reference/offices';
import { figure } from '@tests/support/figure';
import { type Client, signInRole } from './client';
import { openTarget } from './target';
import { wholeList } from './whole-list';
import { holdsOfAll } from '@tests/support/holds-of-all';

const target = openTarget();

/** The list that each number of a queue links to. */
const LINKS: Readonly<Record<Exclude<keyof QueueSummary, 'office' | 'oldestWaitSince'>, string>> = {
  open: '',
  new: 'stage=new',
  unclaimed: 'owner=nobody',
  dueToday: 'band=due-today',
  overdue: 'band=overdue',
  holdReviewDue: 'hold=review-due',
  transfersIn: 'transfer=in',
};

const isInScope = (client: Client, row: CaseListRow): boolean =>
  can({ id: client.id, grants: client.person?.grants ?? [] }, 'cases.list', row);

describe.each(ROLES)('C3 what a %s sees', (role) => {
  const places = { liaison: 'guatemala', coordinator: 'arizona', supervisor: undefined };
  const signIn = (): Promise<Client> => signInRole(target, role, places[role]);

  it('each number of each queue is the total of its list', async () => {
    const client = await signIn();
    const { items } = await client.get<QueueSummaryList>('/api/queues');
    let cells = 0;
    const wrong: string[] = [];
    for (const queue of items) {
      for (const [number, query] of Object.entries(LINKS)) {
        const { total } = await client.list(`limit=0&office=${queue.office}&${query}`);
        cells += 1;
        if (total !== queue[number as keyof typeof LINKS]) wrong.push(`${queue.office} ${number}`);
      }
      const [oldest] = await client.rows(`office=${queue.office}&stage=new&sort=arrived`);
      if ((oldest?.arrivedAt ?? null) !== queue.oldestWaitSince) wrong.push(`${queue.office} wait`);
    }
    figure('C3 counts are lists', cells, wrong.length);
    expect(wrong).toEqual([]);
    expect(items.length).toBe(role === 'liaison' ? 1 : OFFICES.length);
  });

  it('windows, sorts and bands are one list without repeats, all of it in scope', async () => {
    const client = await signIn();
    const all = await wholeList(client, 'state=all', 37);
    const ids = new Set(all.map(({ id }) => id));
    expect(ids.size).toBe(all.length);
    expect(all.filter((row) => !isInScope(client, row))).toEqual([]);
    let failed = 0;
    for (const key of CASE_SORT_KEYS) {
      for (const sort of [key, `-${key}`]) {
        const sorted = await wholeList(client, `state=all&sort=${sort}`);
        const isSame = sorted.length === all.length && sorted.every(({ id }) => ids.has(id));
        if (!isSame || new Set(sorted.map(({ id }) => id)).size !== all.length) failed += 1;
      }
    }
    figure('C3 sorts are the same rows', CASE_SORT_KEYS.length * 2, failed);
    expect(failed).toBe(0);

    let banded = 0;
    for (const band of BANDS) {
      const { asOf } = await client.list('limit=0');
      const rows = await wholeList(client, `state=all&band=${band}`);
      banded += rows.length;
      expect(rows.filter((row) => bandOf(row, Date.parse(asOf)) !== band)).toEqual([]);
    }
    expect(banded).toBe(all.length);
  });

  it('by clock stands what is acted on first: at its deadline, or when its hold is looked at', async () => {
    const client = await signIn();
    const rows = await wholeList(client, 'state=open&sort=due');
    const turns = rows.map((row) => turnOf(row)?.at ?? '9999');
    expect(turns).toEqual(turns.toSorted());
    expect(rows.some((row) => turnOf(row)?.by === 'review')).toBe(true);
  });

  it('whose move, readiness and failing gates filter as the row itself says', async () => {
    const client = await signIn();
    const all = await wholeList(client, 'state=all');
    const wrong: string[] = [];
    const FACETS = {
      blockedOn: [BLOCKED_ON, (row) => [row.blocker?.on]],
      readiness: [READINESS, (row) => [readinessOf(row)]],
      gate: [GATES, (row) => row.failingGates],
    } as const satisfies Record<
      string,
      readonly [readonly string[], (row: CaseListRow) => readonly unknown[]]
    >;
    let cells = 0;
    for (const [name, [values, of]] of Object.entries(FACETS)) {
      for (const value of values) {
        const want = all.filter((row) => (of(row) as readonly unknown[]).includes(value)).length;
        const { total } = await client.list(`limit=0&state=all&${name}=${value}`);
        cells += 1;
        if (total !== want) wrong.push(`${name}=${value}: ${total} of ${want}`);
      }
    }
    const sorted = await wholeList(client, 'state=all&sort=readiness');
    const ranks = sorted.map((row) => READINESS_RANKS.indexOf(readinessRank(row) ?? 'none'));
    const ranked = ranks.filter((rank) => rank >= 0);
    expect(ranked).toEqual(ranked.toSorted((one, other) => one - other));
    // What is in no plan comes last.
    expect(ranks.lastIndexOf(ranked.at(-1) ?? -1)).toBe(ranked.length - 1);
    expect(new Set(ranked).size).toBeGreaterThan(role === 'liaison' ? 0 : 3);
    figure('C3 readiness and whose move', cells, wrong.length);
    expect(wrong).toEqual([]);
  });

  it('search finds what is in scope by name, in any case and order, and nothing else', async () => {
    const client = await signIn();
    const supervisor = await signInRole(target, 'supervisor');
    const everybody = await wholeList(supervisor, 'state=all');
    let failed = 0;
    const sample = everybody.filter((_, place) => place % 9 === 0);
    for (const row of sample) {
      const words = fold(row.patientName).split(' ').toReversed().join(' ').toUpperCase();
      const found = await wholeList(client, `state=all&q=${encodeURIComponent(words)}`);
      const isRight =
        found.some(({ id }) => id === row.id) === isInScope(client, row) &&
        found.every((other) => isInScope(client, other));
      if (!isRight) failed += 1;
    }
    figure('C3 search keeps to the scope', sample.length, failed);
    expect(failed).toBe(0);
  });

  it('neighbours walk the list, and the next best is in it', async () => {
    const client = await signIn();
    const rows = await wholeList(client, 'sort=-arrived');
    for (const [place, row] of rows.slice(0, 25).entries()) {
      const beside = await client.get(`/api/cases/${row.reference}/neighbours?sort=-arrived`);
      expect(beside).toEqual({
        previous: rows[place - 1]?.reference ?? null,
        next: rows[place + 1]?.reference ?? null,
        position: place + 1,
        total: rows.length,
      });
    }
    // Of one that is not in the list: those beside which it would stand.
    const owned = rows.findIndex(({ ownerId }) => ownerId !== null);
    const unowned = rows.flatMap(({ ownerId, reference }, place) =>
      ownerId === null ? [{ place, reference }] : [],
    );
    expect(
      await client.get(
        `/api/cases/${rows[owned]?.reference}/neighbours?sort=-arrived&owner=nobody`,
      ),
    ).toEqual({
      previous: unowned.findLast(({ place }) => place < owned)?.reference ?? null,
      next: unowned.find(({ place }) => place > owned)?.reference ?? null,
      position: null,
      total: unowned.length,
    });
    const best = await client.get<{ row: CaseListRow | null; reasons: string[] }>('/api/next-best');
    const after = `after=${best.row?.reference}`;
    const second = await client.get<{ row: CaseListRow | null }>(`/api/next-best?${after}`);
    const third = await client.get<{ row: CaseListRow | null }>(
      `/api/next-best?${after}&after=${second.row?.reference}`,
    );
    expect(new Set([best, second, third].map(({ row }) => row?.reference)).size).toBe(3);
    expect(best.row === null || rows.some(({ id }) => id === best.row?.id)).toBe(true);
    expect(best.reasons.length > 0).toBe(best.row !== null);
  });

  it.each([
    'stage=new',
    'office=mexico-city&stage=contacting&stage=records',
    'owner=nobody&urgency=urgent',
    'hold=on',
    'conflict=open',
    'q=a',
    'state=closed',
    'stage=on-site&language=zh&urgency=soon',
  ])('the next request of a list (%s) is one of those that it shows', async (query) => {
    const client = await signInRole(target, 'coordinator');
    const [shown, { row }] = await Promise.all([
      client.rows(query),
      client.get<{ row: CaseListRow | null }>(`/api/next-best?${query}`),
    ]);
    expect([null, ...shown.map(({ id }) => id)]).toContain(row?.id ?? null);
    const isMine = ({ ownerId }: CaseListRow) => ownerId === null || ownerId === client.id;
    const waiting = shown.filter(
      (each) => each.stage !== 'closed' && each.waitingOn === null && isMine(each),
    );
    expect(row === null && waiting.length > 0).toBe(false);
  });
});

describe('filters', () => {
  it('`me`, `nobody`, `none`, named references and what arrived since', async () => {
    const client = await signInRole(target, 'supervisor');
    const [free] = await client.rows('owner=nobody');
    await client.post(`/api/cases/${free?.reference}/claim`, { expectedOwnerId: null });
    const mine = await client.rows('owner=me');
    expect(holdsOfAll(mine, ({ ownerId }) => ownerId === client.id)).toBe(true);
    expect(mine.map(({ id }) => id)).toContain(free?.id);
    expect(holdsOfAll(await client.rows('campus=none'), ({ campus }) => campus === null)).toBe(
      true,
    );
    expect(holdsOfAll(await client.rows('payer=none'), ({ payer }) => payer === null)).toBe(true);

    const some = (await client.rows('state=all')).slice(0, 3).map(({ reference }) => reference);
    const asked = [...some, 'IC-1999-999999'].map((reference) => `reference=${reference}`);
    const named = await client.rows(`state=all&${asked.join('&')}`);
    expect(named.map(({ reference }) => reference).toSorted()).toEqual(some.toSorted());

    const arrived = await client.rows('sort=-arrived');
    const since = arrived[3]?.arrivedAt ?? '';
    const { total } = await client.list(`limit=0&arrivedAfter=${since}`);
    expect(total).toBe(arrived.filter(({ arrivedAt }) => arrivedAt > since).length);
  });
});
