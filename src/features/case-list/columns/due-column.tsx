import { msg } from '@lingui/core/macro';
import type { CaseListRow } from '@/contract/case-list';
import { bandOf, turnOf } from '@/domain/clocks/band';
import { BAND_STATES } from '@/parts/clock/band-state';
import { DueMark } from '@/parts/clock/due-mark';
import { BAND_WORDS } from '@/parts/words/case-words';
import { wordOf } from '@/parts/words/use-word';
import { StatusMark } from '@/ui/status-mark';
import type { CaseColumn, CellContext } from '../case-column';

export const dueColumn: CaseColumn = {
  heading: msg`Clock`,
  width: '192px',
  cell: (row, context) => {
    const turn = turnOf(row);
    if (turn?.by !== 'review') return <DueMark clock={row} />;
    return holdTurn(row, Date.parse(turn.at), context);
  },
};

/** A hold stands in the list by when it is looked at again, and says so: not as if its clock ran. */
function holdTurn(row: CaseListRow, atMs: number, { i18n, nowMs, formats }: CellContext) {
  const band = bandOf(row, nowMs);
  const isPast = nowMs >= atMs;
  const clock = wordOf(i18n, BAND_WORDS, band);
  const overdue = formats.duration(nowMs - atMs);
  const distance = formats.relative(atMs, nowMs);
  if (isPast) {
    const text = i18n._(msg`Review overdue ${overdue}`);
    return (
      <span className="cell-text" title={text}>
        <StatusMark state="overdue">{text}</StatusMark>
      </span>
    );
  }
  return (
    <span className="cell-text" title={i18n._(msg`${clock}, review ${distance}`)}>
      <StatusMark state={BAND_STATES[band]}>
        {/* To the eye its shape says it. */}
        <span className="visually-hidden">{clock}</span> {i18n._(msg`Review ${distance}`)}
      </StatusMark>
    </span>
  );
}
