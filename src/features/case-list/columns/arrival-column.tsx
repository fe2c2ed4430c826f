import { msg } from '@lingui/core/macro';
import { NONE } from '@/ui/data-table/data-column';
import type { CaseColumn } from '../case-column';

export const arrivalColumn: CaseColumn = {
  id: 'arrival',
  heading: msg`Arrival`,
  width: '112px',
  isNumber: true,
  cell: (row, { formats }) =>
    row.arrivalOn === null ? (
      NONE
    ) : (
      <time dateTime={row.arrivalOn} title={formats.plainDate(row.arrivalOn)}>
        {formats.narrowDate(row.arrivalOn)}
      </time>
    ),
};
