import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { IconDots } from '@tabler/icons-react';
import type { CaseDetail } from '@/contract/case';
import { saveLeg } from '@/data/plans/save-leg';
import { type Leg, type LegStatus, travellersOf } from '@/domain/plan/travel';
import type { TravelCheck } from '@/domain/plan/travel/travel-checks';
import { useFormats } from '@/i18n/use-formats';
import { daysBetween, localDateOf } from '@/lib/zoned-time';
import { SharedLine } from '@/parts/family/shared-line';
import { useTellOutcome } from '@/parts/outcome/use-tell-outcome';
import { isolated } from '@/parts/words/isolated';
import { toTheMinute } from '@/parts/words/to-the-minute';
import { LEG_STATUS_WORDS, SEAT_SERVICE_WORDS } from '@/parts/words/travel-words';
import { useWord } from '@/parts/words/use-word';
import { findAirport, zoneAt } from '@/reference/airports';
import { Bdi } from '@/ui/bdi';
import { Button } from '@/ui/button';
import { Icon } from '@/ui/icon';
import { Menu, MenuItem } from '@/ui/menu';
import { StatusMark, type StatusState } from '@/ui/status-mark';
import { useNow } from '@/ui/time/use-now';
import styles from './case-travel.module.css';
import { useTravellerName } from './use-traveller-name';

const MARKS: Readonly<Record<LegStatus, StatusState>> = {
  planned: 'waiting',
  booked: 'done',
  cancelled: 'paused',
};

interface LegRowProps {
  readonly detail: CaseDetail;
  readonly leg: Leg;
  readonly checks: readonly TravelCheck[];
  /** Null for whoever may not change it, or when it is too late. */
  readonly onEdit: (() => void) | null;
  /** Null where there is no family to share it with. */
  readonly onShare: (() => void) | null;
  /** Of a closed case: nobody takes it. May this person say that the airline has the ticket back? */
  readonly left: { readonly canGiveBack: boolean } | null;
}

/** One flight: number, both ends by their own clocks, how long, who sits in it, what they need. */
export function LegRow({ detail, leg, checks, onEdit, onShare, left }: LegRowProps) {
  const { t } = useLingui();
  const word = useWord();
  const formats = useFormats();
  const { list } = formats;
  const nameOf = useTravellerName(detail);
  const { told, refused } = useTellOutcome();
  const nowMs = useNow();
  const saving = useMutation(saveLeg());
  const { reference } = detail.case;
  const name = `${leg.airline} ${leg.number}`;
  const party = travellersOf(detail.case);
  // Who no longer comes along has no name here any more.
  const aboard = party.filter((id) => leg.travellerIds.includes(id));
  const isOwn = leg.sharedFrom === null;
  const isWhole = party.length > 1 && aboard.length === party.length;
  const [departMs, arriveMs] = [Date.parse(leg.departAt), Date.parse(leg.arriveAt)];
  const stand = (status: LegStatus, done: string): void => {
    const { id, services, direction, airline, number, from, to, departAt, arriveAt } = leg;
    const body = {
      direction,
      airline,
      number,
      from,
      to,
      departAt,
      arriveAt,
      travellerIds: [...aboard],
      services: [...services],
      status,
      // They stand as they are; nobody is asked about them again.
      isSureOfTimes: true,
    };
    void saving
      .mutateAsync({ reference, seen: leg, id, body })
      .then((outcome) => told(reference, outcome, done), refused);
  };
  return (
    <>
      <div className={styles['name']}>
        <strong dir="ltr">{name}</strong>
        <StatusMark state={left === null ? MARKS[leg.status] : 'paused'}>
          {left === null ? word(LEG_STATUS_WORDS, leg.status) : <Trans>Not taken</Trans>}
        </StatusMark>
      </div>
      <End code={leg.from} atMs={departMs} />
      <div className={styles['air']}>
        <span aria-hidden="true" className={styles['line']} />
        {toTheMinute(arriveMs - departMs, formats)}
      </div>
      <End code={leg.to} atMs={arriveMs} sinceOn={dateAt(leg.from, departMs)} />
      <div className={styles['aboard']}>
        <div>
          {isWhole ? (
            <Trans>The whole party</Trans>
          ) : (
            list(aboard.map((id) => isolated(nameOf(id))))
          )}
        </div>
        {leg.services.length > 0 && (
          <div className="quiet">
            {list(leg.services.map((service) => word(SEAT_SERVICE_WORDS, service)))}
          </div>
        )}
        <SharedLine of={leg} section="travel" />
        {left !== null && leg.status === 'booked' && departMs > nowMs && (
          <StatusMark state="due-today">
            <Trans>still booked</Trans>
          </StatusMark>
        )}
        {left === null && leg.status !== 'cancelled' && checks.length > 0 && (
          <StatusMark state="due-today">
            <Trans>see the checks above</Trans>
          </StatusMark>
        )}
      </div>
      {left?.canGiveBack && (
        <div className={styles['act']}>
          <Button
            size="small"
            aria-label={t`Cancelled with the airline: ${name}`}
            isBusy={saving.isPending}
            onClick={() => stand('cancelled', t`${name}: cancelled`)}
          >
            <Trans>Cancelled with the airline</Trans>
          </Button>
        </div>
      )}
      {onEdit !== null && (
        <div className={styles['act']}>
          {leg.status === 'planned' && isOwn && (
            <Button
              size="small"
              aria-label={t`Booked: ${name}`}
              isBusy={saving.isPending}
              onClick={() => stand('booked', t`${name}: booked`)}
            >
              {t({ context: 'flight', message: 'Booked' })}
            </Button>
          )}
          <Menu
            align="end"
            className="icon-button"
            trigger={<Icon of={IconDots} />}
            label={t`More: ${name}`}
          >
            <MenuItem onSelect={onEdit}>{t`Change…`}</MenuItem>
            {checks.some(({ code }) => code === 'seat-left') && aboard.length > 0 && (
              <MenuItem onSelect={() => stand('booked', t`${name}: seat cancelled`)}>
                {t`Seat cancelled with the airline`}
              </MenuItem>
            )}
            {onShare !== null && isOwn && (
              <MenuItem onSelect={onShare}>{t`Share with the family…`}</MenuItem>
            )}
            {leg.status !== 'cancelled' && isOwn && (
              <MenuItem onSelect={() => stand('cancelled', t`${name}: cancelled`)}>
                {t`Cancel the flight`}
              </MenuItem>
            )}
          </Menu>
        </div>
      )}
    </>
  );
}

const dateAt = (code: string, ms: number): string => localDateOf(ms, zoneAt(code));

interface EndProps {
  readonly code: string;
  readonly atMs: number;
  /** The local date on which the flight began, where this is its end. */
  readonly sinceOn?: string;
}

/** One end of a flight by the airport's own clock. */
function End({ code, atMs, sinceOn }: EndProps) {
  const { t } = useLingui();
  const { time, exact, narrowDate } = useFormats();
  const zone = zoneAt(code);
  const city = findAirport(code)?.city ?? code;
  const on = localDateOf(atMs, zone);
  const later = sinceOn === undefined ? 0 : daysBetween(sinceOn, on);
  return (
    <div className={styles['end']}>
      <time dateTime={new Date(atMs).toISOString()} title={`${exact(atMs, zone)} ${city}`}>
        <strong>{time(atMs, zone)}</strong>
        {later !== 0 && (
          <span className={styles['later']} title={t`by the local date`}>
            {later > 0 ? `+${later}` : later}
          </span>
        )}
        <span className="quiet"> {narrowDate(on)}</span>
      </time>
      <div>
        <Bdi>{city}</Bdi> <span className="quiet">{code}</span>
      </div>
    </div>
  );
}
