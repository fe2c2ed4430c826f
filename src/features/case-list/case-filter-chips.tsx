import type { CaseFilter } from '@/contract/case-list';
import { FilterChips, type FilterChipsProps } from '@/parts/list-kit/filter-chips';
import { CASE_FILTERS } from './filter-fields';

/** The filters of a list of cases, each to be taken away. */
export function CaseFilterChips(props: Omit<FilterChipsProps<CaseFilter>, 'by'>) {
  return <FilterChips by={CASE_FILTERS} {...props} />;
}
