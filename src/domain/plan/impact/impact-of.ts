import type { BlockedOn } from '../../blocker';
import type { Gate } from '../../vocabulary';
import { type CasePlan, type PlanWrite, planAfter } from '../case-plan';
import { gatesOf } from '../gates/gate-rules';
import type { GateFault, PlanFacts } from '../gates/gate-state';
import type { Booking } from '../interpreter';

/** A gate that will fail, or fail in a further way. */
interface Broken {
  readonly gate: Gate;
  readonly on: BlockedOn;
  /** Only what is new: a night that was uncovered already is no consequence. */
  readonly faults: readonly GateFault[];
}

/** What writes to a plan would break and mend, before they are made (Product reference, §7). */
export interface Impact {
  readonly broken: readonly Broken[];
  readonly mended: readonly Gate[];
  /** Interpreter bookings that no longer are where and when their appointment is. */
  readonly astray: readonly Booking[];
  /** The case was ready, and will not be. */
  readonly losesReady: boolean;
}

/** Compares the plan as it is with what it would be: pure, the same on both sides. */
export function impactOf(facts: PlanFacts, writes: readonly PlanWrite[]): Impact {
  const next: PlanFacts = { ...facts, plan: planAfter(facts.plan, writes) };
  const before = gatesOf(facts);
  const after = gatesOf(next);
  const broken = after.flatMap(({ gate, state }, index): readonly Broken[] => {
    if (state.kind !== 'failing') return [];
    const was = before[index]?.state;
    const held = was?.kind === 'failing' ? was.faults : [];
    const faults = state.faults.flatMap((fault) => newIn(fault, held));
    return faults.length === 0 ? [] : [{ gate, on: state.on, faults }];
  });
  const mended = after.flatMap(({ gate, state }, index) =>
    before[index]?.state.kind === 'failing' && state.kind === 'passed' ? [gate] : [],
  );
  const strayed = new Set(astrayIn(facts.plan).map(({ id }) => id));
  return {
    broken,
    mended,
    astray: astrayIn(next.plan).filter(({ id }) => !strayed.has(id)),
    losesReady: facts.case.stage === 'ready' && after.some(({ state }) => state.kind === 'failing'),
  };
}

/** Whether there is anything to say. */
export const isHarmless = ({ broken, astray, losesReady }: Impact): boolean =>
  broken.length === 0 && astray.length === 0 && !losesReady;

function newIn(fault: GateFault, held: readonly GateFault[]): readonly GateFault[] {
  const same = held.filter(({ code }) => code === fault.code);
  if (same.length === 0) return [fault];
  const known = new Set(same.flatMap(({ about, dates }) => [...about, ...dates]));
  const about = fault.about.filter((each) => !known.has(each));
  const dates = fault.dates.filter((each) => !known.has(each));
  return about.length + dates.length === 0 ? [] : [{ ...fault, about, dates }];
}

function astrayIn({ appointments, bookings }: CasePlan): readonly Booking[] {
  return bookings.filter((booking) => {
    if (booking.status === 'cancelled' || booking.status === 'declined') return false;
    const appointment = appointments.find(({ id }) => id === booking.appointmentId);
    return (
      appointment !== undefined &&
      (appointment.status === 'cancelled' ||
        Date.parse(appointment.startAt) !== Date.parse(booking.startAt) ||
        appointment.minutes !== booking.minutes ||
        appointment.campus !== booking.campus ||
        appointment.building !== booking.building)
    );
  });
}
