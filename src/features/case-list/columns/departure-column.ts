import { msg } from '@lingui/core/macro';
import type { CaseColumn } from '../case-column';
import { dateCell } from './date-cell';

export const departureColumn: CaseColumn = {
  heading: msg`Departure`,
  width: '112px',
  isNumber: true,
  cell: (row, { formats }) => dateCell(row.departureOn, formats),
};
