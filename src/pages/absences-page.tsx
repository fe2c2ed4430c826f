import { Trans, useLingui } from '@lingui/react/macro';
import { Link, type LoaderFunctionArgs } from 'react-router-dom';
import { queryClientContext } from '@/api/query-client-context';
import { absenceQueries } from '@/data/absences/absence-queries';
import { peopleQueries } from '@/data/people/people-queries';
import { AbsenceList } from '@/features/absences/absence-list';
import { addresses } from '@/parts/addresses';
import { useDocumentTitle } from '@/ui/use-document-title';

export async function loader({ context }: LoaderFunctionArgs): Promise<null> {
  const client = context.get(queryClientContext);
  await Promise.all([client.query(absenceQueries.list()), client.query(peopleQueries.directory())]);
  return null;
}

export const handle = { crumb: () => <Trans>Absences</Trans> };

/** `/absences`: who is away and who covers, so that nothing waits for somebody on leave. */
export function Component() {
  const { t } = useLingui();
  useDocumentTitle(t`Absences`);
  return (
    <div className="page">
      <AbsenceList>
        <Link to={addresses.duty()}>
          <Trans>Duty roster</Trans>
        </Link>
      </AbsenceList>
    </div>
  );
}
