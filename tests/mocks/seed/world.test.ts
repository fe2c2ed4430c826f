import { beforeAll, describe, expect, it } from 'vitest';
import { CaseEvent } from '@/contract/event';
import { Case } from '@/contract/case';
import { Contact } from '@/contract/contact';
import { Patient } from '@/contract/patient';
import { bandOf } from '@/domain/clocks/band';
import { deriveRow } from '@/domain/derive-row';
import { actorOf, can } from '@/domain/policy';
import { OUTCOMES, STAGES, WAITING_ON } from '@/domain/vocabulary';
import { ensureTemporal } from '@/lib/zoned-time';
import { OFFICES } from '@/reference/offices';
import type { MadeCase } from '@mocks/seed/cases';
import { parseSeedId } from '@mocks/seed/seed-ids';
import { createWorld, seedNumber, type World } from '@mocks/seed/world';
import { figure } from '@tests/support/figure';

const LAID_AT_MS = Date.parse('2026-11-24T16:30:00Z');
const SEED = 'demo';
const DAY_MS = 86_400_000;
const SIZE = 2_400;

const all = (world: World): MadeCase[] =>
  Array.from({ length: world.size }, (_, index) => {
    const made = world.madeCase(index + 1);
    if (!made) throw new Error(`no case ${index + 1}`);
    return made;
  });

const counted = (values: readonly (string | null | undefined)[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const value of values) if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
};

let world: World;
let cases: readonly MadeCase[];
let open: readonly MadeCase[];

beforeAll(async () => {
  await ensureTemporal();
  world = createWorld({ seed: SEED, size: SIZE, laidAtMs: LAID_AT_MS });
  cases = all(world);
  open = cases.filter(({ caseRecord }) => caseRecord.stage !== 'closed');
});

describe('a world made from a seed', () => {
  it('makes a case alone exactly as in sequence', () => {
    let failed = 0;
    for (const { life } of cases) {
      if (life.n % 7 !== 0) continue;
      const alone = createWorld({ seed: SEED, size: SIZE, laidAtMs: LAID_AT_MS });
      const made = cases[life.n - 1];
      const isSame =
        JSON.stringify(alone.caseAt(life.n)) === JSON.stringify(made?.caseRecord) &&
        JSON.stringify(alone.eventsOf(life.n)) === JSON.stringify(world.eventsOf(life.n)) &&
        JSON.stringify(alone.contactsOf(life.n)) === JSON.stringify(world.contactsOf(life.n));
      if (!isSame) failed += 1;
    }
    figure('seed: made alone as in sequence', Math.floor(SIZE / 7), failed, seedNumber(SEED));
    expect(failed).toBe(0);
  });

  it('makes another world from another seed', () => {
    const other = createWorld({ seed: 'other', size: SIZE, laidAtMs: LAID_AT_MS });
    expect(other.caseAt(100)).not.toEqual(world.caseAt(100));
  });

  it('answers every case, patient, contact and event as the contract has them', () => {
    let failed = 0;
    for (const { life, caseRecord, patient } of cases) {
      const isSound =
        Case.safeParse(caseRecord).success &&
        Patient.safeParse(patient).success &&
        world.contactsOf(life.n).every((contact) => Contact.safeParse(contact).success) &&
        world.eventsOf(life.n).every((event) => CaseEvent.safeParse(event).success);
      if (!isSound) failed += 1;
    }
    figure('seed: records satisfy the contract', SIZE, failed, seedNumber(SEED));
    expect(failed).toBe(0);
  });

  it('numbers cases in the order of arrival, and finds each by its reference', () => {
    let before = 0;
    for (const { life, caseRecord } of cases) {
      expect(life.arrivedAtMs).toBeGreaterThanOrEqual(before);
      before = life.arrivedAtMs;
      expect(world.byReference(caseRecord.reference)?.id).toBe(caseRecord.id);
    }
    expect(world.byReference('IC-1999-000012')).toBeNull();
    expect(world.byReference('IC-2026-999999')).toBeNull();
  });

  it('keeps the size that was asked for within bounds', () => {
    const sizeOf = (size: number) => createWorld({ seed: SEED, size, laidAtMs: LAID_AT_MS }).size;
    expect([sizeOf(1), sizeOf(100), sizeOf(5e6), sizeOf(Number.NaN)]).toEqual([
      100, 100, 100_000, 2_400,
    ]);
  });
});

describe('2,400 cases', () => {
  it('hold every office, stage, outcome, hold and channel', () => {
    const records = cases.map(({ caseRecord }) => caseRecord);
    const offices = counted(records.map(({ office }) => office));
    for (const { code } of OFFICES) expect(offices.get(code), code).toBeGreaterThan(10);
    const stages = counted(records.map(({ stage }) => stage));
    for (const stage of STAGES) expect(stages.get(stage), stage).toBeGreaterThan(0);
    const outcomes = counted(records.map(({ closing }) => closing?.outcome));
    for (const outcome of OUTCOMES) expect(outcomes.get(outcome), outcome).toBeGreaterThan(0);
    const holds = counted(records.map(({ hold }) => hold?.waitingOn));
    for (const waitingOn of WAITING_ON) expect(holds.get(waitingOn), waitingOn).toBeGreaterThan(0);
  });

  it('are open, overdue, unclaimed and incomplete in believable numbers', () => {
    const rows = open.map(({ caseRecord, patient }) => deriveRow(caseRecord, patient));
    const share = (isOne: (row: (typeof rows)[number]) => boolean) =>
      rows.filter((row) => isOne(row)).length / rows.length;
    expect(open.length).toBeGreaterThan(750);
    expect(open.length).toBeLessThan(1_050);
    const overdue = share((row) => bandOf(row, LAID_AT_MS) === 'overdue');
    expect(overdue).toBeGreaterThan(0.06);
    expect(overdue).toBeLessThan(0.16);
    expect(share((row) => bandOf(row, LAID_AT_MS) === 'due-today')).toBeGreaterThan(0.02);
    expect(share((row) => bandOf(row, LAID_AT_MS) === 'paused')).toBeGreaterThan(0.06);
    expect(share((row) => row.ownerId === null)).toBeGreaterThan(0.04);
    expect(share((row) => !row.isIntakeComplete)).toBeGreaterThan(0.05);
    expect(share((row) => row.hasVisaRisk)).toBeGreaterThan(0.02);
    expect(share((row) => row.hasVisaRisk)).toBeLessThan(0.2);
    const isBack = (row: (typeof rows)[number]) =>
      row.holdReviewFrom !== null && Date.parse(row.holdReviewFrom) < LAID_AT_MS;
    expect(rows.filter((row) => isBack(row)).length).toBeGreaterThan(5);
    const hours = (n: number) => LAID_AT_MS - n * 3_600_000;
    expect(rows.filter((row) => Date.parse(row.arrivedAt) > hours(4)).length).toBeGreaterThan(2);
  });

  it('have no deadline that nobody would believe', () => {
    for (const { caseRecord, patient } of open) {
      const { dueAt, stage, reference } = deriveRow(caseRecord, patient);
      if (dueAt === null) continue;
      const days = (Date.parse(dueAt) - LAID_AT_MS) / DAY_MS;
      expect(days, `${reference} ${stage}`).toBeGreaterThan(-40);
      expect(days, `${reference} ${stage}`).toBeLessThan(240);
    }
  });

  it('tell a story in which nothing happens before its cause or after today', () => {
    for (const { life, caseRecord } of cases) {
      const past = [
        caseRecord.arrivedAt,
        caseRecord.claimedAt,
        caseRecord.firstContactAt,
        caseRecord.lastContactAt,
        caseRecord.stageSince,
        caseRecord.hold?.since ?? null,
        caseRecord.progress.dischargedAt,
        ...caseRecord.unansweredAt,
      ];
      for (const moment of past) {
        if (moment === null) continue;
        expect(moment >= caseRecord.arrivedAt, caseRecord.reference).toBe(true);
        expect(Date.parse(moment)).toBeLessThanOrEqual(LAID_AT_MS);
      }
      const events = world.eventsOf(life.n);
      const moments = events.map(({ at }) => at);
      expect(moments).toEqual(moments.toSorted());
      // Replaying the stage changes ends where the case stands.
      const stages = events.flatMap(({ changes }) =>
        changes.filter(({ field }) => field === 'stage'),
      );
      expect(stages.at(-1)?.after, caseRecord.reference).toBe(caseRecord.stage);
      for (const [index, { before }] of stages.entries()) {
        expect(before, caseRecord.reference).toBe(index === 0 ? null : stages[index - 1]?.after);
      }
      expect(events.length).toBeLessThan(100);
    }
  });

  it('belong to owners who may see them, and were decided by people who may decide', () => {
    const people = new Map(world.people.map((person) => [person.id, person]));
    for (const { caseRecord } of cases) {
      if (caseRecord.ownerId !== null) {
        const owner = people.get(caseRecord.ownerId);
        expect(owner && can(actorOf(owner), 'case.read', caseRecord)).toBe(true);
      }
      for (const { decidedBy } of caseRecord.reviews) {
        if (decidedBy === null) continue;
        const decider = people.get(decidedBy);
        expect(decider && can(actorOf(decider), 'case.decide', caseRecord)).toBe(true);
      }
    }
  });
});

describe('patients', () => {
  it('are the same person from each of their cases, and alone', () => {
    let shared = 0;
    for (const { life, patient } of cases) {
      const numbers = world.casesOfPatient(life.patientNumber);
      expect(numbers).toContain(life.n);
      if (numbers.length > 1) shared += 1;
      expect(world.patientAt(life.patientNumber)).toEqual(patient);
      expect(parseSeedId(patient.id)).toEqual({ kind: 'patient', n: life.patientNumber });
    }
    expect(shared).toBeGreaterThan(150);
  });

  it('are linked both ways with their other visits and their families', () => {
    for (const { caseRecord } of cases) {
      for (const { reference } of caseRecord.links) {
        const other = world.byReference(reference);
        expect(other?.links.map((link) => link.reference)).toContain(caseRecord.reference);
        expect(other?.office).toBe(caseRecord.office);
      }
    }
    expect(
      cases.filter((made) => made.caseRecord.links.some((l) => l.kind === 'family')).length,
    ).toBeGreaterThan(40);
  });

  it('who died have no case afterwards', () => {
    for (const { caseRecord, patient, life } of cases) {
      if (patient.diedOn === null) continue;
      const last = world.casesOfPatient(life.patientNumber).at(-1);
      expect(world.caseAt(last ?? 0)?.closing?.outcome, caseRecord.reference).toBe('patient-died');
    }
  });

  it('have hard names: own scripts, two surnames, one word, long ones, and the same twice', () => {
    const patients = [...new Map(cases.map(({ patient }) => [patient.id, patient])).values()];
    const scripts = [/\p{Script=Arabic}/u, /\p{Script=Han}/u, /\p{Script=Devanagari}/u];
    for (const script of scripts) {
      const own = patients.filter(({ name }) => script.test(name.ownScript ?? ''));
      expect(own.length).toBeGreaterThan(20);
    }
    expect(patients.filter(({ name }) => name.given === '').length).toBeGreaterThan(10);
    expect(patients.some(({ name }) => (name.given + name.family).length > 32)).toBe(true);
    const names = counted(patients.map(({ name }) => `${name.given} ${name.family}`));
    expect([...names.values()].filter((count) => count > 1).length).toBeGreaterThan(20);
    expect(new Set(patients.map(({ residence }) => residence)).size).toBeGreaterThan(50);
  });
});

describe('other sizes and moments', () => {
  it.each([100, 700, 100_000])('%i cases are sound where sampled', (size) => {
    const other = createWorld({ seed: SEED, size, laidAtMs: LAID_AT_MS });
    const step = Math.max(1, Math.floor(size / 400));
    for (let n = 1; n <= size; n += step) {
      const made = other.madeCase(n);
      expect(made && Case.safeParse(made.caseRecord).success, String(n)).toBe(true);
      if (made) expect(deriveRow(made.caseRecord, made.patient).reference).toMatch(/^IC-/);
    }
  });

  it.each(['2026-01-01T00:05:00Z', '2026-03-29T01:30:00Z', '2027-07-18T23:59:00Z'])(
    'lays a believable world on %s',
    (moment) => {
      const laidAtMs = Date.parse(moment);
      const rows = all(createWorld({ seed: SEED, size: SIZE, laidAtMs })).map((made) =>
        deriveRow(made.caseRecord, made.patient),
      );
      const running = rows.filter((row) => row.dueAt !== null);
      const overdue = running.filter((row) => bandOf(row, laidAtMs) === 'overdue');
      expect(overdue.length / running.length).toBeLessThan(0.2);
      const oldest = Math.max(...overdue.map((row) => laidAtMs - Date.parse(row.dueAt ?? '')));
      expect(oldest / DAY_MS).toBeLessThan(45);
    },
  );
});
