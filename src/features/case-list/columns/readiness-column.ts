import { msg } from '@lingui/core/macro';
import { readinessOf } from '@/domain/row-readiness';
import { readinessSentence } from '@/parts/words/readiness-words';
import { NONE } from '@/ui/data-table/data-column';
import type { CaseColumn } from '../case-column';

/** How far the departure has come: the gates that fail by their names, never a percentage. */
export const readinessColumn: CaseColumn = {
  heading: msg`Readiness`,
  width: 'minmax(140px, 1.2fr)',
  cell: (row, { i18n }) => {
    const sentence = readinessSentence(i18n, row);
    if (sentence === null) return NONE;
    const isQuiet = readinessOf(row) === 'not-begun';
    return { text: sentence, title: sentence, ...(isQuiet && { tone: 'quiet' }) };
  },
};
