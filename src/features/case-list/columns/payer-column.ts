import { msg } from '@lingui/core/macro';
import { PAYER_WORDS } from '@/parts/words/case-words';
import { wordOf } from '@/parts/words/use-word';
import { NONE } from '@/ui/data-table/data-column';
import type { CaseColumn } from '../case-column';

export const payerColumn: CaseColumn = {
  heading: msg`Payer`,
  width: 'minmax(110px, 0.6fr)',
  cell: (row, { i18n }) =>
    row.payer === null ? NONE : { text: wordOf(i18n, PAYER_WORDS, row.payer) },
};
