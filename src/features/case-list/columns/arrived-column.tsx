import { msg } from '@lingui/core/macro';
import { clockZoneOf } from '@/reference/place';
import type { CaseColumn } from '../case-column';

/** When the request came in, in the zone of its office. */
export const arrivedColumn: CaseColumn = {
  heading: msg`Came in`,
  width: '132px',
  isNumber: true,
  cell: (row, { formats, nowMs }) => {
    const atMs = Date.parse(row.arrivedAt);
    const timeZone = clockZoneOf(row.office, row.campus);
    return (
      <time dateTime={row.arrivedAt} title={formats.exact(atMs, timeZone)}>
        {formats.day(atMs, timeZone, nowMs)} {formats.time(atMs, timeZone)}
      </time>
    );
  },
};
