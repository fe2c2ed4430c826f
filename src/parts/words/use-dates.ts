import { useLingui } from '@lingui/react/macro';
import { dateRunsOf } from '@/domain/plan/gates/date-runs';
import { useFormats } from '@/i18n/use-formats';

/** Names dates (`YYYY-MM-DD`) in one line: many in a row as a span. */
export function useDates(): (dates: readonly string[]) => string {
  const { t } = useLingui();
  const { list, plainDate } = useFormats();
  return (dates) =>
    list(
      dateRunsOf(dates).map(({ fromOn, toOn }) => {
        const [from, to] = [plainDate(fromOn), plainDate(toOn)];
        return fromOn === toOn ? from : t`${from} until ${to}`;
      }),
    );
}
