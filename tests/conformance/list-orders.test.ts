import { expect, it } from 'vitest';
import { CASE_SORT_KEYS, type CaseListRow, type CaseSortKey } from '@/contract/case-list';
import { BLOCKED_ON } from '@/domain/blocker';
import { turnOf } from '@/domain/clocks/band';
import { fold } from '@/domain/fold';
import { READINESS_RANKS, readinessRank } from '@/domain/row-readiness';
import { PAYERS, STAGES, URGENCIES } from '@/domain/vocabulary';
import { figure } from '@tests/support/figure';
import { peopleOf, signInRole } from './client';
import { openTarget } from './target';
import { wholeList } from './whole-list';

const target = openTarget();

/** What a row stands at its place for; null stands last, whichever way the list is turned. */
type Place = number | string | null;

const ranked = <T>(order: readonly T[], value: T | null): Place =>
  value === null ? null : order.indexOf(value);
const moment = (at: string | null): Place => (at === null ? null : Date.parse(at));

const PLACES: Readonly<
  Record<CaseSortKey, (row: CaseListRow, nameOf: (id: string) => string) => Place>
> = {
  reference: (row) => row.reference,
  patient: (row) => fold(row.patientName),
  language: (row) => row.language,
  specialty: (row) => row.specialties[0] ?? null,
  campus: (row) => row.campus,
  office: (row) => row.office,
  urgency: (row) => ranked(URGENCIES, row.urgency),
  stage: (row) => ranked(STAGES, row.stage),
  due: (row) => moment(turnOf(row)?.at ?? null),
  blocker: (row) => moment(row.blocker?.since ?? null),
  blockedOn: (row) => ranked(BLOCKED_ON, row.blocker?.on ?? null),
  readiness: (row) => ranked(READINESS_RANKS, readinessRank(row)),
  conflicts: (row) => row.conflicts || null,
  owner: (row, nameOf) => (row.ownerId === null ? null : fold(nameOf(row.ownerId))),
  arrival: (row) => moment(row.arrivalOn),
  departure: (row) => moment(row.departureOn),
  arrived: (row) => moment(row.arrivedAt),
  payer: (row) => ranked(PAYERS, row.payer),
  residence: (row) => row.residence,
};

const isBefore = (one: Place, other: Place): boolean =>
  one !== null && other !== null && one < other;

it.each(CASE_SORT_KEYS.flatMap((key) => [key, `-${key}` as const]))(
  'a list sorted by %s stands in that order, and rows without it come last',
  async (sort) => {
    const client = await signInRole(target, 'supervisor');
    const names = new Map((await peopleOf(target)).map(({ id, name }) => [id, name]));
    const isDescending = sort.startsWith('-');
    const key = (isDescending ? sort.slice(1) : sort) as CaseSortKey;
    const rows = await wholeList(client, `state=all&extra=conflicts&sort=${sort}`);
    const places = rows.map((row) => PLACES[key](row, (id) => names.get(id) ?? id));
    const wrong = places.filter((place, at) => {
      const before = places[at - 1];
      if (before === undefined) return false;
      if (before === null) return place !== null;
      return isDescending ? isBefore(before, place) : isBefore(place, before);
    });
    figure('C3 rows stand in their order', places.length, wrong.length);
    expect(wrong).toEqual([]);
    // What is all alike is in every order.
    expect(new Set(places.filter((place) => place !== null)).size).toBeGreaterThan(1);
  },
);
