import type { appointmentEndpoints } from '@/contract/endpoints/appointments';
import type { EventKind } from '@/domain/event-kinds';
import type { Appointment } from '@/domain/plan/appointment';
import type { AppointmentCommand } from '@/domain/plan/appointments/appointment-command';
import { settledDetails } from '@/domain/plan/appointments/appointment-faults';
import { decideAppointment } from '@/domain/plan/appointments/decide-appointment';
import type { CasePlan } from '@/domain/plan/case-plan';
import type { Answer, Call, Caller } from '../routes/call';
import { type CaseWithPatient, detailFor, loadCase } from './case-access';
import { refuseForeignId, refuseOther } from './client-id';
import type { Outcome, RunCommand } from './command';
import { planOf } from './plan-access';
import { createPlanCommands } from './plan-command';
import { invalidFields, notFound, ProblemError, refused } from './problem-error';
import type { Writing } from './shape';

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

/** The appointments of a case; what may be done stands in the domain. */
export function createAppointmentService(run: RunCommand) {
  const runPlan = createPlanCommands(run);
  const give = (
    tx: Writing,
    { caller, now, params }: Given,
    command: AppointmentCommand,
    version: number | null = null,
    check: (plan: CasePlan) => void = () => {},
  ) =>
    runPlan(tx, {
      caller,
      now,
      reference: params.reference,
      action: 'appointment.book',
      kind: KINDS[command.type],
      of: version === null || !('id' in command) ? null : readOf(command.id, version),
      decide: (facts) => {
        check(facts.plan);
        return outcomeOf(facts, now, command);
      },
    });

  return {
    offer: async (
      tx: Writing,
      call: Call<Endpoints['offerAppointment']>,
    ): Promise<Answer<Endpoints['offerAppointment']>> => {
      const { id, ...appointment } = call.body;
      refuseForeignId(id);
      const { actor } = call.caller;
      const known = await tx.get('appointments', id);
      if (known === null) return give(tx, call, { type: 'offer', id, appointment });
      const loaded = await loadCase(tx, actor, 'appointment.book', call.params.reference);
      refuseOther(sentAs(known), { caseId: loaded.case.id, id, ...settledDetails(appointment) });
      const detail = await detailFor(tx, actor, loaded, call.nowMs);
      const plan = await planOf(tx, loaded.case.id);
      return { changeId: null, undoUntil: null, detail, plan };
    },

    confirm: (
      tx: Writing,
      call: Call<Endpoints['confirmAppointments']>,
    ): Promise<Answer<Endpoints['confirmAppointments']>> => {
      const read = call.body.appointments;
      const ids = read.map(({ id }) => id);
      return give(tx, call, { type: 'confirm', ids }, null, ({ appointments }) => {
        for (const { id, version } of read) {
          const held = appointments.find((each) => each.id === id);
          if (held === undefined) throw notFound();
          if (held.version !== version) {
            throw new ProblemError('version-stale', { currentVersion: held.version });
          }
        }
      });
    },

    edit: (
      tx: Writing,
      call: Call<Endpoints['editAppointment']>,
    ): Promise<Answer<Endpoints['editAppointment']>> => {
      const { appointmentId: id } = call.params;
      return give(tx, call, { type: 'edit', id, details: named(call.body) }, call.version);
    },

    move: (
      tx: Writing,
      call: Call<Endpoints['moveAppointment']>,
    ): Promise<Answer<Endpoints['moveAppointment']>> => {
      const { appointmentId: id } = call.params;
      return give(tx, call, { type: 'move', id, to: call.body }, call.version);
    },

    cancel: (
      tx: Writing,
      call: Call<Endpoints['cancelAppointment']>,
    ): Promise<Answer<Endpoints['cancelAppointment']>> => {
      const { appointmentId: id } = call.params;
      return give(tx, call, { type: 'cancel', id, reason: call.body.reason }, call.version);
    },

    finish: (
      tx: Writing,
      call: Call<Endpoints['finishAppointment']>,
    ): Promise<Answer<Endpoints['finishAppointment']>> => {
      const { appointmentId: id } = call.params;
      return give(tx, call, { type: 'finish', id }, call.version);
    },
  };
}

const readOf = (id: string, version: number) => ({ table: 'appointments', id, version }) as const;

function outcomeOf(
  { case: record, patient, plan }: CaseWithPatient & { readonly plan: CasePlan },
  at: string,
  command: AppointmentCommand,
): Outcome {
  const decision = decideAppointment({ case: record, patient, plan, at }, command);
  if (decision.ok) return { plan: decision.writes };
  throw 'faults' in decision ? invalidFields(decision.faults) : refused(decision.refusal);
}

/** What of a kept appointment a client could have sent. */
function sentAs({
  version: _version,
  status: _status,
  cancelReason: _reason,
  ...sent
}: Appointment) {
  return sent;
}

/** Fields that the patch names; one that is named `undefined` is not in it. */
const named = <T extends object>(patch: T) =>
  Object.fromEntries(Object.entries(patch).filter(([, to]) => to !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
