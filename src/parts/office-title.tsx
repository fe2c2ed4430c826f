import { Trans } from '@lingui/react/macro';
import { Link } from 'react-router-dom';
import { useLocale } from '@/i18n/use-locale';
import { addresses } from './addresses';
import { nameOfOffice } from './names';

/** The name of a queue: an office's, or all. */
export function OfficeTitle({ office }: { readonly office: string }) {
  const locale = useLocale();
  return office === 'all' ? <Trans>All queues</Trans> : <>{nameOfOffice(office, locale)}</>;
}

/** Where a queue stands: queues, then the office. */
export function OfficeCrumb({ office }: { readonly office: string }) {
  return (
    <>
      <Link to={addresses.queues()}>
        <Trans>Queues</Trans>
      </Link>{' '}
      <span className="quiet" aria-hidden="true">
        /
      </span>{' '}
      <OfficeTitle office={office} />
    </>
  );
}
