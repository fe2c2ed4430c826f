import { nameOfClinic } from '@/parts/later-names';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useState, type CSSProperties } from 'react';
import type { Appointment } from '@/domain/plan/appointment';
import { useFormats } from '@/i18n/use-formats';
import { useLocale } from '@/i18n/use-locale';
import { serverNow } from '@/lib/server-clock';
import { mondayOf } from '@/lib/week';
import { addDays, instantOf, localDateOf, minuteOfLocalDay } from '@/lib/zoned-time';
import { nameOfCampus } from '@/parts/names';
import { APPOINTMENT_STATUS_WORDS } from '@/parts/words/appointment-words';
import { isolated } from '@/parts/words/isolated';
import { useWord } from '@/parts/words/use-word';
import { campusOf } from '@/reference/campuses';
import { Icon } from '@/ui/icon';
import { IconButton } from '@/ui/icon-button';
import styles from './week-plan.module.css';
import { hoursOf, type PlannedDay, weekFrom, zoneOf } from './plan-days';

interface WeekPlanProps {
  readonly days: readonly PlannedDay[];
  /** Whose clock the axis shows. */
  readonly campus: string;
  /** The caller's zone, where it is known and shows another time. */
  readonly callZone: string | null;
  readonly onPick: (id: string) => void;
}

/** A week, or one day of it, in campus time, with the caller's time beside. */
export function WeekPlan({ days, campus, callZone, onPick }: WeekPlanProps) {
  const { t } = useLingui();
  const { plainDate } = useFormats();
  const locale = useLocale();
  const { timeZone } = campusOf(campus);
  const [first, setFirst] = useState(() => firstDay(days, localDateOf(serverNow(), timeZone)));
  const [isDay, setIsDay] = useState(false);
  const dates = isDay ? [first] : weekFrom(mondayOf(first), days);
  const shown = days.flatMap(({ appointments }) =>
    appointments.filter(({ status }) => status !== 'cancelled'),
  );
  const hours = hoursOf(shown);
  const from = (hours[0] ?? 8) * 60;
  const step = isDay ? 1 : 7;
  const [start, end] = [dates[0] ?? first, dates.at(-1) ?? first];
  return (
    <section className="stack" data-gap="4" aria-label={t`Plan of the week`}>
      <div className="row">
        <IconButton
          label={isDay ? t`Day before` : t`Week before`}
          icon={<Icon of={IconChevronLeft} mirrors />}
          onClick={() => setFirst(addDays(first, -step))}
        />
        <IconButton
          label={isDay ? t`Day after` : t`Week after`}
          icon={<Icon of={IconChevronRight} mirrors />}
          onClick={() => setFirst(addDays(first, step))}
        />
        <strong aria-live="polite">
          {isDay ? plainDate(start) : `${plainDate(start)} – ${plainDate(end)}`}
        </strong>
        <span className="spread row" role="group" aria-label={t`How much is shown`}>
          <button
            type="button"
            className="button"
            data-size="small"
            aria-pressed={!isDay}
            onClick={() => setIsDay(false)}
          >
            <Trans>Week</Trans>
          </button>
          <button
            type="button"
            className="button"
            data-size="small"
            aria-pressed={isDay}
            onClick={() => setIsDay(true)}
          >
            <Trans>Day</Trans>
          </button>
        </span>
      </div>
      <div className={styles['scroll']}>
        <div
          className={styles['plan']}
          style={{ '--days': dates.length, '--hours': hours.length } as CSSProperties}
        >
          <div className={styles['corner']}>
            <span>{nameOfCampus(campus, locale)}</span>
            {callZone !== null && (
              <span className="quiet">
                <Trans>Caller</Trans>
              </span>
            )}
          </div>
          {dates.map((date) => (
            <div key={date} className={styles['head']}>
              {plainDate(date)}
            </div>
          ))}
          <Axis hours={hours} date={start} zone={timeZone} callZone={callZone} />
          {dates.map((date) => (
            <ol key={date} className={styles['day']} aria-label={plainDate(date)}>
              {shown
                .filter((each) => localDateOf(Date.parse(each.startAt), zoneOf(each)) === date)
                .map((each) => (
                  <Block key={each.id} appointment={each} from={from} onPick={onPick} />
                ))}
            </ol>
          ))}
        </div>
      </div>
    </section>
  );
}

function Axis({
  hours,
  date,
  zone,
  callZone,
}: {
  readonly hours: readonly number[];
  readonly date: string;
  readonly zone: string;
  readonly callZone: string | null;
}) {
  const { time } = useFormats();
  return (
    <div className={styles['axis']} aria-hidden="true">
      {hours.map((hour) => {
        const atMs = instantOf(date, hour * 60, zone);
        return (
          <div key={hour} className={styles['hour']}>
            <span>{time(atMs, zone)}</span>
            {callZone !== null && <span className="quiet">{time(atMs, callZone)}</span>}
          </div>
        );
      })}
    </div>
  );
}

function Block({
  appointment,
  from,
  onPick,
}: {
  readonly appointment: Appointment;
  readonly from: number;
  readonly onPick: (id: string) => void;
}) {
  const { time } = useFormats();
  const word = useWord();
  const clinic = nameOfClinic(appointment.clinic, useLocale());
  const zone = zoneOf(appointment);
  const atMs = Date.parse(appointment.startAt);
  const at = minuteOfLocalDay(atMs, zone) - from;
  return (
    <li
      className={styles['block']}
      data-status={appointment.status}
      data-short={appointment.minutes <= 60 || undefined}
      style={{ '--at': at, '--minutes': appointment.minutes } as CSSProperties}
    >
      <button
        type="button"
        title={`${time(atMs, zone)} ${isolated(clinic)}`}
        onClick={() => onPick(appointment.id)}
      >
        {/* Cut at its own end, in whichever direction the clinic is written. */}
        <span className={styles['line']} dir="auto">
          {time(atMs, zone)} {clinic}
        </span>
        <span className="visually-hidden">
          {word(APPOINTMENT_STATUS_WORDS, appointment.status)}
        </span>
      </button>
    </li>
  );
}

/** The next day with something in it, else the last. */
function firstDay(days: readonly PlannedDay[], today: string): string {
  const next = days.find(({ date }) => date >= today);
  return next?.date ?? days.at(-1)?.date ?? today;
}
