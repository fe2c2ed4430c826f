import { msg } from '@lingui/core/macro';
import type { MonthlyReport } from '@/contract/workload/monthly-report';
import { HOUR_MS } from '@/lib/spans';
import { csvHead, csvRows } from '@/parts/csv/csv-text';
import { type ReportCell, sectionsOf, type SectionWords } from './report-sections';

/** A report as the text of a file: one number a line, times in hours so that they can be reckoned with. */
export function reportFile(report: MonthlyReport, words: SectionWords) {
  const { i18n } = words;
  const head = [
    i18n._(msg({ context: 'report', message: 'Table' })),
    i18n._(msg({ context: 'report', message: 'Line' })),
    i18n._(msg({ context: 'report', message: 'Column' })),
    i18n._(msg({ context: 'report', message: 'Number' })),
    i18n._(msg({ context: 'report', message: 'Unit' })),
  ];
  const units = { count: i18n._(msg`cases`), time: i18n._(msg`hours`) };
  const rows = sectionsOf(report, words).flatMap(({ id, title, columns, lines }) =>
    lines.flatMap(({ name, cells }) =>
      cells.map((cell, place) => [
        title,
        name,
        columns[place] ?? '',
        numberOf(cell),
        id === 'follow-ups' ? i18n._(msg`follow-ups`) : units[cell.kind],
      ]),
    ),
  );
  // What is not all must not look like all, least of all in a file.
  const left = [
    i18n._(msg`Cases`),
    i18n._(msg`Old cases in the numbers of cases alone`),
    '',
    String(report.leftOut),
    units.count,
  ];
  return {
    parts: [csvHead(head), csvRows(report.leftOut > 0 ? [left, ...rows] : rows)],
  };
}

/** With a point, whatever the language: a spreadsheet reads it, and none takes it for a formula. */
function numberOf({ kind, value }: ReportCell): string {
  if (value === null) return '';
  return kind === 'time' ? (value / HOUR_MS).toFixed(1) : String(value);
}

/** What the file is called: the place and the month. */
export const reportFileName = ({ place, side, month }: MonthlyReport): string =>
  `report-${side}-${place}-${month}.csv`;
