import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from 'react-router-dom';
import { arrivalQueries } from '@/data/arrivals/arrival-queries';
import { addresses } from '@/parts/addresses';
import { type ArrivalsAddress, arrivalsQuery } from './arrivals-address';
import styles from './arrivals.module.css';
import { ConflictList } from './conflict-list';
import { DemandHour } from './demand-hour';
import { DemandMap } from './demand-map';
import { DemandTable } from './demand-table';

interface DemandSectionProps {
  readonly address: ArrivalsAddress;
  readonly campus: string;
}

/** Who must interpret, by language and hour, against who is on shift; and what stands against it. */
export function DemandSection({ address, campus }: DemandSectionProps) {
  const { t } = useLingui();
  const { data } = useSuspenseQuery(arrivalQueries.demand({ campus, week: address.week }));
  const { hour, isTable, day } = address;
  const to = (change: Partial<ArrivalsAddress>): string =>
    addresses.arrivals(arrivalsQuery(address, { day, hour, ...change }));
  return (
    <section className="stack" data-gap="24" aria-labelledby="arrivals-demand">
      <div className="stack" data-gap="4">
        <div className="row">
          <h2 id="arrivals-demand" className={styles['head']}>
            <Trans>Interpreters needed and on shift</Trans>
          </h2>
          <span className="spread row" role="group" aria-label={t`How it is shown`}>
            <Link
              className="button"
              data-size="small"
              to={to({ isTable: false })}
              {...(!isTable && { 'aria-current': 'true' as const })}
            >
              <Trans>Map</Trans>
            </Link>
            <Link
              className="button"
              data-size="small"
              to={to({ isTable: true })}
              {...(isTable && { 'aria-current': 'true' as const })}
            >
              <Trans>Table</Trans>
            </Link>
          </span>
        </div>
        {data.languages.length === 0 ? (
          <p className="quiet">
            <Trans>No appointment of this week that lies ahead needs an interpreter.</Trans>
          </p>
        ) : isTable ? (
          <DemandTable languages={data.languages} to={to} />
        ) : (
          <DemandMap languages={data.languages} day={day} to={to} hour={hour} />
        )}
        {hour !== null && (
          <DemandHour query={{ campus, date: day, ...hour }} close={to({ hour: null })} />
        )}
      </div>
      <ConflictList conflicts={data.conflicts} campus={campus} />
    </section>
  );
}
