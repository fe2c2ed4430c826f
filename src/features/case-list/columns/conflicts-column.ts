import { msg } from '@lingui/core/macro';
import { NONE } from '@/ui/data-table/data-column';
import type { CaseColumn } from '../case-column';

/** How many conflicts of interpreters nobody has mended or kept; counted over all cases. */
export const conflictsColumn: CaseColumn = {
  heading: msg({ context: 'interpreters', message: 'Conflicts' }),
  width: '108px',
  isNumber: true,
  cell: ({ conflicts }, { formats }) =>
    // Until it is counted nothing is known, which is not the same as none.
    conflicts === undefined
      ? NONE
      : { text: formats.number(conflicts), ...(conflicts === 0 && { tone: 'quiet' }) },
};
