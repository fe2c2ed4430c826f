import { clockPlaceOf, placeOf } from '@/reference/place';
import type { CaseRow } from '../case-row';

/**
 * The zone in which a row's clock was counted: the one in which its day is named, in list, letter
 * and file, as in its own explanation. Without a clock that of the office.
 */
export const dueZoneOf = ({
  duePlace,
  office,
  campus,
}: Pick<CaseRow, 'duePlace' | 'office' | 'campus'>): string =>
  placeOf(duePlace ?? clockPlaceOf(office, campus)).timeZone;
