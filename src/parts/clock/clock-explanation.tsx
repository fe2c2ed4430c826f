import type { MessageDescriptor } from '@lingui/core';
import { msg, plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { AheadEvent, ClockAmount, ClockStart } from '@/domain/clocks/clock-start';
import {
  type AheadExplanation,
  type DayZeroReason,
  explainDeadline,
  type SkippedDay,
} from '@/domain/clocks/explain-deadline';
import { useFormats } from '@/i18n/use-formats';
import { useLocale } from '@/i18n/use-locale';
import { localDateOf } from '@/lib/zoned-time';
import { HOLIDAY_NAMES } from '@/reference/holiday-names';
import { placeOf } from '@/reference/place';
import { nameIn } from '@/reference/local-name';
import { useNow } from '@/ui/time/use-now';
import { nameOfPlace } from '../names';

/**
 * Why a deadline is what it is: from when, or back from what, how long, what was skipped and why,
 * paused for how long.
 */
export function ClockExplanation({ start }: { readonly start: ClockStart }) {
  const { t, i18n } = useLingui();
  const locale = useLocale();
  const { exact, plainDate, duration } = useFormats();
  const explained = explainDeadline(start);
  const { ahead } = explained;
  const isBegun = explained.fromMs <= useNow();
  const zone = placeOf(start.place).timeZone;
  const place = nameOfPlace(start.place, locale);
  // A date of its own: nothing was counted towards it.
  const isDate =
    start.isPromised || (start.amount.unit === 'calendar-days' && start.amount.n === 0);
  const allSkipped = ahead?.skipped ?? explained.skipped;
  const skipped = withoutPlainWeekends(allSkipped);
  const weekendDays = allSkipped.length - skipped.length;
  const countedOn = ahead?.countedOn ?? explained.countedOn;
  const isInDays = start.amount.unit !== 'working-hours' && !isDate && ahead === null;
  const allowed = (amount: ClockAmount) => `${amountWord(amount)} · ${place}`;
  const dayWord = (day: SkippedDay): string => {
    const name = day.name && nameIn(HOLIDAY_NAMES[day.name], locale);
    if (day.reason === 'half-day') return name ? t`${name} half day` : t`half day`;
    return name ?? t`holiday`;
  };
  return (
    <div className="stack" data-gap="4">
      <strong>
        {explained.dueAtMs === null ? (
          isBegun ? (
            <Trans>The clock stands still</Trans>
          ) : (
            <Trans>The clock has not begun</Trans>
          )
        ) : (
          <Trans>
            Due {exact(explained.dueAtMs, zone)} {place}
          </Trans>
        )}
      </strong>
      <dl className="facts">
        {ahead !== null && ahead.amount.n > 0 ? (
          <CountedBack ahead={ahead} fromMs={explained.fromMs} zone={zone} allowed={allowed} />
        ) : isDate ? (
          <div>
            <dt>{start.isPromised ? <Trans>Promised for</Trans> : <Trans>Fixed for</Trans>}</dt>
            <dd>
              {ahead !== null && `${i18n._(AHEAD_WORDS[ahead.event])} · `}
              {plainDate(localDateOf(explained.fromMs, zone))} · {place}
            </dd>
          </div>
        ) : (
          <>
            <div>
              <dt>
                <Trans>Counted from</Trans>
              </dt>
              <dd>{exact(explained.fromMs, zone)}</dd>
            </div>
            <div>
              <dt>
                <Trans>Time allowed</Trans>
              </dt>
              <dd>{allowed(start.amount)}</dd>
            </div>
          </>
        )}
        {isInDays && isBegun && (
          <div>
            <dt>
              <Trans>Day 0, not counted</Trans>
            </dt>
            <dd>
              {plainDate(explained.dayZeroOn)} · {i18n._(DAY_ZERO_WORDS[explained.dayZeroReason])}
            </dd>
          </div>
        )}
        {countedOn.length > 0 && (
          <div>
            <dt>
              <Trans>Days counted</Trans>
            </dt>
            <dd>{countedOn.map(plainDate).join(' · ')}</dd>
          </div>
        )}
        {weekendDays > 0 && (
          <div>
            <dt>
              <Trans>Weekends</Trans>
            </dt>
            <dd>{plural(weekendDays, { one: '# day skipped', other: '# days skipped' })}</dd>
          </div>
        )}
        {skipped.map((day) => (
          <div key={day.on}>
            <dt>{plainDate(day.on)}</dt>
            <dd>
              <Trans>
                Skipped: {dayWord(day)}, {place}
              </Trans>
            </dd>
          </div>
        ))}
        {explained.pausedMs > 0 && (
          <div>
            <dt>
              <Trans>Paused</Trans>
            </dt>
            <dd>
              {[duration(explained.pausedMs), ...explained.pausedOn.map(plainDate)].join(' · ')}
            </dd>
          </div>
        )}
        {explained.pausedSinceMs !== null && isBegun && (
          <div>
            <dt>
              <Trans>Paused since</Trans>
            </dt>
            <dd>{exact(explained.pausedSinceMs, zone)}</dd>
          </div>
        )}
      </dl>
    </div>
  );
}

/** From what a deadline is counted back. */
const AHEAD_WORDS = {
  'first-appointment': msg`First appointment`,
  arrival: msg`Arrival`,
  'next-visit': msg`Next visit`,
} as const satisfies Record<AheadEvent, MessageDescriptor>;

interface CountedBackProps {
  readonly ahead: AheadExplanation;
  /** Where the clock starts. */
  readonly fromMs: number;
  readonly zone: string;
  readonly allowed: (amount: ClockAmount) => string;
}

/** From what a deadline is counted back, and how far; of the call before an arrival from when on, too. */
function CountedBack({ ahead, fromMs, zone, allowed }: CountedBackProps) {
  const { i18n } = useLingui();
  const { exact, plainDate } = useFormats();
  const { event, at, atMs, amount } = ahead;
  return (
    <>
      <div>
        <dt>
          <Trans>Counted back from</Trans>
        </dt>
        <dd>
          {i18n._(AHEAD_WORDS[event])} · {at.length > 10 ? exact(atMs, zone) : plainDate(at)}
        </dd>
      </div>
      <div>
        <dt>
          <Trans>Time before it</Trans>
        </dt>
        <dd>{allowed(amount)}</dd>
      </div>
      {event === 'arrival' && (
        <div>
          <dt>
            <Trans>Call the family from</Trans>
          </dt>
          <dd>{plainDate(localDateOf(fromMs, zone))}</dd>
        </div>
      )}
    </>
  );
}

/** Why it is that day from which the others are counted. */
const DAY_ZERO_WORDS = {
  begun: msg`the day on which it began`,
  'after-closing': msg`it began after closing time`,
  'after-skipped': msg`it began on a day that is skipped`,
  'after-pause': msg`the clock stood still until then`,
} as const satisfies Record<DayZeroReason, MessageDescriptor>;

const withoutPlainWeekends = (days: readonly SkippedDay[]): readonly SkippedDay[] =>
  days.filter((day) => day.reason !== 'weekend' || day.name !== null);

function amountWord({ unit, n }: ClockAmount): string {
  switch (unit) {
    case 'working-days':
      return plural(n, { one: '# working day', other: '# working days' });
    case 'working-hours':
      return plural(n, { one: '# working hour', other: '# working hours' });
    case 'calendar-days':
      return plural(n, { one: '# calendar day', other: '# calendar days' });
  }
}
