import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import {
  columnFilteringFeature,
  createColumnHelper,
  createFilteredRowModel,
  createPaginatedRowModel,
  createSortedRowModel,
  filterFns,
  globalFilteringFeature,
  rowPaginationFeature,
  rowSortingFeature,
  sortFns,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { createRoot } from 'react-dom/client';

interface FloorRow {
  readonly id: number;
  readonly name: string;
  readonly office: string;
  readonly waitDays: number;
}

const ROW_COUNT = 1000;
const rows: readonly FloorRow[] = Array.from({ length: ROW_COUNT }, (_, id) => ({
  id,
  name: `Person ${String((id * 7919) % ROW_COUNT)}`,
  office: `Office ${String(id % 20)}`,
  waitDays: (id * 31) % 60,
}));

const features = tableFeatures({
  rowSortingFeature,
  rowPaginationFeature,
  columnFilteringFeature,
  globalFilteringFeature,
  sortedRowModel: createSortedRowModel(),
  filteredRowModel: createFilteredRowModel(),
  paginatedRowModel: createPaginatedRowModel(),
  sortFns,
  filterFns,
});
const column = createColumnHelper<typeof features, FloorRow>();
const columns = column.columns([
  column.accessor('id', { header: 'Reference' }),
  column.accessor('name', { header: 'Name' }),
  column.accessor('office', { header: 'Office' }),
  column.accessor('waitDays', { header: 'Wait' }),
]);
const none: FloorRow[] = [];

function Floor() {
  const { data } = useQuery({ queryKey: ['rows'], queryFn: async () => [...rows] });
  const table = useTable({
    features,
    columns,
    data: data ?? none,
    getRowId: (row) => String(row.id),
  });
  return (
    <>
      <input
        type="search"
        aria-label="Search"
        onChange={(event) => table.setGlobalFilter(event.currentTarget.value)}
      />
      <table>
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id}>
              {group.headers.map((header) => (
                <th key={header.id}>
                  <button type="button" onClick={header.column.getToggleSortingHandler()}>
                    <table.FlexRender header={header} />
                  </button>
                </th>
              ))}
            </tr>
          ))}
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
      <button type="button" onClick={() => table.nextPage()}>
        Next
      </button>
    </>
  );
}

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <QueryClientProvider client={new QueryClient()}>
      <Floor />
    </QueryClientProvider>,
  );
}
