import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, type LoaderFunctionArgs } from 'react-router-dom';
import { queryClientContext } from '@/api/query-client-context';
import { revealQueries } from '@/data/reveals/reveal-queries';
import { RevealList } from '@/features/reveal-review/reveal-list';
import { useFormats } from '@/i18n/use-formats';
import { addresses } from '@/parts/addresses';
import { useDocumentTitle } from '@/ui/use-document-title';

export async function loader({ context }: LoaderFunctionArgs): Promise<null> {
  await context.get(queryClientContext).query(revealQueries.review());
  return null;
}

export const handle = {
  crumb: () => (
    <>
      <Link to={addresses.audit()}>
        <Trans>Audit</Trans>
      </Link>{' '}
      <span className="quiet" aria-hidden="true">
        /
      </span>{' '}
      <Trans>Numbers shown</Trans>
    </>
  ),
};

/** `/audit/reveals`: passport and insurance numbers that were shown, and who has looked at it. */
export function Component() {
  const { t } = useLingui();
  const { number } = useFormats();
  const { data } = useSuspenseQuery(revealQueries.review());
  const waiting = number(data.waiting);
  useDocumentTitle(t`Numbers shown`);
  return (
    <div className="page">
      <div className="page-head">
        <h1>
          <Trans>Numbers shown</Trans>
        </h1>
        <span className="quiet">
          <Trans>to look at: {waiting}</Trans>
        </span>
      </div>
      <RevealList />
    </div>
  );
}
