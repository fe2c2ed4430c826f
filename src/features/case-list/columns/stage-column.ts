import { msg } from '@lingui/core/macro';
import { STAGE_WORDS } from '@/parts/words/stage-words';
import { wordOf } from '@/parts/words/use-word';
import type { CaseColumn } from '../case-column';

export const stageColumn: CaseColumn = {
  heading: msg`Stage`,
  width: 'minmax(100px, 0.3fr)',
  cell: (row, { i18n }) => {
    const stage = wordOf(i18n, STAGE_WORDS, row.stage);
    return { text: stage, title: stage };
  },
};
