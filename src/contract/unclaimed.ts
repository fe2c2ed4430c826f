import type { PlaceToClaim } from '@/domain/my-day/places-to-claim';
import type { CaseFilter } from './case-list';

/** What is overdue and nobody's there: the list that the number opens, and by which the server counts. */
export function unclaimedFilter({ kind, code }: PlaceToClaim): CaseFilter {
  const filter: CaseFilter = { owner: ['nobody'], band: ['overdue'] };
  if (kind === 'office') return { ...filter, office: [code] };
  if (kind === 'campus') return { ...filter, campus: [code] };
  return { ...filter, office: [code], campus: ['none'] };
}
