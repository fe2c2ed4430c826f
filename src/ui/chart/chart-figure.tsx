import { Trans, useLingui } from '@lingui/react/macro';
import { useId, useState, type ReactNode } from 'react';
import { useFormats } from '@/i18n/use-formats';
import { Button } from '../button';
import { LinkNumber } from '../link-number';
import type { ChartProps } from './chart-data';
import styles from './chart.module.css';

interface ChartFigureProps extends ChartProps {
  /** What the places on the axis are: `Week`. */
  readonly axis: string;
  readonly children: ReactNode;
}

/** A chart with the same numbers as a table behind a switch. */
export function ChartFigure({ title, axis, series, groups, children }: ChartFigureProps) {
  const { t } = useLingui();
  const { list } = useFormats();
  const id = useId();
  const [isTable, setIsTable] = useState(false);
  return (
    <figure className={styles['chart']} aria-labelledby={id}>
      <div className={styles['head'] ?? ''}>
        <h3 id={id}>{title}</h3>
        <Button
          size="small"
          variant="quiet"
          aria-pressed={isTable}
          aria-label={t`Table: ${title}`}
          onClick={() => setIsTable(!isTable)}
        >
          <Trans>Table</Trans>
        </Button>
      </div>
      {series.length > 1 && !isTable && (
        <div className="row" aria-label={list(series.map(({ name }) => name))}>
          {series.map(({ name, tone }) => (
            <span key={name} className={styles['key'] ?? ''} data-tone={tone}>
              {name}
            </span>
          ))}
        </div>
      )}
      {isTable ? (
        <table className="table" aria-labelledby={id}>
          <thead>
            <tr>
              <th scope="col">{axis}</th>
              {series.map(({ name }) => (
                <th key={name} scope="col" className="cell-number">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {groups.map(({ key, name, marks }) => (
              <tr key={key}>
                <th scope="row">{name}</th>
                {marks.map((mark) => (
                  <td key={mark.label} className="cell-number">
                    <LinkNumber {...mark} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        children
      )}
    </figure>
  );
}
