import { msg } from '@lingui/core/macro';
import { NONE } from '@/ui/data-table/data-column';
import type { CaseColumn } from '../case-column';

/** Where the patient lives: most who come to Direct have no office of their country. */
export const residenceColumn: CaseColumn = {
  heading: msg`Country of residence`,
  width: 'minmax(112px, 0.6fr)',
  cell: (row, { formats }) =>
    row.residence === null ? NONE : { text: formats.country(row.residence) },
};
