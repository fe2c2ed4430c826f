import type { CaseRecord } from '../../case';
import type { Gate, Stage, WaitingOn } from '../../vocabulary';
import type { TaskKind } from '../task';

/** When a task is due, from what it hangs on; days before are negative. */
type TaskDue =
  | { readonly from: 'stage'; readonly workingDays: number }
  | { readonly from: 'arrival'; readonly days: number };

export interface TaskTemplate {
  readonly code: string;
  readonly kind: TaskKind;
  /** It is made when this stage begins. */
  readonly stage: Stage;
  /** Templates whose tasks come first. */
  readonly after: readonly string[];
  readonly due: TaskDue;
  /** Whose zone and calendar the due date belongs to. */
  readonly place: 'office' | 'campus';
  /** The gate that stands as this task does. */
  readonly gate: Gate | null;
  /** On whom it is usually waited for. */
  readonly waitingOn: WaitingOn;
  readonly applies: (record: CaseRecord) => boolean;
}

const always = (): boolean => true;
const stage = (workingDays: number): TaskDue => ({ from: 'stage', workingDays });
const arrival = (days: number): TaskDue => ({ from: 'arrival', days });

const template = (
  code: string,
  kind: TaskKind,
  began: Stage,
  due: TaskDue,
  rest: Partial<Omit<TaskTemplate, 'code' | 'kind' | 'stage' | 'due'>> = {},
): TaskTemplate => ({
  code,
  kind,
  stage: began,
  due,
  after: [],
  place: 'office',
  gate: null,
  waitingOn: 'patient',
  applies: always,
  ...rest,
});

/**
 * What has to be done when a stage begins (Product reference, §5; config). The visa chain begins at
 * acceptance, because consulates take months. A change here touches no task that was made before.
 */
export const TASK_TEMPLATES: readonly TaskTemplate[] = [
  template('visa-letter', 'travel', 'clearance', stage(2), { waitingOn: 'office' }),
  template('visa-appointment', 'travel', 'clearance', stage(5), {
    after: ['visa-letter'],
    waitingOn: 'consulate',
  }),
  template('visa-decision', 'travel', 'clearance', arrival(-21), {
    after: ['visa-appointment'],
    gate: 'visa-valid',
    waitingOn: 'consulate',
  }),
  template('passports', 'travel', 'clearance', stage(5), { gate: 'passports-valid' }),
  template('estimate', 'finance', 'clearance', stage(3), {
    place: 'campus',
    waitingOn: 'finance',
  }),
  template('coverage', 'finance', 'clearance', stage(8), {
    after: ['estimate'],
    gate: 'financially-cleared',
    place: 'campus',
    waitingOn: 'sponsor',
  }),
  template('itinerary', 'orientation', 'scheduling', stage(2), {
    gate: 'itinerary-confirmed',
    place: 'campus',
  }),
  template('fit-to-fly', 'travel', 'preparing', arrival(-10), { gate: 'fit-to-fly' }),
  template('flights', 'travel', 'preparing', arrival(-21), {
    after: ['visa-decision'],
    gate: 'flights-booked',
  }),
  template('pick-up', 'travel', 'preparing', arrival(-5), {
    after: ['flights'],
    gate: 'pick-up-arranged',
    waitingOn: 'office',
  }),
  template('lodging-need', 'lodging', 'preparing', stage(2)),
  template('lodging-options', 'lodging', 'preparing', stage(4), {
    after: ['lodging-need'],
    waitingOn: 'lodging-provider',
  }),
  template('lodging', 'lodging', 'preparing', arrival(-14), {
    after: ['lodging-options'],
    gate: 'lodging-covered',
    waitingOn: 'lodging-provider',
  }),
  template('entry-address', 'lodging', 'preparing', arrival(-7), { after: ['lodging'] }),
  template('interpreters', 'interpreter', 'preparing', arrival(-7), {
    gate: 'interpreters-confirmed',
    place: 'campus',
    waitingOn: 'interpreter-services',
    applies: ({ needsInterpreter }) => needsInterpreter,
  }),
  template('orientation-call', 'orientation', 'preparing', arrival(-7), {
    gate: 'orientation-done',
    waitingOn: 'office',
  }),
  template('itinerary-sent', 'orientation', 'preparing', arrival(-7), {
    after: ['orientation-call'],
  }),
];

const BY_CODE = new Map(TASK_TEMPLATES.map((each) => [each.code, each]));

/** Undefined for a template of a newer server. */
export const templateOf = (code: string | null): TaskTemplate | undefined =>
  code === null ? undefined : BY_CODE.get(code);
