import type {
  BeginFollowUpExport,
  FollowUpFilter,
  FollowUpListRow,
  FollowUpSort,
  FollowUpSortKey,
} from '@/contract/follow-up-list';
import { FOLLOW_UP_EXPORT } from '@/data/exports/follow-up-export';
import type { FollowUpKind } from '@/domain/vocabulary';
import { ExportDock } from '@/parts/list-export/export-dock';
import type { ExportedColumn } from '@/parts/list-export/export-list';
import type { TakenAlong } from '@/parts/list-export/taken-along';
import { FOLLOW_UP_CSV } from './csv-cells';

interface FollowUpExportDockProps {
  readonly taken: TakenAlong<FollowUpFilter>;
  readonly sort: FollowUpSort;
  readonly kind: FollowUpKind;
  readonly columns: readonly ExportedColumn<FollowUpSortKey>[];
  readonly onEnd: () => void;
}

/** Makes a file of a list of follow-ups. */
export function FollowUpExportDock({ taken, sort, kind, columns, onEnd }: FollowUpExportDockProps) {
  return (
    <ExportDock<BeginFollowUpExport, FollowUpListRow, FollowUpSortKey>
      name={`follow-up-${kind}`}
      list={{
        source: FOLLOW_UP_EXPORT,
        body: { ...rowsOf(taken), sort, columns: columns.map(({ id }) => id) },
        columns,
        cells: FOLLOW_UP_CSV,
      }}
      onEnd={onEnd}
    />
  );
}

/** As an export asks for them; those picked are taken whatever became of them since. */
const rowsOf = (taken: TakenAlong<FollowUpFilter>): Omit<BeginFollowUpExport, 'sort' | 'columns'> =>
  'picked' in taken ? { filter: { status: 'all' }, ids: [...taken.picked] } : taken;
