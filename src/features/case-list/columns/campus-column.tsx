import { msg } from '@lingui/core/macro';
import { nameOfCampus } from '@/parts/names';
import type { CaseColumn } from '../case-column';

export const campusColumn: CaseColumn = {
  id: 'campus',
  heading: msg`Campus`,
  width: 'minmax(88px, 0.7fr)',
  cell: (row, { i18n }) =>
    row.campus === null ? (
      <span className="quiet">–</span>
    ) : (
      <span className="cell-text">{nameOfCampus(row.campus, i18n.locale)}</span>
    ),
};
