import { msg } from '@lingui/core/macro';
import { BLOCKED_ON_WORDS } from '@/parts/words/blocker-words';
import { wordOf } from '@/parts/words/use-word';
import { NONE } from '@/ui/data-table/data-column';
import type { CaseColumn } from '../case-column';

/** On whom the blocker is, as a column of its own to sort by. */
export const blockedOnColumn: CaseColumn = {
  heading: msg`Whose move`,
  width: 'minmax(96px, 0.7fr)',
  cell: (row, { i18n }) =>
    row.blocker === null ? NONE : { text: wordOf(i18n, BLOCKED_ON_WORDS, row.blocker.on) },
};
