import { msg } from '@lingui/core/macro';
import { rowLink } from '@/ui/data-table/row-link';
import type { CaseColumn } from '../case-column';

export const referenceColumn: CaseColumn = {
  heading: msg`Case`,
  width: '116px',
  cell: (row, { caseAddress }) => rowLink(caseAddress(row), row.reference),
};
