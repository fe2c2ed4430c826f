import { msg } from '@lingui/core/macro';
import { blockerSentence } from '@/parts/blocker/blocker-sentence';
import { nameOfPlace } from '@/parts/names';
import { clockPlaceOf } from '@/reference/place';
import type { CaseColumn } from '../case-column';

export const blockerColumn: CaseColumn = {
  id: 'blocker',
  heading: msg`Blocked by`,
  width: 'minmax(220px, 2fr)',
  cell: (row, { i18n, nowMs, formats, personName }) => {
    const { blocker, handOff } = row;
    if (blocker === null && handOff === null) return <span className="quiet">–</span>;
    const place = clockPlaceOf(row.office, row.campus);
    const text = blocker === null ? '' : blockerSentence(i18n, blocker, place, nowMs);
    // The owner still answers for it; who is to take it over comes first.
    const to =
      handOff &&
      (handOff.toPerson === null
        ? nameOfPlace(handOff.toOffice ?? handOff.toCampus ?? '', i18n.locale)
        : personName(handOff.toPerson));
    const since = handOff && formats.relative(Date.parse(handOff.askedAt), nowMs);
    return (
      <span className="cell-text" title={text}>
        {handOff !== null && (
          <span className="chip">{i18n._(msg`Hand-off waits on ${to}, ${since}`)}</span>
        )}{' '}
        {text}
      </span>
    );
  },
};
