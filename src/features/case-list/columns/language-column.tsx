import { msg } from '@lingui/core/macro';
import type { CaseColumn } from '../case-column';

export const languageColumn: CaseColumn = {
  id: 'language',
  heading: msg`Language`,
  width: 'minmax(80px, 0.5fr)',
  cell: (row, { formats }) =>
    row.language === null ? (
      <span className="quiet">–</span>
    ) : (
      <span className="cell-text">{formats.language(row.language)}</span>
    ),
};
