import { beforeAll, describe, expect, it } from 'vitest';
import { CaseEvent } from '@/contract/event';
import { Case } from '@/contract/case';
import { Contact } from '@/contract/contact';
import { Patient } from '@/contract/patient';
import type { CaseRecord } from '@/domain/case';
import { bandOf } from '@/domain/clocks/band';
import { deriveRow } from '@/domain/derive-row';
import { comparePeople } from '@/domain/duplicates/compare-people';
import { featuresOf } from '@/domain/duplicates/person-features';
import { jsonEqual } from '@/domain/merge/json-equal';
import { actorOf, can } from '@/domain/policy';
import type { PolicyAction } from '@/domain/policy-table';
import { CHANNELS, OUTCOMES, STAGES, WAITING_ON } from '@/domain/vocabulary';
import { ensureTemporal } from '@/lib/zoned-time';
import { OFFICES } from '@/reference/offices';
import { SPECIALTIES } from '@/reference/specialties';
import type { MadeCase } from '@mocks/seed/cases';
import { makeDuplicateFlags } from '@mocks/seed/duplicates';
import { parseSeedId } from '@mocks/seed/seed-ids';
import * as lists from '@mocks/seed/text-lists';
import { giveTexts } from '@mocks/seed/texts';
import { factsOf } from '@mocks/services/duplicates/match-index';
import { createWorld, seedNumber, type World } from '@mocks/seed/world';
import { recordsOf } from '@mocks/seed/world-records';
import { figure } from '@tests/support/figure';

const LAID_AT_MS = Date.parse('2026-11-24T16:30:00Z');
const SEED = 'demo';
const DAY_MS = 86_400_000;
const SIZE = 2_400;

/** Fields of which the timeline tells every change. */
const CHAINED = [
  'stage',
  'ownerId',
  'firstContactAt',
  'lastContactAt',
  'unansweredAt',
] as const satisfies readonly (keyof CaseRecord)[];

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
  giveTexts(lists);
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
        JSON.stringify(recordsOf(alone).eventsOf(life.n)) ===
          JSON.stringify(recordsOf(world).eventsOf(life.n)) &&
        JSON.stringify(recordsOf(alone).contactsOf(life.n)) ===
          JSON.stringify(recordsOf(world).contactsOf(life.n));
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
        recordsOf(world)
          .contactsOf(life.n)
          .every((contact) => Contact.safeParse(contact).success) &&
        recordsOf(world)
          .eventsOf(life.n)
          .every((event) => CaseEvent.safeParse(event).success);
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
    const lacking = (wanted: readonly string[], found: readonly (string | null | undefined)[]) =>
      wanted.filter((value) => !found.includes(value));
    const codes = OFFICES.map(({ code }) => code);
    expect(
      lacking(
        codes,
        records.map(({ office }) => office),
      ),
    ).toEqual([]);
    expect(
      lacking(
        STAGES,
        records.map(({ stage }) => stage),
      ),
    ).toEqual([]);
    expect(
      lacking(
        CHANNELS,
        records.map(({ channel }) => channel),
      ),
    ).toEqual([]);
    expect(
      lacking(
        OUTCOMES,
        records.map(({ closing }) => closing?.outcome),
      ),
    ).toEqual([]);
    expect(
      lacking(
        WAITING_ON,
        records.map(({ hold }) => hold?.waitingOn),
      ),
    ).toEqual([]);
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
    const isAtRisk = ({ visaRiskFrom }: (typeof rows)[number]) =>
      visaRiskFrom !== null && Date.parse(visaRiskFrom) <= LAID_AT_MS;
    expect(share(isAtRisk)).toBeGreaterThan(0.02);
    expect(share(isAtRisk)).toBeLessThan(0.2);
    const isBack = (row: (typeof rows)[number]) =>
      row.holdReviewFrom !== null && Date.parse(row.holdReviewFrom) < LAID_AT_MS;
    expect(rows.filter((row) => isBack(row)).length).toBeGreaterThan(5);
    const hours = (n: number) => LAID_AT_MS - n * 3_600_000;
    expect(rows.filter((row) => Date.parse(row.arrivedAt) > hours(4)).length).toBeGreaterThan(2);
  });

  it('have no deadline that nobody would believe', () => {
    const absurd = open.filter(({ caseRecord, patient }) => {
      const { dueAt } = deriveRow(caseRecord, patient);
      const days = dueAt === null ? 0 : (Date.parse(dueAt) - LAID_AT_MS) / DAY_MS;
      return days < -40 || days > 240;
    });
    expect(absurd.map(({ caseRecord }) => caseRecord.reference)).toEqual([]);
  });

  it('tell a story in which nothing happens before its cause or after today', () => {
    const laidAt = new Date(LAID_AT_MS).toISOString();
    const wrong = cases.filter(({ life, caseRecord }) => {
      const past = [
        caseRecord.claimedAt,
        caseRecord.firstContactAt,
        caseRecord.lastContactAt,
        caseRecord.stageSince,
        caseRecord.hold?.since,
        caseRecord.progress.dischargedAt,
        ...caseRecord.unansweredAt,
        ...recordsOf(world)
          .eventsOf(life.n)
          .map(({ at }) => at),
      ].filter((moment) => typeof moment === 'string');
      return past.some((moment) => moment < caseRecord.arrivedAt || moment > laidAt);
    });
    expect(wrong.map(({ caseRecord }) => caseRecord.reference)).toEqual([]);
  });

  it('have a timeline that leads from arrival to where the case stands', () => {
    const wrong = cases.flatMap(({ life, caseRecord }) => {
      const events = recordsOf(world).eventsOf(life.n);
      const moments = events.map(({ at }) => at);
      const isInOrder = moments.join() === moments.toSorted().join();
      const broken = CHAINED.filter((field) => {
        const changes = events.flatMap((event) =>
          event.changes.filter((each) => each.field === field),
        );
        let stands: unknown = field === 'unansweredAt' ? [] : null;
        const isChain = changes.every(({ before, after }) => {
          const isNext = jsonEqual(before, stands);
          stands = after;
          return isNext;
        });
        return !isChain || !jsonEqual(stands, caseRecord[field]);
      });
      const isWhole = broken.length === 0 && isInOrder && events.length <= 99;
      return isWhole ? [] : [`${caseRecord.reference} ${broken.join()}`];
    });
    expect(wrong).toEqual([]);
  });

  it('have a timeline that names the specialty of each decision', () => {
    const { eventsOf } = recordsOf(world);
    const named = cases.flatMap(({ life }) =>
      eventsOf(life.n)
        .filter(({ kind }) => kind === 'decided')
        .flatMap(({ changes }) => changes.map(({ field }) => field.split('.')[1] ?? '')),
    );
    expect(named.length).toBeGreaterThan(100);
    expect(named.filter((name) => !SPECIALTIES.some(({ code }) => code === name))).toEqual([]);
  });

  it('belong to owners who may see them, and were decided by people who may decide', () => {
    const people = new Map(world.people.map((person) => [person.id, person]));
    const may = (id: string | null, action: PolicyAction, record: MadeCase['caseRecord']) => {
      const person = people.get(id ?? '');
      return id === null || (person !== undefined && can(actorOf(person), action, record));
    };
    const wrong = cases.filter(
      ({ caseRecord }) =>
        !may(caseRecord.ownerId, 'case.read', caseRecord) ||
        !may(caseRecord.closing?.closedBy ?? null, 'case.close', caseRecord) ||
        !caseRecord.reviews.every(({ decidedBy }) => may(decidedBy, 'case.decide', caseRecord)),
    );
    expect(wrong.map(({ caseRecord }) => caseRecord.reference)).toEqual([]);
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

  it('come with people who can be theirs: one spouse at most, of grown-ups, and callers who know what they ask', () => {
    const ageOf = ({ patient, caseRecord }: MadeCase): number =>
      Number(caseRecord.arrivedAt.slice(0, 4)) - Number((patient.birthOn ?? '1970').slice(0, 4));
    const wrong = cases.filter((made) => {
      const { party, caller, disclosure } = made.caseRecord;
      const count = (relationship: string): number =>
        party.filter((each) => each.relationship === relationship).length;
      const age = ageOf(made);
      return (
        count('spouse') > 1 ||
        ((count('spouse') > 0 || caller.relationship === 'spouse') && age < 20) ||
        (count('parent') > 0 && age > 60) ||
        ((count('child') > 0 || caller.relationship === 'child') && age < 20) ||
        (caller.relationship === 'self' && disclosure.patientUnaware)
      );
    });
    expect(wrong.map(({ caseRecord }) => caseRecord.reference)).toEqual([]);
  });

  it('are linked both ways with their other visits and their families', () => {
    const wrong = cases.filter(({ caseRecord }) =>
      caseRecord.links.some(({ reference }) => {
        const other = world.byReference(reference);
        const back = other?.links.some((link) => link.reference === caseRecord.reference);
        return !back || other?.office !== caseRecord.office;
      }),
    );
    expect(wrong.map(({ caseRecord }) => caseRecord.reference)).toEqual([]);
    const families = cases.filter(({ caseRecord }) =>
      caseRecord.links.some(({ kind }) => kind === 'family'),
    );
    expect(families.length).toBeGreaterThan(40);
  });

  it('who died have no case afterwards', () => {
    const dead = cases.filter(({ patient }) => patient.diedOn !== null);
    const lastOutcomes = dead.map(({ life }) => {
      const last = world.casesOfPatient(life.patientNumber).at(-1);
      return world.caseAt(last ?? 0)?.closing?.outcome;
    });
    expect(new Set(lastOutcomes)).toEqual(new Set(['patient-died']));
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
    const wrong: number[] = [];
    for (let n = 1; n <= size; n += step) {
      const made = other.madeCase(n);
      const row = made ? deriveRow(made.caseRecord, made.patient) : null;
      if (!Case.safeParse(made?.caseRecord).success || row?.id !== made?.caseRecord.id)
        wrong.push(n);
    }
    expect(wrong).toEqual([]);
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

it('holds a few suspected duplicates, of open cases that look alike', () => {
  const world = createWorld({ seed: SEED, laidAtMs: LAID_AT_MS, size: SIZE });
  const flags = makeDuplicateFlags(world);
  expect(flags.length).toBeGreaterThan(2);
  const likenesses = flags.map((flag) => {
    const record = world.caseAt(parseSeedId(flag.caseId)?.n ?? 0);
    const [one, other] = [flag.patientId, flag.otherPatientId].map((id) => {
      const patient = world.patientAt(parseSeedId(id)?.n ?? 0);
      return patient && featuresOf(factsOf(patient, []));
    });
    if (!one || !other || record?.patientId !== flag.patientId) return null;
    return comparePeople(one, other);
  });
  const told = flags.map(({ strength, reasons }) => ({ strength, reasons }));
  expect(
    likenesses.map((each) => each && { strength: each.strength, reasons: each.reasons }),
  ).toEqual(told);
});
