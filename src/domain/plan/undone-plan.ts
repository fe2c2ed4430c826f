import { appointmentsOverlap, standsInWay } from './appointments/overlapping';
import { isSecondOpen } from '../follow-up/second-open';
import type { AnyRefusal } from '../refusal';
import { type CasePlan, planAfter, type PlanWrite } from './case-plan';
import { isLive } from './interpreters/taken-time';
import { cycleThrough } from './tasks/task-state';
import { isOverlapping } from './travel/leg-cover';
import { standing } from './travel/leg-order';
import { overlapOf } from './travel/leg-overlap';

/** Something that no command would have left so. */
interface Illegal {
  /** Names the records that it is about, so that what was so before is known again. */
  readonly key: string;
  readonly refusal: AnyRefusal;
}

/**
 * Why a plan cannot be put back so: with what came since it would hold what no command allows. Null
 * where it can. Only what undo itself makes illegal is refused, not what was so before it.
 *
 * @param writes the records as they were before the change that is undone.
 */
export function undoneRefusal(plan: CasePlan, writes: readonly PlanWrite[]): AnyRefusal | null {
  const written = new Set(writes.map(({ id }) => id));
  const was = new Set(illegalOf(plan, written).map(({ key }) => key));
  const found = illegalOf(planAfter(plan, writes), written).find(({ key }) => !was.has(key));
  return found?.refusal ?? null;
}

/** What no command would have left so, of these records with any other. */
function illegalOf(plan: CasePlan, written: ReadonlySet<string>): readonly Illegal[] {
  const { appointments, bookings, legs, followUps, waivers, tasks } = plan;
  const live = bookings.filter(isLive);
  const booked: AnyRefusal = { code: 'changed-since', fields: ['bookings'] };
  return [
    ...pairsOf(live, written, {
      clash: (one, other) => one.appointmentId === other.appointmentId,
      tell: () => booked,
    }),
    ...live
      .filter(({ appointmentId }) => !appointments.some(({ id }) => id === appointmentId))
      .map(({ id }) => ({ key: `booking ${id}`, refusal: booked })),
    ...pairsOf(appointments, written, {
      clash: (one, other) => standsInWay(one, other) && standsInWay(other, one),
      tell: appointmentsOverlap,
    }),
    ...pairsOf(standing(legs), written, { clash: isOverlapping, tell: overlapOf }),
    ...pairsOf(followUps, written, {
      clash: (one, other) => one.ended === null && isSecondOpen(one, [other]),
      tell: ({ kind }) => ({ code: 'follow-up-known', kind }),
    }),
    ...pairsOf(waivers, written, {
      clash: (one, other) => one.gate === other.gate,
      tell: ({ gate, by }) => ({ code: 'gate-waived', gate, by }),
    }),
    ...waitingOf(tasks),
  ];
}

interface PairRule<T> {
  readonly clash: (one: T, other: T) => boolean;
  /** Told of the one that stands there now. */
  readonly tell: (other: T) => AnyRefusal;
}

const pairsOf = <T extends { readonly id: string }>(
  records: readonly T[],
  written: ReadonlySet<string>,
  { clash, tell }: PairRule<T>,
): readonly Illegal[] =>
  records
    .filter(({ id }) => written.has(id))
    .flatMap((one) =>
      records
        .filter((other) => other.id !== one.id && clash(one, other))
        .map((other) => ({ key: [one.id, other.id].toSorted().join(' '), refusal: tell(other) })),
    );

/** Tasks that wait for each other in a circle, or for one that is not there. */
const waitingOf = (tasks: CasePlan['tasks']): readonly Illegal[] =>
  tasks.flatMap(({ id, dependsOn }): readonly Illegal[] => {
    const cycle = cycleThrough(id, dependsOn, tasks);
    return [
      ...(cycle === null
        ? []
        : [{ key: `cycle ${id}`, refusal: { code: 'task-cycle', tasks: cycle } } as const]),
      ...dependsOn
        .filter((before) => !tasks.some((task) => task.id === before))
        .map((before) => ({ key: `${id} ${before}`, refusal: { code: 'task-unknown' } }) as const),
    ];
  });
