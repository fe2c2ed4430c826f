import { msg } from '@lingui/core/macro';
import { NONE } from '@/ui/data-table/data-column';
import type { CaseColumn } from '../case-column';

export const departureColumn: CaseColumn = {
  id: 'departure',
  heading: msg`Departure`,
  width: '112px',
  isNumber: true,
  cell: (row, { formats }) =>
    row.departureOn === null ? (
      NONE
    ) : (
      <time dateTime={row.departureOn} title={formats.plainDate(row.departureOn)}>
        {formats.narrowDate(row.departureOn)}
      </time>
    ),
};
