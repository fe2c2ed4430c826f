import { msg } from '@lingui/core/macro';
import type { CaseColumn } from '../case-column';
import { dateCell } from './date-cell';

export const arrivalColumn: CaseColumn = {
  heading: msg`Arrival`,
  width: '112px',
  isNumber: true,
  cell: (row, { formats }) => dateCell(row.arrivalOn, formats),
};
