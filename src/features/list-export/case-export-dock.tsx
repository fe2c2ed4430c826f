import type { CaseFilter, CaseListRow, CaseSort, CaseSortKey } from '@/contract/case-list';
import type { BeginExport } from '@/contract/export';
import { CASE_EXPORT } from '@/data/exports/case-export';
import { ExportDock } from '@/parts/list-export/export-dock';
import type { ExportedColumn } from '@/parts/list-export/export-list';
import type { TakenAlong } from '@/parts/list-export/taken-along';
import { CSV_CELLS } from './csv-cells';

interface CaseExportDockProps {
  readonly taken: TakenAlong<CaseFilter>;
  readonly sort: CaseSort;
  readonly office: string;
  readonly columns: readonly ExportedColumn<CaseSortKey>[];
  readonly onEnd: () => void;
}

/** Makes a file of a list of cases. */
export function CaseExportDock({ taken, sort, office, columns, onEnd }: CaseExportDockProps) {
  return (
    <ExportDock<BeginExport, CaseListRow, CaseSortKey>
      name={`cases-${office}`}
      list={{
        source: CASE_EXPORT,
        body: { ...rowsOf(taken), sort, columns: columns.map(({ id }) => id) },
        columns,
        cells: CSV_CELLS,
      }}
      onEnd={onEnd}
    />
  );
}

/** As an export asks for them; those picked are taken whatever became of them since. */
const rowsOf = (taken: TakenAlong<CaseFilter>): Omit<BeginExport, 'sort' | 'columns'> =>
  'picked' in taken ? { filter: { state: 'all' }, references: [...taken.picked] } : taken;
