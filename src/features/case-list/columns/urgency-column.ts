import { msg } from '@lingui/core/macro';
import { URGENCY_WORDS } from '@/parts/words/case-words';
import { wordOf } from '@/parts/words/use-word';
import type { CaseColumn } from '../case-column';

export const urgencyColumn: CaseColumn = {
  heading: msg`Urgency`,
  width: '84px',
  cell: (row, { i18n }) => ({
    text: wordOf(i18n, URGENCY_WORDS, row.urgency),
    tone: row.urgency === 'routine' ? 'quiet' : 'strong',
  }),
};
