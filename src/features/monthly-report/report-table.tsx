import { useId } from 'react';
import { useFormats } from '@/i18n/use-formats';
import { listAddress } from '@/parts/list-links';
import { LinkNumber } from '@/ui/link-number';
import styles from './monthly-report.module.css';
import type { ReportCell, ReportSection } from './report-sections';

/** One table of a report: counts that lead to their lists, plain numbers where there is no list. */
export function ReportTable({ section }: { readonly section: ReportSection }) {
  const { title, note, columns, lines, empty } = section;
  const id = useId();
  return (
    <section className={styles['section']}>
      <h2 id={id}>{title}</h2>
      {note !== null && <p className="meta">{note}</p>}
      {lines.length === 0 ? (
        <p className="quiet">{empty}</p>
      ) : (
        <div className={styles['frame']}>
          <table className="table" aria-labelledby={id}>
            <thead>
              <tr>
                <td />
                {columns.map((column) => (
                  <th key={column} scope="col" className="cell-number">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {lines.map(({ key, name, cells }) => (
                <tr key={key}>
                  <th scope="row">
                    <bdi>{name}</bdi>
                  </th>
                  {cells.map((cell, place) => (
                    <td key={columns[place]} className="cell-number">
                      <Cell cell={cell} label={`${title}, ${name}`} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function Cell({ cell, label }: { readonly cell: ReportCell; readonly label: string }) {
  const { duration, number } = useFormats();
  if (cell.kind === 'time') return cell.value === null ? '–' : duration(cell.value);
  const { value, filter } = cell;
  if (filter === null) return value === 0 ? <span className="quiet">0</span> : number(value);
  return (
    <LinkNumber
      value={value}
      to={listAddress('all', filter)}
      label={`${label}: ${number(value)}`}
    />
  );
}
