import type { AuditRecord } from '@/domain/audit/audit';
import type { Reveal } from '@/domain/numbers/reveal';
import type { CaseRecord, ContactRecord, Patient } from '@/domain/case';
import type { HandOffRecord } from '@/domain/hand-off/hand-off';
import { PLAN_TABLES, type PlanTable, type PlanTables } from '@/domain/plan/case-plan';
import type { Interpreter } from '@/domain/plan/interpreter';
import type { ChaseRecord } from '@/domain/records/record-log';
import { seededReveals, seededTrail, type SeededTrail } from '../../seed/audit-trail';
import { makeDuplicateFlags } from '../../seed/duplicates';
import { interpretersOf } from '../../seed/interpreters';
import { caseNumberOfChild, parseSeedId } from '../../seed/seed-ids';
import * as lists from '../../seed/text-lists';
import { giveTexts } from '../../seed/texts';
import type { World } from '../../seed/world';
import { recordsOf } from '../../seed/world-records';
import type { BaseTable, TableName } from '../../store/store';
import type { DuplicateFlagRecord } from './intake-shape';
import type { Shape, StoredEvent } from './shape';

type BaseTables = { readonly [T in TableName<Shape>]?: BaseTable<Shape['tables'][T]> };

/**
 * The records of the seed's world, each made when asked for. No list shows them, so this file comes
 * with the first record that is read; a table that is added here is named in `base-rows.ts` too.
 */
export function baseRecordsOf(world: World) {
  giveTexts(lists);
  const records = recordsOf(world);
  const holds = (id: string): boolean => parseSeedId(id) !== null;
  const caseNumber = (id: string): number | null => {
    const parsed = parseSeedId(id);
    return parsed?.kind === 'case' && parsed.n >= 1 && parsed.n <= world.size ? parsed.n : null;
  };
  const childrenOf = <T>(id: string, of: (n: number) => readonly T[]): readonly T[] => {
    const n = caseNumber(id);
    return n === null ? [] : of(n);
  };
  const notNull = <T>(value: T | null): value is T => value !== null;

  const cases: BaseTable<CaseRecord> = {
    holds,
    get: (id) => world.caseAt(caseNumber(id) ?? 0),
    byIndex: (index, value) => {
      if (index === 'reference') return [world.byReference(value)].filter(notNull);
      const patient = parseSeedId(value);
      if (patient?.kind !== 'patient') return [];
      return world
        .casesOfPatient(patient.n)
        .map((n) => world.caseAt(n))
        .filter(notNull);
    },
  };
  const patients: BaseTable<Patient> = {
    holds,
    get: (id) => {
      const parsed = parseSeedId(id);
      return parsed?.kind === 'patient' ? world.patientAt(parsed.n) : null;
    },
    byIndex: () => [],
  };
  const contacts: BaseTable<ContactRecord> = {
    holds,
    get: (id) => {
      const parsed = parseSeedId(id);
      if (parsed?.kind !== 'contact') return null;
      return records.contactsOf(caseNumberOfChild(parsed.n)).find((each) => each.id === id) ?? null;
    },
    byIndex: (_index, value) => childrenOf(value, records.contactsOf),
  };
  const chases: BaseTable<ChaseRecord> = {
    holds,
    get: (id) => {
      const parsed = parseSeedId(id);
      if (parsed?.kind !== 'chase') return null;
      return records.chasesOf(caseNumberOfChild(parsed.n)).find((each) => each.id === id) ?? null;
    },
    byIndex: (_index, value) => childrenOf(value, records.chasesOf),
  };
  const handOffs: BaseTable<HandOffRecord> = {
    holds,
    get: (id) => {
      const parsed = parseSeedId(id);
      if (parsed?.kind !== 'handOff') return null;
      return records.handOffsOf(caseNumberOfChild(parsed.n)).find((each) => each.id === id) ?? null;
    },
    byIndex: (_index, value) => childrenOf(value, records.handOffsOf),
  };
  let flags: readonly DuplicateFlagRecord[] | null = null;
  const allFlags = () => (flags ??= makeDuplicateFlags(world));
  const duplicateFlags: BaseTable<DuplicateFlagRecord> = {
    holds,
    get: (id) => allFlags().find((each) => each.id === id) ?? null,
    byIndex: (_index, value) =>
      allFlags().filter((each) => each.patientId === value || each.otherPatientId === value),
    all: allFlags,
  };
  const events: BaseTable<StoredEvent> = {
    holds,
    get: (id) => {
      const parsed = parseSeedId(id);
      if (parsed?.kind !== 'event') return null;
      return records.eventsOf(caseNumberOfChild(parsed.n)).find((each) => each.id === id) ?? null;
    },
    // Seeded events are never asked for by their id: nobody can undo them.
    byIndex: (index, value) => (index === 'case' ? childrenOf(value, records.eventsOf) : []),
  };
  const plans = Object.fromEntries(
    PLAN_TABLES.map((table) => [
      table,
      {
        holds,
        get: (id: string) => {
          const parsed = parseSeedId(id);
          if (parsed?.kind !== table) return null;
          const plan = records.planOf(caseNumberOfChild(parsed.n));
          return plan[table].find((each) => each.id === id) ?? null;
        },
        byIndex: (index: string, value: string) => {
          const n = index === 'case' ? caseNumber(value) : null;
          return n === null ? [] : records.planOf(n)[table];
        },
      },
    ]),
    // Under each name there is the table of its records.
  ) as unknown as { readonly [T in PlanTable]: BaseTable<PlanTables[T]> };
  const interpreters: BaseTable<Interpreter> = {
    holds,
    get: (id) => interpretersOf(world.ground).find((each) => each.id === id) ?? null,
    byIndex: (_index, campus) =>
      interpretersOf(world.ground).filter((each) => each.campus === campus),
    all: () => interpretersOf(world.ground),
  };
  let trail: SeededTrail | null = null;
  const theTrail = (): SeededTrail => (trail ??= seededTrail(world, records));
  const audit: BaseTable<AuditRecord> = {
    holds,
    get: (id) => theTrail().lines.find((each) => each.id === id) ?? null,
    byIndex: (index, value) => {
      // Whether a case was seen just now is asked at every opening: nothing of the seed is so new.
      if (index === 'view') return [];
      const { lines } = theTrail();
      if (index === 'all') return lines;
      return lines.filter(({ by, caseId }) => (index === 'person' ? by : caseId) === value);
    },
    all: () => theTrail().lines,
  };
  const reveals: BaseTable<Reveal> = {
    holds,
    get: (id) => seededReveals(world).find((each) => each.id === id) ?? null,
    byIndex: (index, value) =>
      seededReveals(world).filter(
        ({ by, caseId }) =>
          index === 'all' || value === (index === 'person' ? by : `${by}/${caseId}`),
      ),
    all: () => seededReveals(world),
  };
  const tables = {
    cases,
    patients,
    contacts,
    chases,
    handOffs,
    duplicateFlags,
    audit,
    reveals,
    interpreters,
    ...plans,
  } satisfies BaseTables;
  return { tables, events };
}
export type BaseRecords = ReturnType<typeof baseRecordsOf>;
