import { metaHelper, rowSortingFeature, tableFeatures } from '@tanstack/react-table';

interface ColumnMeta {
  readonly isNumber: boolean;
}

/** Sorting is the server's: the feature is there for its state, no row model, so none can apply. */
export const features = tableFeatures({
  rowSortingFeature,
  columnMeta: metaHelper<ColumnMeta>(),
});
export type TableFeaturesUsed = typeof features;
