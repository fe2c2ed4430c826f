import { Trans, useLingui } from '@lingui/react/macro';
import type { CaseWire } from '@/contract/case';
import type { CaseRow } from '@/domain/case-row';
import { clockOf } from '@/domain/stage-clock';
import { useFormats } from '@/i18n/use-formats';
import { useLocale } from '@/i18n/use-locale';
import { offsetMsAt } from '@/lib/zoned-time';
import { callZoneOf } from '@/domain/clocks/call-zone';
import { ClockExplanation } from '@/parts/clock/clock-explanation';
import { DueMark } from '@/parts/clock/due-mark';
import { nameOfPlace } from '@/parts/names';
import { campusPlaceOf, clockPlaceOf, placeOf } from '@/reference/place';
import { Popover } from '@/ui/popover';

interface CaseClockProps {
  readonly record: CaseWire;
  readonly row: Pick<CaseRow, 'dueAt' | 'dueTodayFrom' | 'pausedSince'>;
}

/** The clock of a case; pressed, it explains itself. */
export function CaseClock({ record, row }: CaseClockProps) {
  const { t } = useLingui();
  const start = clockOf(record);
  if (start === null) return <span className="quiet">{t`No clock runs`}</span>;
  return (
    <Popover className="button on-paper" trigger={<DueMark clock={row} />}>
      <h2>{t`How this deadline is counted`}</h2>
      <ClockExplanation start={start} />
      {row.dueAt !== null && (
        <OtherClocks record={record} dueMs={Date.parse(row.dueAt)} place={start.place} />
      )}
    </Popover>
  );
}

interface OtherClocksProps {
  readonly record: CaseWire;
  readonly dueMs: number;
  /** By whose clock the deadline is counted. */
  readonly place: string;
}

/** The moment by those of the case's three clocks that show another time than the one that counts. */
function OtherClocks({ record, dueMs, place }: OtherClocksProps) {
  const { t } = useLingui();
  const locale = useLocale();
  const { exact } = useFormats();
  const office = clockPlaceOf(record.office, record.campus);
  const campus = campusPlaceOf(record.campus);
  const ofPlace = (code: string) => ({
    name: nameOfPlace(code, locale),
    zone: placeOf(code).timeZone,
  });
  const callZone = callZoneOf(record);
  const counted = placeOf(place).timeZone;
  const offsets = new Set([offsetMsAt(dueMs, counted)]);
  const others = [
    ...(callZone === null ? [] : [{ name: t`Caller`, zone: callZone }]),
    ofPlace(office),
    ofPlace(campus),
  ].filter(({ zone }) => {
    const offset = offsetMsAt(dueMs, zone);
    return !offsets.has(offset) && Boolean(offsets.add(offset));
  });
  if (others.length === 0) return null;
  return (
    <>
      <strong>
        <Trans>The same moment elsewhere</Trans>
      </strong>
      <dl className="facts">
        {others.map(({ name, zone }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{exact(dueMs, zone)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
