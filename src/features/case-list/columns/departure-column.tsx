import { msg } from '@lingui/core/macro';
import type { CaseColumn } from '../case-column';

export const departureColumn: CaseColumn = {
  id: 'departure',
  heading: msg`Departure`,
  width: '112px',
  isNumber: true,
  cell: (row, { formats }) =>
    row.departureOn === null ? (
      <span className="quiet">–</span>
    ) : (
      <time dateTime={row.departureOn} title={formats.plainDate(row.departureOn)}>
        {formats.narrowDate(row.departureOn)}
      </time>
    ),
};
