import { msg } from '@lingui/core/macro';
import { DueMark } from '@/parts/clock/due-mark';
import type { CaseColumn } from '../case-column';

export const dueColumn: CaseColumn = {
  id: 'due',
  heading: msg`Clock`,
  width: '168px',
  cell: (row) => <DueMark clock={row} />,
};
