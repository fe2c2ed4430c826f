import { describe, expect, it, onTestFinished } from 'vitest';
import type { CaseFilter, CaseListRow } from '@/contract/case-list';
import type { DutyRosterWire } from '@/contract/duty';
import type { DuplicateFlagList } from '@/contract/matches';
import type { PersonWire } from '@/contract/person';
import { BLOCKED_ON } from '@/domain/blocker';
import { bandOf } from '@/domain/clocks/band';
import { dutyPlaceOf, placesOnDuty, placesWithoutDuty } from '@/domain/duty';
import { coveredBy } from '@/domain/absence/covered-by';
import { mayAnswerHandOff } from '@/domain/hand-off/receivers';
import { actorOf, can } from '@/domain/policy';
import { READINESS, readinessOf } from '@/domain/row-readiness';
import {
  BANDS,
  CHANNELS,
  GATES,
  OUTCOMES,
  PAYERS,
  STAGES,
  URGENCIES,
  WAITING_ON,
} from '@/domain/vocabulary';
import { partsOf } from '@/domain/workload/load';
import {
  HAND_OFF_AGED_HOURS,
  LOAD_REASONS,
  STAGE_AGE_DAYS,
  STAGE_AGES,
} from '@/domain/workload/load-reasons';
import { reportDayOf } from '@/domain/workload/weeks';
import { FACILITATORS } from '@/reference/facilitators';
import { figure } from '@tests/support/figure';
import { type Client, peopleOf, signInAs, signInRole } from './client';
import { nameNobody } from './staff-samples';
import { advanceTo, hasHooks, openTarget } from './target';
import { wholeList } from './whole-list';

const target = openTarget();

/** All that the predicates know beside the row. */
interface World {
  readonly client: Client;
  readonly me: PersonWire;
  readonly people: readonly PersonWire[];
  readonly rows: readonly CaseListRow[];
  readonly nowMs: number;
  readonly rosters: readonly DutyRosterWire[];
  /** Patients whose cases may be duplicates. */
  readonly suspects: ReadonlySet<string>;
}

async function readWorld(client: Client, people: readonly PersonWire[]): Promise<World> {
  const { person } = client;
  if (person === null) throw new Error('Nobody is signed in');
  const rows = await wholeList(client, 'state=all&extra=conflicts');
  const { asOf } = await client.list('limit=0');
  const { items: rosters } = await client.get<{ items: DutyRosterWire[] }>('/api/duty');
  const flags = can(actorOf(person), 'duplicate.read')
    ? (await client.get<DuplicateFlagList>('/api/duplicate-flags')).items
    : [];
  const flagged = new Set(
    flags.flatMap((flag) => [flag.case, ...flag.cases].map(({ reference }) => reference)),
  );
  const suspected = rows.filter(({ reference }) => flagged.has(reference));
  return {
    client,
    me: person,
    rows,
    people,
    rosters,
    nowMs: Date.parse(asOf),
    suspects: new Set(suspected.map(({ patientId }) => patientId)),
  };
}

type Holds = (row: CaseListRow, world: World) => boolean;
/** Values of one filter, several joined as alternatives, and which rows each of them keeps. */
type Kept = Readonly<Record<string, Holds>>;

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const dayOf = (at: string): string => reportDayOf(Date.parse(at));
const isClosed = ({ stage }: CaseListRow): boolean => stage === 'closed';

/** A filter of many values: each alone, and the first two together. */
function each(values: readonly string[], of: (row: CaseListRow) => readonly unknown[]): Kept {
  const word = (value: unknown): unknown => value ?? 'none';
  const has =
    (...wanted: readonly string[]): Holds =>
    (row) =>
      of(row).some((value) => wanted.includes(String(word(value))));
  const [one = '', other = ''] = values;
  return {
    ...Object.fromEntries(values.map((value) => [value, has(value)])),
    [`${one}|${other}`]: has(one, other),
  };
}

/** Every value that occurs, `none` where rows are without one. */
const occurring = (
  rows: readonly CaseListRow[],
  of: (row: CaseListRow) => readonly (string | null)[],
): Kept => each([...new Set(rows.flatMap((row) => of(row).map((value) => value ?? 'none')))], of);

/** From and to a day, which counts itself: one in the middle of those that occur, and the last. */
function days(rows: readonly CaseListRow[], of: (row: CaseListRow) => string | null) {
  const all = rows
    .map(of)
    .filter((day) => day !== null)
    .toSorted();
  const tried = [all[Math.floor(all.length / 2)] ?? '', all.at(-1) ?? ''];
  const kept = (holds: (day: string, bound: string) => boolean): Kept =>
    Object.fromEntries(
      tried.map((bound): [string, Holds] => [
        bound,
        (row) => {
          const day = of(row);
          return day !== null && holds(day, bound);
        },
      ]),
    );
  return { from: kept((day, bound) => day >= bound), to: kept((day, bound) => day <= bound) };
}

const isAnswerable: Holds = ({ handOff }, { me, people, nowMs }) =>
  handOff !== null &&
  handOff.askedBy !== me.id &&
  mayAnswerHandOff(me, handOff, coveredBy(me.id, people, nowMs));

const isUrgentAt =
  (placesOf: typeof placesOnDuty): Holds =>
  (row, { me, rosters, people, nowMs }) => {
    const place = dutyPlaceOf(row);
    return place !== null && placesOf({ rosters, people }, me.id, nowMs).includes(place);
  };

const isRisky: Holds = ({ visaRiskFrom }, { nowMs }) =>
  visaRiskFrom !== null && Date.parse(visaRiskFrom) <= nowMs;

/** Every filter but `took` and its days: no row holds them, and workload.test.ts counts what they find. */
function keptBy({
  rows,
}: World): Readonly<Record<Exclude<keyof CaseFilter, 'took' | 'tookFrom' | 'tookTo'>, Kept>> {
  const arrivals = days(rows, (row) => row.arrivalOn);
  const departures = days(rows, (row) => row.departureOn);
  const dues = days(rows, ({ dueAt }) => dueAt && dayOf(dueAt));
  const arrived = days(rows, (row) => dayOf(row.arrivedAt));
  const closed = days(rows, (row) => (isClosed(row) ? dayOf(row.stageSince) : null));
  const [closedDay = ''] = Object.keys(closed.from);
  const [owned] = rows.filter(({ ownerId }) => ownerId !== null);
  const named = rows[Math.floor(rows.length / 2)];
  return {
    state: { open: (row) => !isClosed(row), closed: isClosed, all: () => true },
    office: occurring(rows, (row) => [row.office]),
    stage: each(STAGES, (row) => [row.stage]),
    band: Object.fromEntries(
      BANDS.map((band): [string, Holds] => [band, (row, { nowMs }) => bandOf(row, nowMs) === band]),
    ),
    urgency: each(URGENCIES, (row) => [row.urgency]),
    specialty: occurring(rows, (row) => row.specialties),
    campus: occurring(rows, (row) => [row.campus]),
    language: occurring(rows, (row) => [row.language]),
    payer: each([...PAYERS, 'none'], (row) => [row.payer]),
    owner: {
      me: ({ ownerId }, { me }) => ownerId === me.id,
      nobody: ({ ownerId }) => ownerId === null,
      anybody: ({ ownerId }) => ownerId !== null,
      [owned?.ownerId ?? '']: ({ ownerId }) => ownerId === owned?.ownerId,
      'me|nobody': ({ ownerId }, { me }) => ownerId === null || ownerId === me.id,
    },
    channel: each(CHANNELS, (row) => [row.channel]),
    facilitator: each([...FACILITATORS.map(({ code }) => code), 'none'], (row) => [
      row.facilitator,
    ]),
    residence: occurring(rows, (row) => [row.residence]),
    outcome: each(OUTCOMES, (row) => [row.outcome]),
    waitingOn: each(WAITING_ON, (row) => [row.waitingOn]),
    blockedOn: each(BLOCKED_ON, (row) => [row.blocker?.on]),
    readiness: each(READINESS, (row) => [readinessOf(row)]),
    gate: each(GATES, (row) => row.failingGates),
    conflict: { open: ({ conflicts = 0 }) => conflicts > 0 },
    hold: {
      on: ({ waitingOn }) => waitingOn !== null,
      off: ({ waitingOn }) => waitingOn === null,
      'review-due': ({ holdReviewFrom }, { nowMs }) =>
        holdReviewFrom !== null && Date.parse(holdReviewFrom) <= nowMs,
    },
    transfer: {
      in: (row, { me }) => row.transfer !== null && can(actorOf(me), 'case.answer-transfer', row),
      out: (row, { me }) => row.transfer !== null && can(actorOf(me), 'case.edit', row),
    },
    handOff: {
      in: isAnswerable,
      out: ({ handOff, ownerId }, { me }) =>
        handOff !== null && [handOff.askedBy, ownerId].includes(me.id),
      any: ({ handOff }) => handOff !== null,
      aged: ({ handOff }, { nowMs }) =>
        handOff !== null && nowMs - Date.parse(handOff.askedAt) > HAND_OFF_AGED_HOURS * HOUR_MS,
    },
    duty: { me: isUrgentAt(placesOnDuty), nobody: isUrgentAt(placesWithoutDuty) },
    arrivalFrom: arrivals.from,
    arrivalTo: arrivals.to,
    stageAge: Object.fromEntries(
      STAGE_AGES.map((age): [string, Holds] => [
        age,
        ({ stageSince }, { nowMs }) => {
          const whole = Math.floor((nowMs - Date.parse(stageSince)) / DAY_MS);
          const [from, to] = STAGE_AGE_DAYS[age];
          return whole >= from && (to === null || whole < to);
        },
      ]),
    ),
    load: Object.fromEntries(
      LOAD_REASONS.map((reason): [string, Holds] => [
        reason,
        (row, { people, nowMs }) => {
          const isDue = ['overdue', 'due-today'].includes(bandOf(row, nowMs));
          // What nobody owns weighs on nobody by its language.
          const owner = people.find(({ id }) => id === row.ownerId);
          const languages = owner?.languages ?? (row.language === null ? [] : [row.language]);
          return partsOf({ ...row, isDue }, languages, reportDayOf(nowMs)).some(
            (part) => part.kind === 'reason' && part.value === reason,
          );
        },
      ]),
    ),
    dueFrom: dues.from,
    dueTo: dues.to,
    arrivedFrom: arrived.from,
    arrivedTo: arrived.to,
    closedFrom: closed.from,
    closedTo: closed.to,
    openOn: {
      [closedDay]: (row) =>
        dayOf(row.arrivedAt) <= closedDay && !(isClosed(row) && dayOf(row.stageSince) <= closedDay),
    },
    departureFrom: departures.from,
    departureTo: departures.to,
    visaRisk: { yes: isRisky, no: (row, world) => !isRisky(row, world) },
    intake: {
      complete: (row) => row.isIntakeComplete,
      incomplete: (row) => !row.isIntakeComplete,
    },
    duplicate: { suspected: ({ patientId }, { suspects }) => suspects.has(patientId) },
    q: { [named?.reference ?? '']: ({ id }) => id === named?.id },
  };
}

/** What is asked of whoever asks, so that a supervisor may see nothing by it. */
const MINE = [
  'owner=me',
  'transfer=in',
  'transfer=out',
  'handOff=in',
  'handOff=out',
  'duty=me',
  'duty=nobody',
];

/** The queries of every filter with the rows that each of them keeps. */
const queriesOf = (world: World): readonly (readonly [string, Holds])[] =>
  Object.entries(keptBy(world)).flatMap(([name, kept]) =>
    Object.entries(kept).map(([values, holds]): readonly [string, Holds] => [
      values
        .split('|')
        .map((value) => `${name}=${encodeURIComponent(value)}`)
        .join('&'),
      holds,
    ]),
  );

/** A time of day (UTC) at which most offices are shut. */
const NIGHT_HOUR = 2;

const hitsOf = (world: World, holds: Holds): readonly CaseListRow[] =>
  world.rows.filter((row) => holds(row, world));

const nameOf = (query: string): string => query.split('=', 1)[0] ?? query;

/** In words, where list and rows differ. */
async function faultOf(world: World, query: string, holds: Holds): Promise<readonly string[]> {
  const state = query.startsWith('state=') ? '' : 'state=all&';
  const { client } = world;
  const [found, { total }] = await Promise.all([
    wholeList(client, state + query),
    client.list(`${state}${query}&limit=0`),
  ]);
  const want = new Set(hitsOf(world, holds).map(({ id }) => id));
  const isSame =
    total === want.size && found.length === want.size && found.every(({ id }) => want.has(id));
  return isSame ? [] : [`${query}: ${total} of ${want.size}`];
}

describe('each filter keeps what the rows themselves say, and no other', () => {
  it('for a supervisor', async () => {
    const world = await readWorld(await signInRole(target, 'supervisor'), await peopleOf(target));
    const queries = queriesOf(world);
    const wrong: string[] = [];
    for (const [query, holds] of queries) {
      wrong.push(...(await faultOf(world, query, holds)));
    }
    figure('C3 filters keep what the rows say', queries.length, wrong.length);
    expect(wrong).toEqual([]);
    const found = queries.filter(([, holds]) => hitsOf(world, holds).length > 0);
    const names = new Set([...found.map(([query]) => query), ...MINE].map(nameOf));
    expect(queries.map(([query]) => query).filter((query) => !names.has(nameOf(query)))).toEqual(
      [],
    );
  });

  it.each(['outcome=declined', 'stage=closed&stage=new', 'closedFrom=2020-01-01'])(
    'finds closed cases by %s without a word of their state',
    async (query) => {
      const client = await signInRole(target, 'supervisor');
      const { total } = await client.list(`${query}&limit=0`);
      expect(total).toBe((await client.list(`state=all&${query}&limit=0`)).total);
      expect(total).toBeGreaterThan(0);
    },
  );

  it.each(MINE)('for somebody whom %s finds something', async (query) => {
    // Where it is noon at most offices, few are shut; a backend without hooks is asked as it stands.
    if (query.startsWith('duty=')) await advanceTo(target, NIGHT_HOUR);
    const people = await peopleOf(target);
    const supervisor = await signInRole(target, 'supervisor');
    if (query === 'duty=nobody') onTestFinished(await nameNobody(target));
    const all = await readWorld(supervisor, people);
    const [, holds] = queriesOf(all).find(([each]) => each === query) ?? [];
    if (holds === undefined) throw new Error(`No filter ${query}`);
    const isFound = (row: CaseListRow, me: PersonWire): boolean =>
      can(actorOf(me), 'cases.list', row) && holds(row, { ...all, me });
    const me = people.find((person) => all.rows.some((row) => isFound(row, person)));
    if (me === undefined && !hasHooks) return;
    if (me === undefined) throw new Error(`Nobody is found anything by ${query}`);
    const world = await readWorld(await signInAs(target, me), people);
    expect(await faultOf(world, query, holds)).toEqual([]);
    expect(hitsOf(world, holds).length).toBeGreaterThan(0);
  });
});
