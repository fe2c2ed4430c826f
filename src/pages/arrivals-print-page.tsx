import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ComponentProps } from 'react';
import { useParams, useSearchParams, type LoaderFunctionArgs } from 'react-router-dom';
import { queryClientContext } from '@/api/query-client-context';
import { arrivalQueries } from '@/data/arrivals/arrival-queries';
import { sessionQueries } from '@/data/session/session-queries';
import { useMe } from '@/data/session/use-me';
import { readArrivalsAddress } from '@/features/arrivals/arrivals-address';
import { PrintSheet } from '@/features/arrivals/print-sheet';
import { PRINT_LISTS } from '@/features/arrivals/print-lists';
import { serverNow } from '@/lib/server-clock';
import { findCampus } from '@/reference/campuses';
import { useNow } from '@/ui/time/use-now';
import { useDocumentTitle } from '@/ui/use-document-title';

/** A list that there is not, or of a campus without concierge, is answered like a page that is not there. */
export async function loader({ params, request, context }: LoaderFunctionArgs): Promise<null> {
  const client = context.get(queryClientContext);
  const { person } = await client.query(sessionQueries.current());
  const { searchParams } = new URL(request.url);
  const address = readArrivalsAddress(searchParams, person, serverNow());
  const list = PRINT_LISTS.find((each) => each === params['list']);
  const hasConcierge = address.campus !== null && findCampus(address.campus)?.hasConcierge;
  if (list === undefined || (list === 'concierge' && !hasConcierge)) {
    throw new Response(null, { status: 404 });
  }
  await client.query(arrivalQueries.week(address));
  const { campus, week } = address;
  if (campus !== null) await client.query(arrivalQueries.visits({ campus, week }));
  return null;
}

export const handle = { crumb: () => <Trans>Arrivals</Trans> };

/** `/arrivals/print/:list`: the week for the desk or the concierge, to be printed. */
export function Component() {
  const { t } = useLingui();
  const [params] = useSearchParams();
  const address = readArrivalsAddress(params, useMe(), useNow());
  const { list: asked } = useParams();
  const list = PRINT_LISTS.find((each) => each === asked) ?? 'desk';
  const { data } = useSuspenseQuery(arrivalQueries.week(address));
  useDocumentTitle(t`Arrivals`);
  const { campus, week } = address;
  const sheet = { list, address, arrivals: data };
  if (campus === null) return <PrintSheet {...sheet} visits={null} />;
  return <SheetOfCampus {...sheet} query={{ campus, week }} />;
}

interface SheetOfCampusProps extends Omit<ComponentProps<typeof PrintSheet>, 'visits'> {
  readonly query: Parameters<typeof arrivalQueries.visits>[0];
}

function SheetOfCampus({ query, ...sheet }: SheetOfCampusProps) {
  const { data: visits } = useSuspenseQuery(arrivalQueries.visits(query));
  return <PrintSheet {...sheet} visits={visits} />;
}
