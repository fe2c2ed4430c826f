import { deriveRow } from '@/domain/derive-row';
import type { CaseRecord, ContactRecord, Patient, Person } from '@/domain/case';
import type { ChaseRecord } from '@/domain/records/record-log';
import { caseNumberOfChild, parseSeedId, seedId } from '../seed/seed-ids';
import type { World } from '../seed/world';
import type { BaseData, BaseTable, TableName } from '../store/store';
import type { DutyRecord, Shape, StoredEvent } from './shape';

/** The seed's world as what lies under the store: every record is made when asked for. */
export function baseOf(world: World): BaseData<Shape> {
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
    get: (id) => {
      const parsed = parseSeedId(id);
      return parsed?.kind === 'patient' ? world.patientAt(parsed.n) : null;
    },
    byIndex: () => [],
  };
  const contacts: BaseTable<ContactRecord> = {
    get: (id) => {
      const parsed = parseSeedId(id);
      if (parsed?.kind !== 'contact') return null;
      return world.contactsOf(caseNumberOfChild(parsed.n)).find((each) => each.id === id) ?? null;
    },
    byIndex: (_index, value) => childrenOf(value, world.contactsOf),
  };
  const chases: BaseTable<ChaseRecord> = {
    get: (id) => {
      const parsed = parseSeedId(id);
      if (parsed?.kind !== 'chase') return null;
      return world.chasesOf(caseNumberOfChild(parsed.n)).find((each) => each.id === id) ?? null;
    },
    byIndex: (_index, value) => childrenOf(value, world.chasesOf),
  };
  const people: BaseTable<Person> = {
    get: (id) => world.people.find((person) => person.id === id) ?? null,
    byIndex: () => [],
    all: () => world.people,
  };
  const rosters = world.duty.map((roster): DutyRecord => ({ id: roster.place, ...roster }));
  const duty: BaseTable<DutyRecord> = {
    get: (id) => rosters.find((roster) => roster.id === id) ?? null,
    byIndex: () => [],
    all: () => rosters,
  };
  const events: BaseTable<StoredEvent> = {
    get: (id) => {
      const parsed = parseSeedId(id);
      if (parsed?.kind !== 'event') return null;
      return world.eventsOf(caseNumberOfChild(parsed.n)).find((each) => each.id === id) ?? null;
    },
    // Seeded events are never asked for by their id: nobody can undo them.
    byIndex: (index, value) => (index === 'case' ? childrenOf(value, world.eventsOf) : []),
  };
  const tables: { readonly [T in TableName<Shape>]?: BaseTable<Shape['tables'][T]> } = {
    cases,
    patients,
    contacts,
    chases,
    people,
    duty,
  };

  return {
    identity: { seed: world.seed, size: world.size, laidAtMs: world.laidAtMs },
    count: world.size,
    idOf: (number) => seedId('case', number + 1),
    numberOf: (id) => {
      const n = caseNumber(id);
      return n === null ? null : n - 1;
    },
    row: (number) => {
      const made = world.madeCase(number + 1);
      if (made === null) throw new Error(`The world has no case ${number + 1}`);
      return deriveRow(made.caseRecord, made.patient);
    },
    table: (name) => tables[name] ?? null,
    events,
  };
}
