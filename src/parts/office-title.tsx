import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from 'react-router-dom';
import { useLocale } from '@/i18n/use-locale';
import { addresses } from './addresses';
import { nameOfOffice } from './names';

/** The name of a queue, as text. */
export function useOfficeTitle(office: string): string {
  const { t } = useLingui();
  const locale = useLocale();
  return office === 'all' ? t`All queues` : nameOfOffice(office, locale);
}

/** The name of a queue: an office's, or all. */
export function OfficeTitle({ office }: { readonly office: string }) {
  return <>{useOfficeTitle(office)}</>;
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
