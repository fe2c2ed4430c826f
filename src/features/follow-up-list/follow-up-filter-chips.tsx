import type { FollowUpFilter } from '@/contract/follow-up-list';
import type { FollowUpKind } from '@/domain/vocabulary';
import { FilterChips, type FilterChipsProps } from '@/parts/list-kit/filter-chips';
import { followUpFilters } from './filter-fields';

interface Props extends Omit<FilterChipsProps<Omit<FollowUpFilter, 'kind'>>, 'by'> {
  readonly kind: FollowUpKind;
}

/** The filters of a list of follow-ups, each to be taken away. */
export function FollowUpFilterChips({ kind, ...props }: Props) {
  return <FilterChips by={followUpFilters(kind)} {...props} />;
}
