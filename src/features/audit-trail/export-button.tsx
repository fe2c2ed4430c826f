import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { IconDownload } from '@tabler/icons-react';
import type { AuditFilter, AuditLine } from '@/contract/audit';
import { exportAudit } from '@/data/audit/export-audit';
import { useSession } from '@/data/session/use-session';
import { auditFileName, csvMoment } from '@/domain/csv/csv-moment';
import { useFormats } from '@/i18n/use-formats';
import { serverNow } from '@/lib/server-clock';
import { localDateOf } from '@/lib/zoned-time';
import { csvHead, csvRows } from '@/parts/csv/csv-text';
import { saveFile } from '@/parts/csv/save-file';
import { useTellOwn } from '@/parts/outcome/use-tell-own';
import { usePersonName } from '@/parts/people/use-person-name';
import { Icon } from '@/ui/icon';
import { IconButton } from '@/ui/icon-button';
import { showToast } from '@/ui/toast-store';
import { auditSentence, type TrailWords } from './audit-words';

interface ExportButtonProps {
  readonly filter: AuditFilter;
  readonly words: TrailWords;
}

/** Takes the lines along that the filter leaves, as a CSV file; that is a line of the trail as well. */
export function ExportButton({ filter, words }: ExportButtonProps) {
  const { t, i18n } = useLingui();
  const { timeZone } = useSession();
  const { number } = useFormats();
  const personName = usePersonName();
  const { refused } = useTellOwn();
  const { mutateAsync, isPending } = useMutation(exportAudit());
  const cellsOf = (line: AuditLine): readonly string[] => [
    csvMoment(line.at, timeZone),
    line.by === null ? '' : personName(line.by),
    auditSentence(i18n, line, words),
    line.reference ?? '',
  ];
  const take = async (): Promise<void> => {
    try {
      const { items, total } = await mutateAsync(filter);
      const headings = [
        t`When`,
        t`Who`,
        t({ context: 'audit', message: 'What happened' }),
        t`Case`,
      ];
      const parts = [csvHead(headings), csvRows(items.map(cellsOf))];
      saveFile({ parts }, auditFileName(localDateOf(serverNow(), timeZone)));
      const rows = items.length;
      const newest = number(rows);
      const all = number(total);
      showToast({
        tone: 'done',
        text:
          rows === total
            ? t`${plural(rows, { one: '# row written to the file', other: '# rows written to the file' })}`
            : t`The newest ${newest} of ${all} lines are in the file`,
      });
    } catch (error) {
      refused(error);
    }
  };
  return (
    <IconButton
      label={t`Export this trail as CSV`}
      icon={<Icon of={IconDownload} />}
      aria-busy={isPending || undefined}
      onClick={() => {
        if (!isPending) void take();
      }}
    />
  );
}
