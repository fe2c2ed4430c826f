import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { CaseWire } from '@/contract/case';
import { planQueries } from '@/data/plans/plan-queries';
import { stillBooked } from '@/domain/plan/called-off';
import { useFormats } from '@/i18n/use-formats';
import { serverNow } from '@/lib/server-clock';
import { isolated } from '@/parts/words/isolated';
import { Banner } from '@/ui/banner';
import styles from './called-off.module.css';

/** What is cancelled with a case that closes, before it is done; nothing where nothing is booked. */
export function CalledOff({ record }: { readonly record: CaseWire }) {
  const { t } = useLingui();
  const { list } = useFormats();
  const { data: plan } = useQuery(planQueries.ofCase(record.reference));
  if (plan === undefined) return null;
  const at = new Date(serverNow()).toISOString();
  const { appointments, bookings, stays } = stillBooked(record, plan, at);
  if (appointments.length + bookings.length + stays.length === 0) return null;
  const places = list(stays.map(({ name }) => isolated(name)));
  return (
    <Banner tone="warning">
      <section aria-label={t`Called off with it`}>
        <strong>
          <Trans>Called off with it</Trans>
        </strong>
        <ul className={styles['list']}>
          {appointments.length > 0 && (
            <li>
              <Plural
                value={appointments.length}
                one="# appointment that lies ahead"
                other="# appointments that lie ahead"
              />
            </li>
          )}
          {bookings.length > 0 && (
            <li>
              <Plural
                value={bookings.length}
                one="# interpreter booking"
                other="# interpreter bookings"
              />
            </li>
          )}
          {stays.length > 0 && (
            <li>
              <Trans>Lodging: {places}</Trans>
            </li>
          )}
        </ul>
        <p>
          <Trans>
            Nobody outside hears of it from here: tell the clinics, interpreters, lodging.
          </Trans>
        </p>
      </section>
    </Banner>
  );
}
