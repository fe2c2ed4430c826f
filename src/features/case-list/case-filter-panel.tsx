import type { CaseFilter } from '@/contract/case-list';
import { FilterPanel, type FilterPanelProps } from '@/parts/list-kit/filter-panel';
import { CASE_FILTERS } from './filter-fields';

/** What lists of cases can be filtered by. */
export function CaseFilterPanel(props: Omit<FilterPanelProps<CaseFilter>, 'by'>) {
  return <FilterPanel by={CASE_FILTERS} {...props} />;
}
