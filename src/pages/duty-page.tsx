import { Trans, useLingui } from '@lingui/react/macro';
import { Link, type LoaderFunctionArgs } from 'react-router-dom';
import { queryClientContext } from '@/api/query-client-context';
import { dutyQueries } from '@/data/duty/duty-queries';
import { peopleQueries } from '@/data/people/people-queries';
import { DutyTable } from '@/features/duty-roster/duty-table';
import { addresses } from '@/parts/addresses';
import { useDocumentTitle } from '@/ui/use-document-title';

export async function loader({ context }: LoaderFunctionArgs): Promise<null> {
  const client = context.get(queryClientContext);
  await Promise.all([client.query(dutyQueries.rosters()), client.query(peopleQueries.directory())]);
  return null;
}

export const handle = { crumb: () => <Trans>Duty roster</Trans> };

/** `/duty`: who answers for each office and campus in evenings, at weekends and on holidays. */
export function Component() {
  const { t } = useLingui();
  useDocumentTitle(t`Duty roster`);
  return (
    <div className="page">
      <div className="page-head">
        <h1>
          <Trans>Duty roster</Trans>
        </h1>
        <Link to={addresses.absences()}>
          <Trans>Absences</Trans>
        </Link>
      </div>
      <p className="quiet">
        <Trans>
          A duty day lasts from eight in the morning to eight of the next, by the clock of the
          place; it counts while the place is shut. For somebody who is away, the cover is on duty.
        </Trans>
      </p>
      <DutyTable />
    </div>
  );
}
