import { useLingui } from '@lingui/react/macro';
import type { CaseWire } from '@/contract/case';
import type { CaseRow } from '@/domain/case-row';
import { clockOf } from '@/domain/stage-clock';
import { ClockExplanation } from '@/parts/clock/clock-explanation';
import { DueMark } from '@/parts/clock/due-mark';
import { Popover } from '@/ui/popover';

interface CaseClockProps {
  readonly record: CaseWire;
  readonly row: Pick<CaseRow, 'dueAt' | 'dueTodayFrom' | 'pausedSince'>;
}

/** The clock of a case; pressed, it explains itself. */
export function CaseClock({ record, row }: CaseClockProps) {
  const { t } = useLingui();
  const start = clockOf(record);
  if (start === null) return <span className="quiet">{t`No clock runs`}</span>;
  return (
    <Popover className="button on-paper" trigger={<DueMark clock={row} />}>
      <h2>{t`How this deadline is counted`}</h2>
      <ClockExplanation start={start} />
    </Popover>
  );
}
