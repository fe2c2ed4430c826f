import type { FollowUpFilter } from '@/contract/follow-up-list';
import type { FollowUpKind } from '@/domain/vocabulary';
import { FilterPanel, type FilterPanelProps } from '@/parts/list-kit/filter-panel';
import { followUpFilters } from './filter-fields';

interface Props extends Omit<FilterPanelProps<Omit<FollowUpFilter, 'kind'>>, 'by'> {
  readonly kind: FollowUpKind;
}

/** What a list of follow-ups can be filtered by. */
export function FollowUpFilterPanel({ kind, ...props }: Props) {
  return <FilterPanel by={followUpFilters(kind)} {...props} />;
}
