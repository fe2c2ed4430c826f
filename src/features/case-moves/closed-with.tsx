import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router-dom';
import { deathQueries } from '@/data/cases/death-queries';
import { addresses } from '@/parts/addresses';
import { Banner } from '@/ui/banner';

/** Cases that one record of a death has closed with this one: each is opened again by itself. */
export function ClosedWith({ reference }: { readonly reference: string }) {
  const { t } = useLingui();
  const { data } = useQuery(deathQueries.effects(reference));
  if (data === undefined || data.otherCases.length === 0) return null;
  const title = t`Also closed by this death, and closed still`;
  return (
    <Banner tone="warning">
      <section aria-label={title}>
        <strong>{title}</strong>
        <ul>
          {data.otherCases.map((other) => (
            <li key={other.reference}>
              <Link to={addresses.case(other.reference)} dir="ltr" className="number tap">
                {other.reference}
              </Link>
            </li>
          ))}
        </ul>
        <p>
          <Trans>
            The date of death is taken back with this case; open each of them by itself.
          </Trans>
        </p>
      </section>
    </Banner>
  );
}
