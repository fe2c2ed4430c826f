import type { CaseListRow, CaseSortKey } from '@/contract/case-list';
import type { BeginExport } from '@/contract/export';
import { CASE_EXPORT } from '@/data/exports/case-export';
import { ExportDock } from '@/parts/list-export/export-dock';
import type { ExportedColumn } from '@/parts/list-export/export-list';
import { CSV_CELLS } from './csv-cells';

interface CaseExportDockProps extends Omit<BeginExport, 'columns'> {
  readonly office: string;
  readonly columns: readonly ExportedColumn<CaseSortKey>[];
  readonly onEnd: () => void;
}

/** Makes a file of a list of cases. */
export function CaseExportDock({ office, columns, onEnd, ...body }: CaseExportDockProps) {
  return (
    <ExportDock<BeginExport, CaseListRow, CaseSortKey>
      name={`cases-${office}`}
      list={{
        source: CASE_EXPORT,
        body: { ...body, columns: columns.map(({ id }) => id) },
        columns,
        cells: CSV_CELLS,
      }}
      onEnd={onEnd}
    />
  );
}
