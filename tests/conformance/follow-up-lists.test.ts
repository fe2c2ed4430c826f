import { describe, expect, it } from 'vitest';
import { FOLLOW_UP_SORT_KEYS, type FollowUpAgeing } from '@/contract/follow-up-list';
import type { FollowUpListRow } from '@/contract/follow-up-list';
import type { Export } from '@/contract/export';
import { ageBandOf } from '@/domain/follow-up/age-band';
import { bandOf } from '@/domain/clocks/band';
import { fold } from '@/domain/fold';
import { can } from '@/domain/policy';
import { FOLLOW_UP_KINDS, ROLES } from '@/domain/vocabulary';
import { newIdAt } from '@/lib/new-id';
import { figure } from '@tests/support/figure';
import { codeOf, type Client, fieldsOfProblem, signInRole } from './client';
import { aBill, anEntrySent, followUpOf, homeAgain, take } from './follow-up-samples';
import { openTarget } from './target';
import { holdsOfAll } from '@tests/support/holds-of-all';

const target = openTarget();

interface List {
  readonly items: readonly FollowUpListRow[];
  readonly total: number;
  readonly revision: number;
  readonly asOf: string;
}

const list = (client: Client, query: string): Promise<List> =>
  client.get<List>(`/api/follow-ups?${query}`);

async function allOf(client: Client, query: string): Promise<readonly FollowUpListRow[]> {
  const rows: FollowUpListRow[] = [];
  for (;;) {
    const { items, total } = await list(client, `${query}&limit=200&offset=${String(rows.length)}`);
    rows.push(...items);
    if (items.length === 0 || rows.length >= total) return rows;
  }
}

async function exported(client: Client, { id, total }: Export) {
  const rows: FollowUpListRow[] = [];
  for (let offset = 0; offset < total; offset += 41) {
    const { items } = await client.get<{ items: FollowUpListRow[] }>(
      `/api/follow-up-exports/${id}?offset=${String(offset)}&limit=41`,
    );
    rows.push(...items);
  }
  return rows;
}

/** Filters as a body has them, and as the list's address spells them. */
const FILTERS: readonly (readonly [filter: Record<string, unknown>, query: string])[] = [
  [{}, ''],
  [{ status: 'all' }, 'status=all'],
  [{ status: 'closed' }, 'status=closed'],
  [{ band: ['overdue'] }, 'band=overdue'],
  [{ band: ['on-track', 'due-today', 'paused'] }, 'band=on-track&band=due-today&band=paused'],
  [{ age: ['31-60', '90+'] }, 'age=31-60&age=90%2B'],
  [{ chase: 'never' }, 'chase=never'],
  [{ promise: 'none', status: 'all' }, 'promise=none&status=all'],
  [{ owner: ['me', 'nobody'] }, 'owner=me&owner=nobody'],
  [{ waitingOn: ['patient', 'insurer'] }, 'waitingOn=patient&waitingOn=insurer'],
  [{ currency: ['USD'] }, 'currency=USD'],
  [{ q: 'mar' }, 'q=mar'],
  [{ q: '!!' }, 'q=!!'],
];

describe('lists of follow-ups', () => {
  it('C3 counts, ageing and export are the list: over roles, kinds and filters', async () => {
    let cases = 0;
    let seen = 0;
    const wrong: string[] = [];
    for (const role of ROLES) {
      const client = await signInRole(target, role);
      const counts = await client.get<{ items: readonly Record<string, number>[] }>(
        '/api/follow-ups/counts',
      );
      for (const [place, kind] of FOLLOW_UP_KINDS.entries()) {
        const numbers = counts.items[place];
        const linked = {
          open: `kind=${kind}`,
          dueToday: `kind=${kind}&band=due-today`,
          overdue: `kind=${kind}&band=overdue`,
          promisePassed: `kind=${kind}&promise=passed`,
        };
        for (const [name, query] of Object.entries(linked)) {
          cases += 1;
          if (numbers?.[name] !== (await list(client, `${query}&limit=0`)).total) wrong.push(query);
        }
        for (const [at, [filter, query]] of FILTERS.entries()) {
          const sort = FOLLOW_UP_SORT_KEYS[(at * 5 + place) % FOLLOW_UP_SORT_KEYS.length] ?? 'due';
          const whole = `${query}&kind=${kind}&sort=${at % 2 === 0 ? sort : `-${sort}`}`;
          const rows = await allOf(client, whole);
          seen += rows.length;
          const asked = filter['age'];
          const ageing = await client.get<FollowUpAgeing>(
            `/api/follow-ups/ageing?${query}&kind=${kind}`,
          );
          const ofBands = ageing.bands.filter(
            ({ age }) => asked === undefined || (asked as string[]).includes(age),
          );
          cases += 3;
          if (ofBands.reduce((sum, { count }) => sum + count, 0) !== rows.length) {
            wrong.push(`ageing ${whole}`);
          }
          if (!isSumOf(ageing, asked === undefined ? rows : null)) wrong.push(`sums ${whole}`);
          const begun = await client.post<Export>('/api/follow-up-exports', {
            filter: { ...filter, kind: [kind] },
            sort: at % 2 === 0 ? sort : `-${sort}`,
            columns: ['reference'],
          });
          const taken = await exported(client, begun);
          if (JSON.stringify(taken) !== JSON.stringify(rows)) wrong.push(`export ${whole}`);
        }
      }
    }
    figure('C3 follow-ups: list, counts, ageing and export', cases, wrong.length);
    expect(wrong).toEqual([]);
    // Else nothing was compared.
    expect(seen).toBeGreaterThan(200);
  });

  it('each bar of the ageing opens exactly its rows, and each row says the same of itself', async () => {
    const client = await signInRole(target, 'supervisor');
    let rows = 0;
    for (const kind of FOLLOW_UP_KINDS) {
      const { bands, asOf } = await client.get<FollowUpAgeing>(
        `/api/follow-ups/ageing?kind=${kind}`,
      );
      for (const { age, count, overdue } of bands) {
        const found = await allOf(client, `kind=${kind}&age=${encodeURIComponent(age)}`);
        const nowMs = Date.parse(asOf);
        rows += found.length;
        expect(found.length).toBe(count);
        expect(found.filter((row) => bandOf(row, nowMs) === 'overdue').length).toBe(overdue);
        const ages = found.map((row) => ageBandOf(Date.parse(row.agesFrom), nowMs));
        expect(ages.filter((one) => one !== age)).toEqual([]);
      }
    }
    expect(rows).toBeGreaterThan(20);
  });

  it('nobody is shown a follow-up of a case out of reach, by whatever question', async () => {
    let cases = 0;
    for (const role of ROLES) {
      const client = await signInRole(target, role);
      const actor = { id: client.id, grants: client.person?.grants ?? [] };
      for (const query of ['status=all', 'status=all&q=a', 'status=closed&sort=-amount']) {
        const rows = await allOf(client, query);
        cases += rows.length;
        expect(rows.filter((row) => !can(actor, 'follow-ups.list', row))).toEqual([]);
        expect(rows.filter(({ onlyFor }) => onlyFor !== null && onlyFor !== client.id)).toEqual([]);
      }
    }
    figure('C3 follow-ups in scope', cases, 0);
    expect(cases).toBeGreaterThan(100);
  });

  it('sorts by any column in both directions, and amounts never across currencies', async () => {
    const client = await signInRole(target, 'supervisor');
    for (const key of FOLLOW_UP_SORT_KEYS) {
      const [up, down] = [await allOf(client, `sort=${key}`), await allOf(client, `sort=-${key}`)];
      expect(new Set(up.map(({ id }) => id))).toEqual(new Set(down.map(({ id }) => id)));
    }
    const amounts = (await allOf(client, 'sort=amount')).filter(({ amount }) => amount !== null);
    expect(amounts.length).toBeGreaterThan(1);
    const disordered = amounts.filter(({ amount, currency }, at) => {
      const next = amounts[at + 1];
      return next?.currency === currency && (amount ?? 0) > (next?.amount ?? 0);
    });
    expect(disordered).toEqual([]);
    const ages = (await allOf(client, 'sort=age')).map(({ agesFrom }) => agesFrom);
    expect(ages).toEqual(ages.toSorted().toReversed());
    expect((await client.send('GET', '/api/follow-ups?sort=passport')).status).toBe(400);
    expect((await client.send('GET', '/api/follow-ups?passport=x')).status).toBe(400);
  });

  it('is found by any of its names, whatever accents were typed', async () => {
    const client = await signInRole(target, 'supervisor');
    const rows = (await list(client, 'limit=200')).items;
    for (const row of rows.slice(0, 30)) {
      const words = encodeURIComponent(fold(row.patientName));
      const found = await allOf(client, `q=${words}`);
      expect(found.some(({ id }) => id === row.id)).toBe(true);
    }
  });
});

const textOf = (sums: ReadonlyMap<string, number>): string =>
  JSON.stringify([...sums].toSorted(([one], [other]) => (one < other ? -1 : 1)));

/** Whether sums are those of the rows, each currency for itself; without rows only of the bands. */
function isSumOf(
  { sums, bands }: FollowUpAgeing,
  rows: readonly FollowUpListRow[] | null,
): boolean {
  const add = (into: Map<string, number>, currency: string, minor: number) =>
    into.set(currency, (into.get(currency) ?? 0) + minor);
  const ofBands = new Map<string, number>();
  for (const band of bands) {
    for (const { currency, minor, credit } of band.sums) {
      add(ofBands, currency, minor);
      add(ofBands, `${currency} in credit`, credit);
    }
  }
  const whole = new Map(
    sums.flatMap(({ currency, minor, credit }) => [
      [currency, minor] as const,
      [`${currency} in credit`, credit] as const,
    ]),
  );
  const ofRows = new Map<string, number>();
  for (const { amount, currency } of rows ?? []) {
    if (amount === null || currency === null) continue;
    // What one has paid ahead takes nothing off what another one owes.
    add(ofRows, currency, amount > 0 ? amount : 0);
    add(ofRows, `${currency} in credit`, amount < 0 ? -amount : 0);
  }
  const told = textOf(whole);
  return told === textOf(ofBands) && (rows === null || told === textOf(ofRows));
}

describe('bulk chases', () => {
  const chase = async (rows: readonly FollowUpListRow[], other: object = {}) => {
    const nowMs = await target.now();
    return {
      whom: 'finance',
      way: 'e-mail',
      items: rows.map(({ id, version }) => ({
        followUpId: id,
        version,
        id: newIdAt(nowMs),
        asked: 'How far is it?',
      })),
      ...other,
    };
  };
  interface Answers {
    readonly items: readonly {
      readonly followUpId: string;
      readonly reference: string | null;
      readonly problem: {
        readonly code: string;
        readonly refusal?: { readonly code: string };
      } | null;
      readonly by: string | null;
    }[];
  }

  it('are logged on each, once, and named where they are refused', async () => {
    const client = await signInRole(target, 'supervisor');
    const other = await signInRole(target, 'coordinator');
    const rows = (await list(other, 'kind=billing&chase=never&limit=4')).items;
    const [first, second] = rows;
    if (!first || !second) throw new Error('Too few bills');
    // Somebody chases one of them in between.
    await other.post('/api/bulk/chases', await chase([second]));
    const body = await chase(rows);
    const before = (await list(client, 'kind=billing&limit=0')).revision;
    const { items } = await client.post<Answers>('/api/bulk/chases', body);
    expect(items.map(({ followUpId }) => followUpId)).toEqual(rows.map(({ id }) => id));
    expect(items.map(({ problem }) => problem?.code ?? null)).toEqual(
      rows.map(({ id }) => (id === second.id ? 'version-stale' : null)),
    );
    expect(items.find(({ followUpId }) => followUpId === second.id)?.by).toBe(other.id);
    // Beside the line of each case the trail says that it was one stroke.
    const trail = await client.get<{ items: readonly { many: unknown }[] }>(
      `/api/audit?person=${client.id}&action=changed-many&limit=1`,
    );
    expect(trail.items.map(({ many }) => many)).toEqual([
      { asked: rows.length, done: rows.length - 1 },
    ]);

    const query = rows.map(({ id }) => `id=${id}`).join('&');
    const chased = await list(client, `${query}&status=all`);
    expect(chased.revision).toBeGreaterThan(before);
    expect(chased.items.map(({ unansweredChases }) => unansweredChases)).toEqual(rows.map(() => 1));
    // The same chases under another key are the same chases.
    const again = await client.post<Answers>('/api/bulk/chases', body);
    expect(again.items.filter(({ problem }) => problem !== null).length).toBe(1);
    const after = await list(client, `${query}&status=all`);
    expect(holdsOfAll(after.items, ({ unansweredChases }) => unansweredChases === 1)).toBe(true);
  });

  it('answer of others’ follow-ups as of none, and write nothing there', async () => {
    const supervisor = await signInRole(target, 'supervisor');
    const liaison = await signInRole(target, 'liaison');
    const mine = new Set((await allOf(liaison, 'status=all')).map(({ id }) => id));
    const foreign = (await allOf(supervisor, '')).find(({ id }) => !mine.has(id));
    if (!foreign) throw new Error('A liaison sees everything');
    const unknown = { ...foreign, id: newIdAt(await target.now()) };
    const { items } = await liaison.post<Answers>(
      '/api/bulk/chases',
      await chase([foreign, unknown]),
    );
    const [one, two] = items.map(({ followUpId: _id, ...rest }) => rest);
    expect(one).toEqual(two);
    expect(one).toMatchObject({ reference: null, problem: { code: 'not-found' } });
    const [row] = (await list(supervisor, `id=${foreign.id}&status=all`)).items;
    expect(row?.version).toBe(foreign.version);
  });

  it('ask no family for money that they do not owe', async () => {
    const client = await signInRole(target, 'supervisor');
    const nowMs = await target.now();
    // One owes, one has paid all, one has paid too much, one has paid before there is a bill.
    const paid = [
      [true, 0],
      [true, 100_00],
      [true, 140_00],
      [false, 40_00],
    ] as const;
    const ids: string[] = [];
    for (const [isBilled, minor] of paid) {
      const { detail, plan } = await homeAgain(client, nowMs, ['billing']);
      const { reference } = detail.case;
      ids.push(followUpOf(plan, 'billing').id);
      if (isBilled) await take(client, reference, 'billing', 'billing', aBill(nowMs));
      if (minor === 0) continue;
      await take(client, reference, 'billing', 'entries', anEntrySent(nowMs, { minor }));
    }
    const rows = (await list(client, ids.map((id) => `id=${id}`).join('&'))).items;
    expect(rows.map(({ amount }) => amount).toSorted((a, b) => (a ?? 0) - (b ?? 0))).toEqual([
      -40_00, -40_00, 0, 100_00,
    ]);
    for (const whom of ['patient', 'caller']) {
      const body = await chase((await list(client, ids.map((id) => `id=${id}`).join('&'))).items, {
        whom,
      });
      const { items } = await client.post<Answers>('/api/bulk/chases', body);
      const asked = items.filter(({ problem }) => problem === null);
      expect(asked.map(({ followUpId }) => followUpId)).toEqual([ids[0]]);
      expect(items.flatMap(({ problem }) => problem?.refusal?.code ?? [])).toEqual([
        'nothing-owed',
        'nothing-owed',
        'nothing-owed',
      ]);
    }
    const toFinance = await chase(rows.filter(({ id }) => id !== ids[0]));
    const { items } = await client.post<Answers>('/api/bulk/chases', toFinance);
    expect(holdsOfAll(items, ({ problem }) => problem === null)).toBe(true);
  });

  it('refuse what cannot be sent, by field', async () => {
    const client = await signInRole(target, 'supervisor');
    const rows = (await list(client, 'limit=41')).items;
    const send = async (body: object) => client.send('POST', '/api/bulk/chases', { body });
    const none = await send(await chase([]));
    expect([none.status, fieldsOfProblem(none)]).toEqual([422, { 'body.items': 'required' }]);
    const many = await send(await chase(rows));
    expect([many.status, codeOf(many)]).toEqual([422, 'invalid']);
    const whom = await send(await chase(rows.slice(0, 1), { whom: 'nobody' }));
    expect(fieldsOfProblem(whom)).toEqual({ 'body.whom': 'not-a-choice' });
  });
});
