import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { CaseDetail, CaseWire } from '@/contract/case';
import { callWindowOf } from '@/domain/clocks/call-window';
import { mayNotBeTold } from '@/domain/may-not-be-told';
import { useFormats } from '@/i18n/use-formats';
import { useLocale } from '@/i18n/use-locale';
import { callZoneOf } from '@/domain/clocks/call-zone';
import { OfficeNow } from '@/parts/clock/office-now';
import { nameOfPlace } from '@/parts/names';
import { campusPlaceOf, clockPlaceOf, placeOf } from '@/reference/place';
import { StatusMark } from '@/ui/status-mark';
import { ClockTime } from '@/ui/time/clock-time';
import { useNow } from '@/ui/time/use-now';
import styles from './case-frame.module.css';

/**
 * The time now where the phone is answered, in the office and on the campus; may one ring. Of a
 * patient who has died nobody is invited to, nor where the caller may not be told: what is said before
 * a call tells why.
 */
export function ThreeClocks({ detail }: { readonly detail: CaseDetail }) {
  const { t } = useLingui();
  const { case: record, patient } = detail;
  const locale = useLocale();
  const callZone = callZoneOf(record);
  const office = clockPlaceOf(record.office, record.campus);
  const campus = campusPlaceOf(record.campus);
  return (
    <div className={styles['clocks']}>
      <Clock name={t`Caller`} zone={callZone}>
        {callZone !== null && patient.diedOn === null && !mayNotBeTold(record.caller) && (
          <CallWindowNow record={record} zone={callZone} />
        )}
      </Clock>
      <Clock name={nameOfPlace(office, locale)} zone={placeOf(office).timeZone}>
        <OfficeNow place={office} />
      </Clock>
      {campus !== office && (
        <Clock name={nameOfPlace(campus, locale)} zone={placeOf(campus).timeZone}>
          <OfficeNow place={campus} />
        </Clock>
      )}
    </div>
  );
}

interface ClockProps {
  readonly name: string;
  /** IANA zone; null where it is not known. */
  readonly zone: string | null;
  readonly children: ReactNode;
}

function Clock({ name, zone, children }: ClockProps) {
  return (
    <div className={styles['clock']}>
      <span>{name}</span>
      <strong>
        {zone === null ? <span className="quiet">–</span> : <ClockTime zone={zone} />}
      </strong>
      <span className={`meta ${styles['clockNote']}`}>
        {zone === null ? <Trans>Time zone not known; ask before you call</Trans> : children}
      </span>
    </div>
  );
}

/** Whether a call disturbs nobody now, and until when that holds. */
function CallWindowNow({ record, zone }: { readonly record: CaseWire; readonly zone: string }) {
  const nowMs = useNow();
  const { day, time } = useFormats();
  const window = callWindowOf(record, nowMs);
  if (window === null) return null;
  const { isOpen, closesAtMs, opensAtMs } = window;
  const until = closesAtMs === null ? '–' : time(closesAtMs, zone);
  const from = opensAtMs === null ? '–' : `${day(opensAtMs, zone, nowMs)} ${time(opensAtMs, zone)}`;
  return (
    <StatusMark state={isOpen ? 'done' : 'waiting'}>
      {isOpen ? <Trans>Call window open until {until}</Trans> : <Trans>Call from {from}</Trans>}
    </StatusMark>
  );
}
