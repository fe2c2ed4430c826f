import type { CaseEvent } from '@/contract/event';
import type { ContactRecord } from '@/domain/case';
import type { ChaseRecord } from '@/domain/records/record-log';
import type { MadeCase } from './cases';
import { makeContacts } from './contacts';
import { makeEvents } from './events';
import { makeChases } from './record-requests';
import type { World } from './world';

/** What stands under the cases of a world, by the case's number. */
export interface WorldRecords {
  readonly contactsOf: (n: number) => readonly ContactRecord[];
  readonly chasesOf: (n: number) => readonly ChaseRecord[];
  readonly eventsOf: (n: number) => readonly CaseEvent[];
}

/** The records under the cases; no row shows any, so whoever lists cases does without this file. */
export function recordsOf(world: World): WorldRecords {
  const of =
    <T>(make: (made: MadeCase) => readonly T[]) =>
    (n: number): readonly T[] => {
      const made = world.madeCase(n);
      return made ? make(made) : [];
    };
  return {
    contactsOf: of((made) => makeContacts(world.ground, made)),
    chasesOf: of((made) => makeChases(world.ground, made)),
    eventsOf: of((made) => makeEvents(made)),
  };
}
