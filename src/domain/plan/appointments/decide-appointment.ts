import { isBlank } from '../../intake-completeness';
import { leadOf } from '../../lead-review';
import type { Refusal } from '../../stage/decision';
import { STAGES } from '../../vocabulary';
import type { Appointment } from '../appointment';
import type { PlanWrite } from '../case-plan';
import type { PlanFacts } from '../gates/gate-state';
import { PLANNED_STAGES } from '../progress';
import type { AppointmentCommand, AppointmentSlot } from './appointment-command';
import {
  type AppointmentFaults,
  detailFaults,
  settledDetails,
  slotFaults,
} from './appointment-faults';
import { itineraryOf, unconfirmedOf } from './itinerary';
import { appointmentsOverlap, standsInWay } from './overlapping';

export type AppointmentDecision =
  | { readonly ok: true; readonly writes: readonly PlanWrite[] }
  | { readonly ok: false; readonly refusal: Refusal }
  /** Refused field by field. */
  | { readonly ok: false; readonly faults: AppointmentFaults };

/** A case with its plan, and the moment in which somebody decides. */
export interface AppointmentFacts extends PlanFacts {
  readonly at: string;
}

/** Whether a command on appointments may be given, and what it leaves: screen and API ask this one. */
export function decideAppointment(
  facts: AppointmentFacts,
  command: AppointmentCommand,
): AppointmentDecision {
  const refusal = caseRefusal(facts);
  if (refusal !== null) return { ok: false, refusal };
  switch (command.type) {
    case 'offer':
      return offer(facts, command);
    case 'confirm':
      return confirm(facts, command.ids);
    default:
      return change(facts, command);
  }
}

/** Why nothing can be booked for the case; null where it can (Product reference, §4). */
export function caseRefusal({ case: record, patient }: PlanFacts): Refusal | null {
  const { reference, stage } = record;
  if (patient.diedOn !== null) return { code: 'patient-died', reference };
  if (stage === 'closed') return { code: 'case-closed', reference };
  if (leadOf(record.reviews)?.decision !== 'accepted') return { code: 'not-accepted' };
  if (PLANNED_STAGES.has(stage)) return null;
  const allowed = STAGES.filter((each) => PLANNED_STAGES.has(each));
  return { code: 'wrong-stage', stage, allowed };
}

type CommandOf<T extends AppointmentCommand['type']> = Extract<AppointmentCommand, { type: T }>;

function offer(
  facts: AppointmentFacts,
  { id, appointment }: CommandOf<'offer'>,
): AppointmentDecision {
  const faults = { ...slotFaults(appointment, facts.at), ...detailFaults(appointment) };
  if (Object.keys(faults).length > 0) return { ok: false, faults };
  return (
    overlapping(facts, id, appointment) ??
    writing({
      ...settledDetails(appointment),
      id,
      version: 1,
      caseId: facts.case.id,
      status: 'offered',
      cancelReason: null,
    })
  );
}

function confirm({ plan }: AppointmentFacts, ids: readonly string[]): AppointmentDecision {
  const open = unconfirmedOf(plan.appointments).filter(({ id }) => ids.includes(id));
  if (open.length === 0 || open.length < new Set(ids).size) {
    return { ok: false, refusal: { code: 'nothing-to-confirm' } };
  }
  return writing(...open.map((each) => ({ ...each, status: 'confirmed' as const })));
}

function change(
  facts: AppointmentFacts,
  command: CommandOf<'edit' | 'move' | 'cancel' | 'finish'>,
): AppointmentDecision {
  const held = facts.plan.appointments.find(({ id }) => id === command.id);
  if (held === undefined || held.status === 'done' || held.status === 'cancelled') {
    return { ok: false, refusal: { code: 'appointment-over', status: held?.status ?? null } };
  }
  switch (command.type) {
    case 'edit': {
      const next = settledDetails({ ...held, ...command.details });
      const faults = detailFaults(next);
      return Object.keys(faults).length > 0 ? { ok: false, faults } : writing(next);
    }
    case 'move':
      return move(facts, held, command.to);
    case 'cancel':
      return isBlank(command.reason)
        ? { ok: false, refusal: { code: 'reason-missing' } }
        : writing({ ...held, status: 'cancelled', cancelReason: command.reason });
    case 'finish': {
      const { startAt, campus } = held;
      return Date.parse(startAt) > Date.parse(facts.at)
        ? { ok: false, refusal: { code: 'appointment-not-begun', startAt, campus } }
        : writing({ ...held, status: 'done' });
    }
  }
}

/** Another time or campus needs the caller's yes again; another room of the same hour does not. */
function move(
  facts: AppointmentFacts,
  held: Appointment,
  to: AppointmentSlot,
): AppointmentDecision {
  const faults = slotFaults(to, facts.at);
  if (Object.keys(faults).length > 0) return { ok: false, faults };
  const isElsewhen =
    Date.parse(to.startAt) !== Date.parse(held.startAt) ||
    to.minutes !== held.minutes ||
    to.campus !== held.campus;
  const status = isElsewhen && held.status === 'confirmed' ? 'moved' : held.status;
  return overlapping(facts, held.id, to) ?? writing({ ...held, ...to, status });
}

/**
 * What stands in the way of a time, told while it is chosen: nobody can be at two places.
 *
 * @param id the appointment that would be there; null for a new one.
 */
export function slotRefusal(
  { plan }: Pick<AppointmentFacts, 'plan'>,
  id: string | null,
  slot: AppointmentSlot,
): Refusal | null {
  const other = itineraryOf(plan.appointments).find(
    (each) => each.id !== id && standsInWay(each, slot),
  );
  return other === undefined ? null : appointmentsOverlap(other);
}

function overlapping(
  facts: AppointmentFacts,
  id: string,
  slot: AppointmentSlot,
): AppointmentDecision | null {
  const refusal = slotRefusal(facts, id, slot);
  return refusal === null ? null : { ok: false, refusal };
}

const writing = (...records: readonly Appointment[]): AppointmentDecision => ({
  ok: true,
  writes: records.map((record) => ({ table: 'appointments', id: record.id, record })),
});
