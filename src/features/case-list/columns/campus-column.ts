import { msg } from '@lingui/core/macro';
import { nameOfCampus, shortNameOfCampus } from '@/parts/names';
import { NONE } from '@/ui/data-table/data-column';
import type { CaseColumn } from '../case-column';

export const campusColumn: CaseColumn = {
  heading: msg`Campus`,
  width: 'minmax(84px, 0.4fr)',
  cell: (row, { i18n }) =>
    row.campus === null
      ? NONE
      : {
          text: shortNameOfCampus(row.campus, i18n.locale),
          title: nameOfCampus(row.campus, i18n.locale),
        },
};
