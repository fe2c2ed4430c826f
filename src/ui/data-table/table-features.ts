import { metaHelper, tableFeatures } from '@tanstack/react-table';

interface ColumnMeta {
  readonly isNumber: boolean;
}

/**
 * Columns, rows and cells: to filter and to sort is the server's, and what is sorted by the list says
 * itself.
 */
export const features = tableFeatures({
  columnMeta: metaHelper<ColumnMeta>(),
});
export type TableFeaturesUsed = typeof features;
