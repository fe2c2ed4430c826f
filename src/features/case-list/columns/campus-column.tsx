import { msg } from '@lingui/core/macro';
import { nameOfCampus, shortNameOfCampus } from '@/parts/names';
import type { CaseColumn } from '../case-column';

export const campusColumn: CaseColumn = {
  id: 'campus',
  heading: msg`Campus`,
  width: 'minmax(84px, 0.4fr)',
  cell: (row, { i18n }) =>
    row.campus === null ? (
      <span className="quiet">–</span>
    ) : (
      <span className="cell-text" title={nameOfCampus(row.campus, i18n.locale)}>
        {shortNameOfCampus(row.campus, i18n.locale)}
      </span>
    ),
};
