import { msg } from '@lingui/core/macro';
import { rowLink } from '@/ui/data-table/row-link';
import type { CaseColumn } from '../case-column';

export const referenceColumn: CaseColumn = {
  heading: msg`Case`,
  // Grows with a reader's own spacing where there is room.
  width: 'minmax(116px, max-content)',
  cell: (row, { caseAddress }) => rowLink(caseAddress(row), row.reference),
};
