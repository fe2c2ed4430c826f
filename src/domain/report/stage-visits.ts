import type { CaseRecord } from '../case';
import { STAGES, type Stage } from '../vocabulary';

/** A time that a case stood in a stage; `toMs` is null while it does. Epoch milliseconds. */
export interface StageVisit {
  readonly stage: Stage;
  readonly fromMs: number;
  readonly toMs: number | null;
}

/** What is read of an event of a case. */
export interface StageEvent {
  readonly id: string;
  readonly at: string;
  readonly changes: readonly { readonly field: string; readonly after?: unknown }[];
  /** The event that this one took back. */
  readonly reverts?: string | undefined;
}

/**
 * The stages through which a case has gone, oldest first, by its events. What was undone, and its
 * undoing, never happened. The last visit is where the record says that the case stands.
 */
export function stageVisits(
  record: Pick<CaseRecord, 'arrivedAt' | 'stage' | 'stageSince'>,
  events: readonly StageEvent[],
): readonly StageVisit[] {
  const undone = new Set(events.flatMap(({ reverts }) => (reverts === undefined ? [] : [reverts])));
  const steps = events
    .filter(({ id, reverts }) => reverts === undefined && !undone.has(id))
    .flatMap(({ at, changes }) =>
      changes.flatMap(({ field, after }) => {
        const stage = field === 'stage' ? STAGES.find((each) => each === after) : undefined;
        return stage === undefined ? [] : [{ stage, fromMs: Date.parse(at) }];
      }),
    )
    .toSorted((a, b) => a.fromMs - b.fromMs);
  const last = steps.at(-1);
  // A case that has never moved, or of whose way nothing was kept but where it stands.
  if (last?.stage !== record.stage) {
    steps.push({ stage: record.stage, fromMs: Date.parse(record.stageSince) });
  }
  return steps.map(({ stage, fromMs }, index) => ({
    stage,
    fromMs,
    toMs: steps[index + 1]?.fromMs ?? null,
  }));
}
