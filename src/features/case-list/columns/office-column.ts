import { msg } from '@lingui/core/macro';
import { nameOfOffice } from '@/parts/names';
import type { CaseColumn } from '../case-column';

export const officeColumn: CaseColumn = {
  heading: msg`Office`,
  width: 'minmax(96px, 0.6fr)',
  cell: (row, { i18n }) => ({ text: nameOfOffice(row.office, i18n.locale) }),
};
