import { nameOfClinic } from '@/parts/later-names';
import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { CaseDetail } from '@/contract/case';
import type { InterpreterWire } from '@/contract/plan/interpreter';
import type { BookingStatus } from '@/domain/plan/interpreter';
import type { NeededBooking } from '@/domain/plan/interpreters/needed-bookings';
import { useFormats } from '@/i18n/use-formats';
import { useLocale } from '@/i18n/use-locale';
import { callZoneBeside } from '@/domain/clocks/call-zone';
import { nameOfCampus } from '@/parts/names';
import { SEX_WORDS } from '@/parts/words/case-detail-words';
import { INTERPRETER_MODE_WORDS } from '@/parts/words/appointment-words';
import { BOOKING_STATUS_WORDS } from '@/parts/words/interpreter-words';
import { useWord } from '@/parts/words/use-word';
import { findBuilding } from '@/reference/buildings';
import { campusPlaceOf, placeOf } from '@/reference/place';
import { nameIn } from '@/reference/local-name';
import { Bdi } from '@/ui/bdi';
import { StatusMark, type StatusState } from '@/ui/status-mark';
import { Moment } from '@/ui/time/moment';
import styles from './case-interpreters.module.css';

const STATES: Readonly<Record<BookingStatus, StatusState>> = {
  requested: 'waiting',
  offered: 'waiting',
  confirmed: 'done',
  declined: 'overdue',
  cancelled: 'overdue',
};

interface LineFactsProps {
  readonly detail: CaseDetail;
  readonly needed: NeededBooking;
  readonly interpreters: readonly InterpreterWire[];
  /** What can be done. */
  readonly children: ReactNode;
}

/** When and where, in which language and way, with whom, and how it stands. */
export function LineFacts({ detail, needed, interpreters, children }: LineFactsProps) {
  const { t } = useLingui();
  const word = useWord();
  const locale = useLocale();
  const { language, time, duration } = useFormats();
  const { appointment, booking } = needed;
  const atMs = Date.parse(appointment.startAt);
  const { timeZone } = placeOf(campusPlaceOf(appointment.campus));
  const callZone = callZoneBeside(detail.case, timeZone, atMs);
  const found = findBuilding(appointment.building);
  const building = found ? nameIn(found.name, locale) : appointment.building;
  const wanted = appointment.language ?? booking?.language ?? detail.patient.language;
  const mode = booking?.mode ?? appointment.mode ?? 'in-person';
  const interpreter = interpreters.find(({ id }) => id === booking?.interpreterId);
  const isRemote = interpreter !== undefined && interpreter.campus !== appointment.campus;
  const there = callZone === null ? '' : time(atMs, callZone);
  return (
    <div className={styles['main']}>
      <div>
        <strong>
          <Moment
            atMs={atMs}
            zone={timeZone}
            place={nameOfCampus(appointment.campus, locale).split(',')[0]}
          />
        </strong>
        <div className="quiet">
          {duration(appointment.minutes * 60_000)}
          {there !== '' && (
            <>
              {' · '}
              <Trans>{there} where the caller is</Trans>
            </>
          )}
        </div>
      </div>
      <div>
        <Bdi>{nameOfClinic(appointment.clinic, locale)}</Bdi>
        <div className="quiet">{building}</div>
      </div>
      <div>
        {wanted === null ? '–' : language(wanted)}
        <div className="quiet">
          {word(INTERPRETER_MODE_WORDS, mode)}
          {booking !== null && booking.wishedSex !== null && (
            <>
              {' · '}
              <Trans>wish: {word(SEX_WORDS, booking.wishedSex)}</Trans>
            </>
          )}
        </div>
      </div>
      <div>
        {interpreter === undefined ? (
          <span className="quiet">
            <Trans>Nobody yet</Trans>
          </span>
        ) : (
          <Bdi>{interpreter.name}</Bdi>
        )}
        <div>
          {booking === null ? (
            <StatusMark state="overdue">{t`Not asked for`}</StatusMark>
          ) : (
            <StatusMark state={STATES[booking.status]}>
              {word(BOOKING_STATUS_WORDS, booking.status)}
            </StatusMark>
          )}
          {isRemote && (
            <span className="quiet"> {nameOfCampus(interpreter.campus, locale).split(',')[0]}</span>
          )}
        </div>
      </div>
      <div className={styles['actions']}>{children}</div>
    </div>
  );
}
