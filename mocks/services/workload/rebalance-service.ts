import type { workloadEndpoints } from '@/contract/endpoints/workload';
import type { CaseRecord, Person } from '@/domain/case';
import type { CaseRow } from '@/domain/case-row';
import { bandOf } from '@/domain/clocks/band';
import { capacityOf } from '@/domain/workload/capacity';
import { type CarriedCase, type Carrier, proposeMoves } from '@/domain/workload/rebalance';
import { isCarrier, teamOf } from '@/domain/workload/teams';
import { reportDayOf } from '@/domain/workload/weeks';
import type { Answer, Call } from '../call/call';
import { findCase } from '../command/case-access';
import { sortOf, whereOf } from '../lists/case-filter';
import { readSense } from '../lists/filter-sense';
import { wireRow } from '../lists/list-service';
import { askLoad, Tally } from './tally';
import type { Reading } from '../stored/shape';

type Endpoints = typeof workloadEndpoints;
type Query = Call<Endpoints['proposeRebalance']>['query'];

/** Cases of the people who give that are looked at; a larger choice is made smaller first (config). */
const MOST_CASES = 2_000;

/** A proposal for those who were chosen, or for everybody who is there and carries too much. */
export async function proposeRebalance(
  tx: Reading,
  call: Call<Endpoints['proposeRebalance']>,
): Promise<Answer<Endpoints['proposeRebalance']>> {
  const { nowMs } = call;
  const today = reportDayOf(nowMs);
  const people = (await tx.list('people')).filter(isCarrier);
  const sense = await readSense(tx, call);
  const tally = new Tally(sense);
  const loads = people.map((person) => ({ person, load: askLoad(tally, { owner: [person.id] }) }));
  await tally.run(tx);
  const carriers = loads.map(({ person, load }): Carrier & { readonly isAway: boolean } => {
    const { now, isAway } = capacityOf(person, nowMs);
    return { ...person, capacity: now, isAway, load: load() };
  });
  const chosen = chosenOf(call.query, people);
  const givers = carriers
    .filter(({ id, isAway, load, capacity }) =>
      chosen === null ? !isAway && load > capacity : chosen.has(id),
    )
    .map(({ id }) => id);
  const { rows: own } = await tx.queryRows({
    where: whereOf({ owner: givers }, sense),
    // What is early in its life moves most easily.
    sort: sortOf('stage'),
    limit: MOST_CASES,
  });
  const rows = await withFamilies(tx, own);
  const cases = await Promise.all(
    rows.map(({ row, record, family }) => carriedCase(tx, row, record, family, nowMs)),
  );
  const { moves, left } = proposeMoves({ people: carriers, cases, givers, today });
  const rowOf = new Map(rows.map(({ row }) => [row.id, row]));
  const concerned = new Set([
    ...givers,
    ...moves.flatMap(({ unit, to }) => [to, ...unit.options.map((option) => option.to)]),
  ]);
  return {
    moves: moves.map(({ unit, to, reasons }) => ({
      rows: unit.cases.flatMap(({ id }) => {
        const row = rowOf.get(id);
        return row === undefined ? [] : [wireRow(row)];
      }),
      from: unit.from,
      to,
      points: unit.points,
      reasons,
      options: unit.options,
    })),
    people: carriers
      .filter(({ id }) => concerned.has(id))
      .map(({ id, load, capacity }) => ({ id, load, capacity })),
    left,
    asOf: call.now,
  };
}

/** The people who were named, and those of offices and campuses; null: nobody was chosen. */
function chosenOf(
  { person, office, campus }: Query,
  people: readonly Person[],
): ReadonlySet<string> | null {
  if (person === undefined && office === undefined && campus === undefined) return null;
  const teams = [
    ...(office ?? []).map((code) => teamOf('office', code, people)),
    ...(campus ?? []).map((code) => teamOf('campus', code, people)),
  ];
  return new Set([...(person ?? []), ...teams.flatMap((team) => team ?? []).map(({ id }) => id)]);
}

interface Member {
  readonly row: CaseRow;
  readonly record: CaseRecord;
  /** The first of the family that was found. */
  readonly family: string;
}

/** The cases with all open ones of their families: along links and patients, each walked once. */
async function withFamilies(tx: Reading, own: readonly CaseRow[]): Promise<readonly Member[]> {
  const members = new Map<string, Member>();
  // Each step rests on the one before.
  for (const first of own) {
    const waiting = [first.id];
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      if (members.has(id)) continue;
      const [row, record] = [await tx.getRow(id), await tx.get('cases', id)];
      if (row === null || record === null || row.stage === 'closed') continue;
      members.set(id, { row, record, family: first.id });
      for (const { kind, reference } of record.links) {
        const linked = kind === 'family' ? await findCase(tx, reference) : null;
        if (linked !== null) waiting.push(linked.id);
      }
      const ofPatient = await tx.list('cases', { index: 'patient', value: row.patientId });
      waiting.push(...ofPatient.map((each) => each.id));
    }
  }
  return [...members.values()];
}

async function carriedCase(
  tx: Reading,
  row: CaseRow,
  { transfer }: CaseRecord,
  family: string,
  nowMs: number,
): Promise<CarriedCase> {
  const contacts = await tx.list('contacts', { index: 'case', value: row.id });
  const band = bandOf(row, nowMs);
  return {
    id: row.id,
    // Nobody's case of a family is with nobody in particular.
    ownerId: row.ownerId ?? '',
    office: row.office,
    campus: row.campus,
    transfer,
    facts: { ...row, isDue: band === 'overdue' || band === 'due-today' },
    family,
    talked: [...new Set(contacts.filter(({ isReached }) => isReached).map(({ by }) => by))],
    stays: row.handOff !== null || transfer !== null || row.stage === 'on-site',
  };
}
