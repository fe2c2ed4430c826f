import { Trans } from '@lingui/react/macro';
import type { Stay } from '@/domain/plan/lodging';
import { useFormats } from '@/i18n/use-formats';
import entries from '@/parts/entries.module.css';
import { Bdi } from '@/ui/bdi';
import { useStayName } from './use-stay-name';

/** What was given up, and why. */
export function PastStays({ stays }: { readonly stays: readonly Stay[] }) {
  const { plainDate } = useFormats();
  const nameOf = useStayName();
  return (
    <section className="stack" data-gap="4" aria-labelledby="past-stays-title">
      <h3 id="past-stays-title">
        <Trans>Given up</Trans>
      </h3>
      <ul className={entries['list']} aria-labelledby="past-stays-title">
        {stays.map((stay) => (
          <li key={stay.id} className={entries['entry']}>
            <div className="row">
              <Bdi>{nameOf(stay)}</Bdi>
              <span className="quiet">
                <Trans>
                  {plainDate(stay.checkInOn)} to {plainDate(stay.checkOutOn)}
                </Trans>
              </span>
            </div>
            {stay.cancelReason !== null && (
              <div className="quiet">
                <Bdi>{stay.cancelReason}</Bdi>
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
