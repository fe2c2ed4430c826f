import { msg } from '@lingui/core/macro';
import { NONE } from '@/ui/data-table/data-column';
import type { CaseColumn } from '../case-column';

export const languageColumn: CaseColumn = {
  heading: msg`Language`,
  width: 'minmax(80px, 0.5fr)',
  cell: (row, { formats }) =>
    row.language === null ? NONE : { text: formats.language(row.language) },
};
