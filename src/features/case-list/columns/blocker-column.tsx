import { msg } from '@lingui/core/macro';
import type { CaseListRow } from '@/contract/case-list';
import { blockerSentence } from '@/parts/blocker/blocker-sentence';
import { nameOfPlace } from '@/parts/names';
import { NONE } from '@/ui/data-table/data-column';
import type { CaseColumn } from '../case-column';

type PendingHandOff = NonNullable<CaseListRow['handOff']>;

export const blockerColumn: CaseColumn = {
  heading: msg`Blocked by`,
  width: 'minmax(172px, 2fr)',
  cell: (row, { i18n, nowMs, formats, personName }) => {
    const { blocker, handOff } = row;
    if (blocker === null && handOff === null) return NONE;
    const text = blocker === null ? '' : blockerSentence(i18n, row, blocker, nowMs);
    // The owner still answers for it; who is to take it over comes first.
    const waiting = handOff === null ? null : waitsOn(handOff);
    if (waiting === null) return { text, title: text };
    return (
      <>
        <span className="chip" title={waiting}>
          {waiting}
        </span>
        {text !== '' && (
          <span className="cell-text" title={text}>
            {text}
          </span>
        )}
      </>
    );

    function waitsOn({ toPerson, toOffice, toCampus, askedAt }: PendingHandOff): string {
      const code = toOffice ?? toCampus ?? '';
      const to = toPerson === null ? nameOfPlace(code, i18n.locale) : personName(toPerson);
      const since = formats.relative(Date.parse(askedAt), nowMs);
      return i18n._(msg`Hand-off waits on ${to}, ${since}`);
    }
  },
};
