import { Trans, useLingui } from '@lingui/react/macro';
import { IconDownload, IconPrinter } from '@tabler/icons-react';
import { useNavigate } from 'react-router-dom';
import type { MonthlyReport } from '@/contract/workload/monthly-report';
import { useFormats } from '@/i18n/use-formats';
import { addresses } from '@/parts/addresses';
import { saveFile } from '@/parts/csv/save-file';
import { usePlaceOptions } from '@/parts/workload/use-place-options';
import { Icon } from '@/ui/icon';
import { IconButton } from '@/ui/icon-button';
import { SelectField } from '@/ui/select-field';
import { useNow } from '@/ui/time/use-now';
import styles from './monthly-report.module.css';
import { monthsToChoose } from './report-address';
import { reportFile, reportFileName } from './report-file';

/** Which month of which place, and the ways to take the report along. */
export function ReportHead({ report }: { readonly report: MonthlyReport }) {
  const { t, i18n } = useLingui();
  const formats = useFormats();
  const navigate = useNavigate();
  const places = usePlaceOptions();
  const nowMs = useNow();
  const { place, side, month } = report;
  const show = (of: string, shown: string): void => {
    const [newSide, code = ''] = of.split(':');
    const query = { month: shown, side: newSide === 'campus' ? 'campus' : 'office' } as const;
    void navigate(addresses.report(code, query), { preventScrollReset: true });
  };
  return (
    <div className="page-head no-print">
      <h1>
        <Trans>Monthly report</Trans>
      </h1>
      <div className={styles['choice']}>
        <SelectField
          label={t`Office or campus`}
          isLabelHidden
          value={`${side}:${place}`}
          options={places}
          onChange={({ currentTarget }) => show(currentTarget.value, month)}
        />
        <SelectField
          label={t`Month`}
          isLabelHidden
          value={month}
          options={monthsToChoose(month, nowMs).map((value) => ({
            value,
            label: formats.month(value),
          }))}
          onChange={({ currentTarget }) => show(`${side}:${place}`, currentTarget.value)}
        />
      </div>
      <span className="spread row">
        <IconButton
          label={t`Export this report as CSV`}
          icon={<Icon of={IconDownload} />}
          onClick={() => saveFile(reportFile(report, { i18n, formats }), reportFileName(report))}
        />
        <IconButton
          label={t`Print`}
          icon={<Icon of={IconPrinter} />}
          onClick={() => globalThis.print()}
        />
      </span>
    </div>
  );
}
