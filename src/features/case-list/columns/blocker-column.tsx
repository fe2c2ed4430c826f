import { msg } from '@lingui/core/macro';
import { blockerSentence } from '@/parts/blocker/blocker-sentence';
import { clockPlaceOf } from '@/reference/place';
import type { CaseColumn } from '../case-column';

export const blockerColumn: CaseColumn = {
  id: 'blocker',
  heading: msg`Blocked by`,
  width: 'minmax(220px, 2fr)',
  cell: (row, { i18n, nowMs }) => {
    if (row.blocker === null) return <span className="quiet">–</span>;
    const text = blockerSentence(i18n, row.blocker, clockPlaceOf(row.office, row.campus), nowMs);
    return (
      <span className="cell-text" title={text}>
        {text}
      </span>
    );
  },
};
