import { msg } from '@lingui/core/macro';
import { Link } from 'react-router-dom';
import type { CaseColumn } from '../case-column';

export const referenceColumn: CaseColumn = {
  id: 'reference',
  heading: msg`Case`,
  width: '116px',
  cell: (row, { caseAddress }) => (
    <Link to={caseAddress(row)} data-open-case dir="ltr">
      {row.reference}
    </Link>
  ),
};
