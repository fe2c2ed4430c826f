import type { appointmentEndpoints } from '@/contract/endpoints/appointments';
import type { EventKind } from '@/domain/event-kinds';
import type { AppointmentCommand } from '@/domain/plan/appointments/appointment-command';
import { settledDetails } from '@/domain/plan/appointments/appointment-faults';
import { decideAppointment } from '@/domain/plan/appointments/decide-appointment';
import type { CasePlan } from '@/domain/plan/case-plan';
import { leavesBookings } from '@/domain/plan/interpreters/needed-bookings';
import type { Answer, Call, Caller } from '../call/call';
import type { CaseWithPatient } from '../command/case-access';
import type { Outcome, RunCommand } from '../command/command';
import { compareVersion, createPlanCommands, type PlanCommand } from './plan-command';
import { invalidFields, refused } from '../call/problem-error';
import type { Writing } from '../stored/shape';

type Endpoints = typeof appointmentEndpoints;

const KINDS: Readonly<Record<AppointmentCommand['type'], EventKind>> = {
  offer: 'appointment-offered',
  edit: 'appointment-edited',
  move: 'appointment-moved',
  confirm: 'appointments-confirmed',
  cancel: 'appointment-cancelled',
  finish: 'appointment-done',
};

interface Given {
  readonly caller: Caller;
  readonly now: string;
  readonly params: { readonly reference: string };
}

interface OnAppointment {
  readonly params: { readonly appointmentId: string };
  readonly version: number;
}

/** The appointments of a case; what may be done stands in the domain. */
export function createAppointmentService(run: RunCommand) {
  const runPlan = createPlanCommands(run);
  const give = (
    tx: Writing,
    { caller, now, params }: Given,
    command: AppointmentCommand,
    {
      check = () => {},
      ...on
    }: Pick<PlanCommand, 'of' | 'makes'> & { readonly check?: (plan: CasePlan) => void } = {},
  ) =>
    runPlan(tx, {
      caller,
      now,
      reference: params.reference,
      action: 'appointment.book',
      kind: KINDS[command.type],
      ...on,
      decide: (facts) => {
        check(facts.plan);
        return outcomeOf(facts, now, command);
      },
    });

  return {
    offer: (
      tx: Writing,
      call: Call<Endpoints['offerAppointment']>,
    ): Promise<Answer<Endpoints['offerAppointment']>> => {
      const { id, ...appointment } = call.body;
      const sent = settledDetails(appointment);
      const makes = { table: 'appointments', id, sent } as const;
      return give(tx, call, { type: 'offer', id, appointment }, { makes });
    },

    confirm: (
      tx: Writing,
      call: Call<Endpoints['confirmAppointments']>,
    ): Promise<Answer<Endpoints['confirmAppointments']>> => {
      const read = call.body.appointments;
      const ids = read.map(({ id }) => id);
      const check = (plan: CasePlan): void => {
        for (const { id, version } of read) {
          compareVersion(plan, { table: 'appointments', id, version });
        }
      };
      return give(tx, call, { type: 'confirm', ids }, { check });
    },

    edit: (
      tx: Writing,
      call: Call<Endpoints['editAppointment']>,
    ): Promise<Answer<Endpoints['editAppointment']>> => {
      const { appointmentId: id } = call.params;
      return give(tx, call, { type: 'edit', id, details: named(call.body) }, readOf(call));
    },

    move: (
      tx: Writing,
      call: Call<Endpoints['moveAppointment']>,
    ): Promise<Answer<Endpoints['moveAppointment']>> => {
      const { appointmentId: id } = call.params;
      return give(tx, call, { type: 'move', id, to: call.body }, readOf(call));
    },

    cancel: (
      tx: Writing,
      call: Call<Endpoints['cancelAppointment']>,
    ): Promise<Answer<Endpoints['cancelAppointment']>> => {
      const { appointmentId: id } = call.params;
      return give(tx, call, { type: 'cancel', id, reason: call.body.reason }, readOf(call));
    },

    finish: (
      tx: Writing,
      call: Call<Endpoints['finishAppointment']>,
    ): Promise<Answer<Endpoints['finishAppointment']>> => {
      const { appointmentId: id } = call.params;
      return give(tx, call, { type: 'finish', id }, readOf(call));
    },
  };
}

const readOf = ({ params, version }: OnAppointment) =>
  ({ of: { table: 'appointments', id: params.appointmentId, version } }) as const;

function outcomeOf(
  { case: record, patient, plan }: CaseWithPatient & { readonly plan: CasePlan },
  at: string,
  command: AppointmentCommand,
): Outcome {
  const decision = decideAppointment({ case: record, patient, plan, at }, command);
  if (decision.ok) {
    const isLeft = leavesBookings(plan, decision.writes);
    return { plan: decision.writes, ...(isLeft && { inConflict: [record.id] }) };
  }
  throw 'faults' in decision ? invalidFields(decision.faults) : refused(decision.refusal);
}

/** Fields that the patch names; one that is named `undefined` is not in it. */
const named = <T extends object>(patch: T) =>
  Object.fromEntries(Object.entries(patch).filter(([, to]) => to !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
