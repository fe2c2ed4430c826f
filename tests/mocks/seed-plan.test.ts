import { beforeAll, describe, expect, it } from 'vitest';
import { CasePlan } from '@/contract/plan/case-plan';
import type { CasePlan as Plan } from '@/domain/plan/case-plan';
import { itineraryOf } from '@/domain/plan/appointments/itinerary';
import { STAY_KINDS, STAY_STATUSES } from '@/domain/plan/lodging';
import { documentFaults } from '@/domain/plan/documents/decide-document';
import { GATED_STAGES } from '@/domain/plan/gates/gate-state';
import { PLANNED_STAGES, progressOf } from '@/domain/plan/progress';
import { recordsToday } from '@/domain/records/record-changes';
import type { Progress } from '@/domain/case';
import { ensureTemporal } from '@/lib/zoned-time';
import { findBuilding } from '@/reference/buildings';
import type { MadeCase } from '@mocks/seed/cases';
import { seededPlanOf } from '@mocks/seed/plan/plan-of';
import { togetherOf } from '@mocks/seed/ground';
import * as lists from '@mocks/seed/text-lists';
import { giveTexts } from '@mocks/seed/texts';
import { positionOf } from '@mocks/seed/work-days';
import { createWorld, type World } from '@mocks/seed/world';
import { figure } from '@tests/support/figure';
import { rounds } from '@tests/support/scale';

/** The whole demo at full scale. */
const SIZE = rounds(600, 2_400);
const LAID_AT = '2026-11-24T16:30:00.000Z';

interface Laid {
  readonly made: MadeCase;
  readonly plan: Plan;
}

let world: World;
let laid: readonly Laid[];

beforeAll(async () => {
  await ensureTemporal();
  giveTexts(lists);
  world = createWorld({ seed: 'demo', size: SIZE, laidAtMs: Date.parse(LAID_AT) });
  laid = Array.from({ length: world.size }, (_, index) => world.madeCase(index + 1))
    .filter((made) => made !== null)
    .map((made) => ({ made, plan: seededPlanOf(world.ground, made) }));
});

/** What is compared: since when a gate fails is the seed's own. */
const said = ({ failingGates, ...rest }: Progress) => ({
  ...rest,
  failingGates: failingGates.map(({ gate, on }) => `${gate} · ${on}`),
});

describe('the plan of a seeded case', () => {
  it('says what the record of the case says', () => {
    const planned = laid.filter(
      ({ made: { caseRecord } }) =>
        PLANNED_STAGES.has(caseRecord.stage) || caseRecord.stage === 'follow-up',
    );
    const wrong = planned.flatMap(({ made: { caseRecord, patient }, plan }) => {
      const after = said(progressOf({ case: caseRecord, patient, plan }, LAID_AT));
      const before = said(caseRecord.progress);
      return JSON.stringify(after) === JSON.stringify(before)
        ? []
        : [{ reference: caseRecord.reference, before, after }];
    });
    figure('seeded plans that agree with their case', planned.length, wrong.length);
    expect(wrong.slice(0, 3)).toEqual([]);
    expect(planned.length).toBeGreaterThan(SIZE / 12);
  });

  it('has the form of the contract', () => {
    const wrong = laid.filter(({ plan }) => !CasePlan.safeParse(plan).success);
    figure('seeded plans by the contract', laid.length, wrong.length);
    expect(wrong.slice(0, 1)).toEqual([]);
  });

  it('keeps appointments within the hours of the campus, one at a time', () => {
    const wrong: string[] = [];
    let count = 0;
    for (const { plan } of laid) {
      let end = 0;
      for (const each of itineraryOf(plan.appointments)) {
        count += 1;
        const startMs = Date.parse(each.startAt);
        const days = world.ground.daysOf(each.campus);
        const day = Math.floor(positionOf(days, startMs));
        const isIn = startMs >= (days.opens[day] ?? 0) && startMs < (days.closes[day] ?? 0);
        const isThere = findBuilding(each.building)?.campus === each.campus;
        if (!isIn || !isThere || startMs < end) wrong.push(`${each.id} ${each.startAt}`);
        end = startMs + each.minutes * 60_000;
      }
    }
    figure('seeded appointments', count, wrong.length);
    expect(wrong).toEqual([]);
  });

  it('prepares families in one call or two, and some not whole yet', () => {
    const counts = new Set(laid.map(({ plan }) => plan.orientations.length));
    expect([0, 1, 2].filter((count) => !counts.has(count))).toEqual([]);
    const begun = laid.filter(
      ({ made, plan }) =>
        plan.orientations.length > 0 &&
        made.caseRecord.progress.failingGates.some(({ gate }) => gate === 'orientation-done'),
    );
    expect(begun.length).toBeGreaterThan(0);
    const late = laid.flatMap(({ plan }) => plan.orientations.filter(({ at }) => at > LAID_AT));
    expect(late).toEqual([]);
  });

  it('registers documents that fit: lent and given back, for each line that has come', () => {
    const wrong = laid.flatMap(({ made: { caseRecord }, plan }) =>
      plan.documents.flatMap((document) => {
        const today = recordsToday(caseRecord, Date.parse(LAID_AT));
        const faults = Object.entries(documentFaults(document, today));
        const isStranger =
          document.recordKind !== null &&
          !caseRecord.records.some(
            ({ kind, state }) =>
              kind === document.recordKind && state !== 'asked' && state !== 'not-asked',
          );
        return faults.length > 0 || isStranger ? [{ document, faults }] : [];
      }),
    );
    expect(wrong).toEqual([]);
    const documents = laid.flatMap(({ plan }) => plan.documents);
    const lent = documents.filter(({ isLent }) => isLent);
    const back = lent.filter(({ returnedOn }) => returnedOn !== null);
    expect([lent.length > back.length, back.length > 0]).toEqual([true, true]);
    const count = Math.max(...laid.map(({ plan }) => plan.documents.length));
    figure('documents of seeded cases', documents.length, wrong.length);
    expect(count).toBeGreaterThan(3);
  });

  it('lays lodging in every state, a care site among it', () => {
    const stays = laid.flatMap(({ plan }) => plan.stays);
    expect(new Set(stays.map(({ status }) => status))).toEqual(new Set(STAY_STATUSES));
    expect(new Set(stays.map(({ kind }) => kind))).toEqual(new Set(STAY_KINDS));
    expect(stays.filter(({ isCareSite }) => isCareSite).length).toBeGreaterThan(0);
    const needs = laid.flatMap(({ plan }) => plan.lodgingNeeds);
    figure('seeded needs of lodging, with stays', needs.length, 0);
    expect(stays.length).toBeGreaterThan(needs.length / 2);
  });

  it('shows each status somewhere', () => {
    const statuses = new Set(
      laid.flatMap(({ plan }) => plan.appointments.map((each) => each.status)),
    );
    expect([...statuses].toSorted()).toEqual([
      'cancelled',
      'confirmed',
      'done',
      'moved',
      'offered',
    ]);
  });
});

describe('a family that comes together', () => {
  it('shares its flights and where it sleeps, written down once and seen from both', () => {
    const whole = createWorld({ seed: 'demo', size: 2_400, laidAtMs: Date.parse(LAID_AT) });
    const { ground } = whole;
    const planOf = (n: number): Plan => {
      const made = whole.madeCase(n);
      if (made === null) throw new Error(`There is no case ${n}`);
      return seededPlanOf(ground, made);
    };
    const seconds = Array.from({ length: whole.size }, (_, index) => index + 1).filter(
      (n) => togetherOf(ground, n)?.[1] === n,
    );
    let [flights, nights, wrong, ahead] = [0, 0, 0, 0];
    for (const second of seconds) {
      const pair = [second - 1, second].map((n) => ({ made: whole.madeCase(n), plan: planOf(n) }));
      // Whoever goes home later has what both share.
      for (const [mine, theirs] of [pair, pair.toReversed()]) {
        const reference = theirs?.made?.caseRecord.reference;
        for (const leg of mine?.plan.legs ?? []) {
          if (leg.sharedFrom === null) continue;
          const there = theirs?.plan.legs.find(({ id }) => id === leg.sharedFrom?.legId);
          const isSame = there?.number === leg.number && there.departAt === leg.departAt;
          const isNamed = leg.sharedFrom.reference === reference && there?.sharedWith.length === 1;
          if (!isSame || !isNamed) wrong += 1;
          flights += 1;
        }
        for (const stay of mine?.plan.stays ?? []) {
          if (stay.sharedFrom === null) continue;
          const there = theirs?.plan.stays.find(({ id }) => id === stay.sharedFrom?.stayId);
          const isNamed = stay.sharedFrom.reference === reference && there?.sharedWith.length === 1;
          if (there?.name !== stay.name || !isNamed) wrong += 1;
          nights += 1;
          if (GATED_STAGES.has(mine?.made?.caseRecord.stage ?? 'closed')) ahead += 1;
        }
      }
      const records = pair.flatMap(({ plan: { legs, stays } }) => [...legs, ...stays]);
      const given = records.filter(({ sharedWith }) => sharedWith.length > 0).length;
      if (given !== records.filter(({ sharedFrom }) => sharedFrom !== null).length) wrong += 1;
    }
    figure('seeded flights and stays of families', flights + nights, wrong);
    // Of at least one family the journey is still ahead.
    expect([wrong, flights > 0, nights > 0, ahead > 0]).toEqual([0, true, true, true]);
  });
});
