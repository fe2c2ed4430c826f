import * as z from 'zod/mini';
import * as absence from './absence';
import * as arrivals from './arrivals';
import * as audit from './audit';
import * as blocker from './blocker';
import * as bulkChase from './bulk-chase';
import * as bulk from './bulk';
import * as caseList from './case-list';
import * as cases from './case';
import * as command from './command';
import * as companion from './companion';
import * as contact from './contact';
import * as demo from './demo';
import * as draft from './draft';
import * as duty from './duty';
import * as event from './event';
import * as exported from './export';
import * as followUpList from './follow-up-list';
import * as handOff from './hand-off';
import * as letter from './letter';
import * as live from './live';
import * as matches from './matches';
import * as merge from './merge';
import * as myDay from './my-day';
import * as note from './note';
import * as notice from './notice';
import * as patient from './patient';
import * as person from './person';
import * as appointment from './plan/appointment';
import * as casePlan from './plan/case-plan';
import * as document from './plan/document';
import * as followUpSteps from './plan/follow-up-steps';
import * as followUp from './plan/follow-up';
import * as interpreter from './plan/interpreter';
import * as lodging from './plan/lodging';
import * as money from './plan/money';
import * as orientation from './plan/orientation';
import * as task from './plan/task';
import * as travel from './plan/travel';
import * as waiver from './plan/waiver';
import * as preference from './preference';
import * as problem from './problem';
import * as recordWritten from './record-written';
import * as record from './record';
import * as request from './request';
import * as reveal from './reveal';
import * as standing from './standing';
import * as transfer from './transfer';
import * as view from './view';
import * as capacity from './workload/capacity';
import * as monthlyReport from './workload/monthly-report';
import * as rebalance from './workload/rebalance';
import * as workload from './workload/workload';

/** The files of the contract whose shapes the document holds by their names. */
const FILES: readonly object[] = [
  absence,
  arrivals,
  audit,
  blocker,
  bulkChase,
  bulk,
  caseList,
  cases,
  command,
  companion,
  contact,
  demo,
  draft,
  duty,
  event,
  exported,
  followUpList,
  handOff,
  letter,
  live,
  matches,
  merge,
  myDay,
  note,
  notice,
  patient,
  person,
  appointment,
  casePlan,
  document,
  followUpSteps,
  followUp,
  interpreter,
  lodging,
  money,
  orientation,
  task,
  travel,
  waiver,
  preference,
  problem,
  recordWritten,
  record,
  request,
  reveal,
  standing,
  transfer,
  view,
  monthlyReport,
  capacity,
  rebalance,
  workload,
];

/** A shape worth a name: what has parts. Texts, numbers and choices stand where they are used. */
const isShape = (value: unknown): value is z.ZodMiniType =>
  value instanceof z.ZodMiniObject ||
  value instanceof z.ZodMiniUnion ||
  value instanceof z.ZodMiniDiscriminatedUnion;

/** Every shape of the contract under the name that it is exported by. */
export function namedSchemas() {
  const registry = z.registry<{ id: string }>();
  const taken = new Set<string>();
  for (const [id, value] of FILES.flatMap((file) => Object.entries(file))) {
    if (!isShape(value) || registry.has(value)) continue;
    // Two of one name would stand for each other in the document.
    if (taken.has(id)) throw new Error(`Two shapes of the contract are called ${id}`);
    taken.add(id);
    registry.add(value, { id });
  }
  return registry;
}
