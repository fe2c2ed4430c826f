import {
  keepPreviousData,
  QueryClient,
  QueryClientProvider,
  useQuery,
} from '@tanstack/react-query';
import { USUAL_WINDOW } from '@/contract/fields';
import { createColumnHelper, tableFeatures, useTable } from '@tanstack/react-table';
import { startMockServer } from '@mocks/browser';
import { newId } from '@/lib/new-id';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';

/** As many as fill the screen that is measured, of what the product reads for it. */
const SHOWN = 23;
const WINDOW = USUAL_WINDOW;
/** Eleven texts, as the columns that everybody begins with. */
const FIELDS = [
  'reference',
  'patientName',
  'callerName',
  'office',
  'campus',
  'stage',
  'urgency',
  'payer',
  'language',
  'dueAt',
  'ownerId',
] as const;
type GroundRow = { readonly [Field in (typeof FIELDS)[number] | 'id']: string | null };

const features = tableFeatures({});
const column = createColumnHelper<typeof features, GroundRow>();
const columns = column.columns(
  FIELDS.map((field) => column.accessor((row) => row[field] ?? '', { id: field })),
);
const none: GroundRow[] = [];

async function read(query: string): Promise<GroundRow[]> {
  const kept = JSON.parse(sessionStorage.getItem('session') ?? '{}') as { token?: string };
  const response = await fetch(`/api/cases?limit=${WINDOW}&${query}`, {
    headers: { authorization: `Bearer ${kept.token ?? ''}` },
  });
  return ((await response.json()) as { items: GroundRow[] }).items;
}

/** As the first person of the demo, before anything is measured. */
async function signIn(): Promise<void> {
  const { items } = (await (await fetch('/api/demo/people')).json()) as { items: { id: string }[] };
  const response = await fetch('/api/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': newId() },
    body: JSON.stringify({ personId: items.at(-1)?.id }),
  });
  sessionStorage.setItem('session', await response.text());
}

function Ground() {
  const [query, setQuery] = useState('offset=0');
  const { data } = useQuery({
    queryKey: ['rows', query],
    queryFn: () => read(query),
    placeholderData: keepPreviousData,
  });
  const table = useTable({
    features,
    columns,
    data: data?.slice(0, SHOWN) ?? none,
    getRowId: ({ id }) => id ?? '',
  });
  return (
    <>
      <input
        type="search"
        aria-label="Search"
        onChange={(event) => setQuery(`q=${event.currentTarget.value}`)}
      />
      <table>
        <thead>
          <tr>
            <th>
              <button type="button" onClick={() => setQuery('sort=patient')}>
                Name
              </button>
            </th>
          </tr>
        </thead>
        <tbody>
          {table.getRowModel().rows.map((row) => (
            <tr key={row.id}>
              {row.getAllCells().map((cell) => (
                <td key={cell.id}>
                  <table.FlexRender cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <button type="button" onClick={() => setQuery('offset=240')}>
        Next
      </button>
      <button id="sign-in" type="button" onClick={() => void signIn()}>
        Sign in
      </button>
    </>
  );
}

await startMockServer();
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <QueryClientProvider client={new QueryClient()}>
      <Ground />
    </QueryClientProvider>,
  );
}
