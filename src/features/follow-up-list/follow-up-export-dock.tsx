import type {
  BeginFollowUpExport,
  FollowUpListRow,
  FollowUpSortKey,
} from '@/contract/follow-up-list';
import { FOLLOW_UP_EXPORT } from '@/data/exports/follow-up-export';
import type { FollowUpKind } from '@/domain/vocabulary';
import { ExportDock } from '@/parts/list-export/export-dock';
import type { ExportedColumn } from '@/parts/list-export/export-list';
import { FOLLOW_UP_CSV } from './csv-cells';

interface FollowUpExportDockProps extends Omit<BeginFollowUpExport, 'columns'> {
  readonly kind: FollowUpKind;
  readonly columns: readonly ExportedColumn<FollowUpSortKey>[];
  readonly onEnd: () => void;
}

/** Makes a file of a list of follow-ups. */
export function FollowUpExportDock({ kind, columns, onEnd, ...body }: FollowUpExportDockProps) {
  return (
    <ExportDock<BeginFollowUpExport, FollowUpListRow, FollowUpSortKey>
      name={`follow-up-${kind}`}
      list={{
        source: FOLLOW_UP_EXPORT,
        body: { ...body, columns: columns.map(({ id }) => id) },
        columns,
        cells: FOLLOW_UP_CSV,
      }}
      onEnd={onEnd}
    />
  );
}
