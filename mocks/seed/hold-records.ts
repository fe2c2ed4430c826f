import type { Hold, PastHold } from '@/domain/case';
import { DAY_MS } from '@/lib/spans';
import { utcDateOf, utcInstantOf } from '@/lib/utc';
import type { Life } from './life';
import type { Draws } from './random';
import { HOLD_REASONS } from './texts';

/** The hold that lies over the case now. */
export const holdOf = ({ outcome, steps }: Life, draws: Draws): Hold | null => {
  const hold = steps.at(-1)?.hold;
  if (outcome !== null || !hold || hold.untilMs !== null) return null;
  return {
    reason: draws.pick(HOLD_REASONS[hold.waitingOn] ?? ['Waiting']),
    waitingOn: hold.waitingOn,
    since: utcInstantOf(hold.sinceMs),
    reviewOn: utcDateOf(hold.sinceMs + hold.reviewAfterDays * DAY_MS),
  };
};

/** Those that were lifted. */
export const pastHoldsOf = ({ steps }: Life): PastHold[] =>
  steps.flatMap(({ hold }) =>
    hold && hold.untilMs !== null
      ? [
          {
            waitingOn: hold.waitingOn,
            since: utcInstantOf(hold.sinceMs),
            until: utcInstantOf(hold.untilMs),
          },
        ]
      : [],
  );
