import type { CaseEvent } from '@/contract/event';
import { type CasePlan, EMPTY_PLAN } from '@/domain/plan/case-plan';
import type { ContactRecord } from '@/domain/case';
import type { HandOffRecord } from '@/domain/hand-off/hand-off';
import type { ChaseRecord } from '@/domain/records/record-log';
import type { MadeCase } from './cases';
import { makeContacts } from './contacts';
import { makeEvents } from './events';
import { makeHandOffs } from './hand-off-records';
import { seededPlanOf } from './plan/plan-of';
import { makeChases } from './record-requests';
import type { World } from './world';

/** What stands under the cases of a world, by the case's number. */
export interface WorldRecords {
  readonly contactsOf: (n: number) => readonly ContactRecord[];
  readonly chasesOf: (n: number) => readonly ChaseRecord[];
  readonly handOffsOf: (n: number) => readonly HandOffRecord[];
  readonly eventsOf: (n: number) => readonly CaseEvent[];
  readonly planOf: (n: number) => CasePlan;
}

/** The records under the cases; no row shows any, so whoever lists cases does without this file. */
export function recordsOf(world: World): WorldRecords {
  let last: { readonly n: number; readonly plan: CasePlan } | null = null;
  const of =
    <T>(make: (made: MadeCase) => readonly T[]) =>
    (n: number): readonly T[] => {
      const made = world.madeCase(n);
      return made ? make(made) : [];
    };
  return {
    contactsOf: of((made) => makeContacts(world.ground, made)),
    chasesOf: of((made) => makeChases(world.ground, made)),
    handOffsOf: of((made) => makeHandOffs(world, made)),
    eventsOf: of((made) => makeEvents(made)),
    planOf: (n) => {
      // One case's tables are read one after the other.
      if (last?.n === n) return last.plan;
      const made = world.madeCase(n);
      const plan = made ? seededPlanOf(world.ground, made, world.people) : EMPTY_PLAN;
      last = { n, plan };
      return plan;
    },
  };
}
