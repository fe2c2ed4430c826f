import { CASE_SORT_KEYS, isCounted } from '@/contract/case-list';
import { USUAL_WINDOW } from '@/contract/fields';
import { OPEN_STAGES } from '@/domain/stage/open-stages';
import { OFFICES } from '@/reference/offices';
import { isIn, type RowQuery, type Where } from '../../store/row-query';
import { sortOf } from './case-filter';

const OPEN: Where = isIn('stage', OPEN_STAGES);

/** The lists that people open first: the open cases of all offices and of each, by their clocks. */
export function firstLists(): readonly RowQuery[] {
  const wheres = [OPEN, ...OFFICES.map(({ code }) => ({ all: [OPEN, isIn('office', [code])] }))];
  return wheres.map((where) => ({ where, sort: sortOf(), limit: USUAL_WINDOW }));
}

/** The same by each column, either way; most of what is asked for next is among their rows. */
export function listsAhead(): readonly RowQuery[] {
  const columns = CASE_SORT_KEYS.filter((key) => !isCounted(key));
  const sorts = columns.flatMap((key) => [sortOf(key), sortOf(`-${key}`)]);
  return [...sorts.map((sort) => ({ where: OPEN, sort, limit: USUAL_WINDOW })), ...firstLists()];
}
