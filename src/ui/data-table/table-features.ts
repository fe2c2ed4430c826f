import { metaHelper, rowSortingFeature, tableFeatures } from '@tanstack/react-table';
import type { ReactNode } from 'react';

interface ColumnMeta {
  readonly isNumber: boolean;
}
interface TableMeta {
  /** How each column shows a row now; looked up at each render, so that a cell never remounts. */
  readonly cells: ReadonlyMap<string, (row: never) => ReactNode>;
}

/** Sorting is the server's: the feature is there for its state, no row model, so none can apply. */
export const features = tableFeatures({
  rowSortingFeature,
  columnMeta: metaHelper<ColumnMeta>(),
  tableMeta: metaHelper<TableMeta>(),
});
export type TableFeaturesUsed = typeof features;
