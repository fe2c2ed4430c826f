import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import type { CaseDetail } from '@/contract/case';
import { confirmAppointments } from '@/data/appointments/confirm-appointments';
import { finishAppointment } from '@/data/appointments/finish-appointment';
import type { Appointment, AppointmentStatus } from '@/domain/plan/appointment';
import { useFormats } from '@/i18n/use-formats';
import { useLocale } from '@/i18n/use-locale';
import { nameOfBuilding, nameOfClinic } from '@/parts/later-names';
import { nameOfCampus } from '@/parts/names';
import { useTellOutcome } from '@/parts/outcome/use-tell-outcome';
import {
  APPOINTMENT_KIND_WORDS,
  APPOINTMENT_STATUS_WORDS,
  INTERPRETER_MODE_WORDS,
} from '@/parts/words/appointment-words';
import { isolated, joined } from '@/parts/words/isolated';
import { useWord } from '@/parts/words/use-word';
import { Bdi } from '@/ui/bdi';
import { Button } from '@/ui/button';
import { Icon } from '@/ui/icon';
import { Menu, MenuItem } from '@/ui/menu';
import { StatusMark, type StatusState } from '@/ui/status-mark';
import { useNow } from '@/ui/time/use-now';
import { CancelDialog } from './cancel-dialog';
import styles from './case-appointments.module.css';
import { EditForm } from './edit-form';
import { MoveDialog } from './move-dialog';
import { zoneOf } from './plan-days';

const MARKS: Readonly<Record<AppointmentStatus, StatusState>> = {
  offered: 'waiting',
  moved: 'due-today',
  confirmed: 'on-track',
  done: 'done',
  cancelled: 'paused',
};

interface AppointmentRowProps {
  readonly detail: CaseDetail;
  readonly appointment: Appointment;
  readonly callZone: string | null;
  readonly canBook: boolean;
  /** The trip goes to more than one campus: each says which it is. */
  readonly isNamed: boolean;
}

type Open = 'edit' | 'move' | 'cancel' | null;

/** One appointment: when in both times, what, where, what for, how it stands, what can be done. */
export function AppointmentRow({
  detail,
  appointment,
  callZone,
  canBook,
  isNamed,
}: AppointmentRowProps) {
  const { t } = useLingui();
  const word = useWord();
  const locale = useLocale();
  const { duration, language, time } = useFormats();
  const [open, setOpen] = useState<Open>(null);
  const { status, campus, building, room, mode } = appointment;
  const clinic = nameOfClinic(appointment.clinic, locale);
  const atMs = Date.parse(appointment.startAt);
  const isOver = status === 'done' || status === 'cancelled';
  const place = joined([
    nameOfBuilding(building, locale),
    room,
    isNamed ? nameOfCampus(campus, locale) : null,
  ]);
  return (
    <li
      id={`appointment-${appointment.id}`}
      className={styles['row']}
      data-status={status}
      tabIndex={-1}
      aria-label={`${time(atMs, zoneOf(appointment))} ${clinic}`}
    >
      <div className={styles['time']}>
        <strong>{time(atMs, zoneOf(appointment))}</strong>
        {callZone !== null && (
          <span className="quiet">
            <Trans>{time(atMs, callZone)} caller</Trans>
          </span>
        )}
      </div>
      <div className={styles['what']}>
        <p>
          <strong>
            <Bdi>{clinic}</Bdi>
          </strong>{' '}
          <span className="quiet">
            {word(APPOINTMENT_KIND_WORDS, appointment.kind)} ·{' '}
            {duration(appointment.minutes * 60_000)}
          </span>
        </p>
        {appointment.preparation !== null && (
          <p>
            <Trans>Before:</Trans> <Bdi>{appointment.preparation}</Bdi>
          </p>
        )}
        {appointment.cancelReason !== null && (
          <p className="quiet">
            <Bdi>{appointment.cancelReason}</Bdi>
          </p>
        )}
      </div>
      <div>
        <p>{place}</p>
        {appointment.needsInterpreter && (
          <p className="quiet">
            <Trans>Interpreter:</Trans>{' '}
            {joined([
              appointment.language === null ? null : language(appointment.language),
              mode === null ? null : word(INTERPRETER_MODE_WORDS, mode),
            ])}
          </p>
        )}
      </div>
      <div>
        <StatusMark state={MARKS[status]}>{word(APPOINTMENT_STATUS_WORDS, status)}</StatusMark>
      </div>
      <div className={styles['actions']}>
        {canBook && !isOver && (
          <>
            <NextStep detail={detail} appointment={appointment} />
            <Menu
              label={t`More for ${clinic}`}
              className="icon-button"
              align="end"
              trigger={<Icon of={IconDots} />}
            >
              <MenuItem onSelect={() => setOpen('move')}>
                <Trans>Move…</Trans>
              </MenuItem>
              <MenuItem onSelect={() => setOpen('edit')}>
                <Trans>Change details</Trans>
              </MenuItem>
              <MenuItem onSelect={() => setOpen('cancel')}>
                <Trans>Cancel the appointment…</Trans>
              </MenuItem>
            </Menu>
          </>
        )}
      </div>
      {open === 'edit' && (
        <div className={styles['edit']}>
          <EditForm detail={detail} appointment={appointment} onDone={() => setOpen(null)} />
        </div>
      )}
      {open === 'move' && (
        <MoveDialog detail={detail} appointment={appointment} onClose={() => setOpen(null)} />
      )}
      {open === 'cancel' && (
        <CancelDialog detail={detail} appointment={appointment} onClose={() => setOpen(null)} />
      )}
    </li>
  );
}

/** The one step that mostly follows: the caller's yes, or that it took place. */
function NextStep({
  detail,
  appointment,
}: {
  readonly detail: CaseDetail;
  readonly appointment: Appointment;
}) {
  const { t } = useLingui();
  const nowMs = useNow();
  const { reference } = detail.case;
  const { told, refused } = useTellOutcome();
  const confirming = useMutation(confirmAppointments());
  const finishing = useMutation(finishAppointment());
  const { id, version, status } = appointment;
  const clinic = nameOfClinic(appointment.clinic, useLocale());
  if (status !== 'confirmed') {
    return (
      <Button
        size="small"
        isBusy={confirming.isPending}
        aria-label={t`Confirm: ${clinic}`}
        onClick={() =>
          void confirming
            .mutateAsync({ reference, body: { appointments: [{ id, version }] } })
            .then(
              (outcome) => told(reference, outcome, t`Confirmed: ${{ clinic: isolated(clinic) }}`),
              refused,
            )
        }
      >
        <Trans>Confirm</Trans>
      </Button>
    );
  }
  if (Date.parse(appointment.startAt) > nowMs) return null;
  return (
    <Button
      size="small"
      isBusy={finishing.isPending}
      aria-label={t`Took place: ${clinic}`}
      onClick={() =>
        void finishing
          .mutateAsync({ reference, seen: appointment })
          .then(
            (outcome) => told(reference, outcome, t`Took place: ${{ clinic: isolated(clinic) }}`),
            refused,
          )
      }
    >
      <Trans>Took place</Trans>
    </Button>
  );
}
